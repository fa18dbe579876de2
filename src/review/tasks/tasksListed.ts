import { compareIds, taskId } from "../../cascade/index.ts";
import { lazyOrder } from "../lazyOrder.ts";
import type { Narrowing } from "../narrow/narrowing.ts";
import type { Prepared } from "../prepared.ts";
import { impactOfTasks } from "./impactOfTasks.ts";
import { type ReviewedTask, reviewedTask } from "./reviewedTask.ts";
import { standsForItself } from "./standsForItself.ts";
import { taskPlaces } from "./taskPlaces.ts";
import { taskSignals } from "./taskSignals.ts";
import { taskStandings } from "./taskStandings.ts";

/**
 * The tasks under review that have a signal it looks for, made one by one as they are read: in the
 * order of targets, by what they serve.
 *
 * Those that `standsForItself` lets stand.
 */
export function tasksListed(
  prepared: Prepared,
  narrowings: readonly Narrowing[],
): Iterable<ReviewedTask> {
  let listed: Listed | null = null;
  return {
    *[Symbol.iterator]() {
      listed ??= gather(prepared, narrowings);
      const { rows, units, bits, impacts, order } = listed;
      for (let rank = 0; rank < rows.length; rank++) {
        const at = order(rank);
        const place = { row: rows[at] as number, unit: units[at] as number };
        yield reviewedTask(prepared, place, bits[at] as number, impacts[at] as number);
      }
    },
  };
}

/** Tasks as numbers: where they are, their signals, and what they are ordered by. */
interface Listed {
  readonly rows: readonly number[];
  readonly units: readonly number[];
  readonly bits: readonly number[];
  /** NaN where it is not known. */
  readonly impacts: readonly number[];
  readonly order: (rank: number) => number;
}

function gather(prepared: Prepared, narrowings: readonly Narrowing[]): Listed {
  const { rolled, wanted } = prepared;
  const { state } = rolled;
  const all = taskPlaces(state);
  const bitsOf = taskSignals(prepared, all, taskStandings(rolled, all));
  const impactOf = impactOfTasks(prepared);
  const [rows, units, bits, impacts]: [number[], number[], number[], number[]] = [[], [], [], []];
  const at = { row: 0, unit: 0 };
  const isUnderReview = (narrowing: Narrowing): boolean => narrowing.task(at);
  for (let place = 0; place < all.rows.length; place++) {
    at.row = all.rows[place] as number;
    at.unit = all.units[place] as number;
    if (!standsForItself(rolled, at, all.ends[place] === 1)) continue;
    if (!narrowings.every(isUnderReview)) continue;
    const found = bitsOf(place);
    if ((found & wanted) === 0) continue;
    rows.push(at.row);
    units.push(at.unit);
    bits.push(found);
    impacts.push(impactOf(at.row, at.unit));
  }
  const idOf = (place: number): string =>
    taskId(state.tasks, { row: rows[place] as number, unit: units[place] as number });
  const order = lazyOrder(rows.length, (one, other) => {
    const [left, right] = [knownOr(impacts[one]), knownOr(impacts[other])];
    return left === right ? compareIds(idOf(one), idOf(other)) < 0 : left > right;
  });
  return { rows, units, bits, impacts, order };
}

/** What is not known comes behind what is. */
function knownOr(impact: number | undefined): number {
  return impact === undefined || Number.isNaN(impact) ? -1 : impact;
}
