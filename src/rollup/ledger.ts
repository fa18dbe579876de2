import { findTask } from "../cascade/index.ts";
import type { Issue } from "../document/index.ts";
import { formatPlainDate } from "../time/index.ts";
import { type Actual, bases, statuses } from "./actual.ts";
import type { LedgerState } from "./ledgerState.ts";
import type { Obstacle } from "./obstacle.ts";
import { placeKey } from "./placeKey.ts";
import type { ReadUpdate, TaskUpdate } from "./taskUpdate.ts";

/** Shared by every copy of the library that is loaded. */
const ledgerKey: unique symbol = Symbol.for("target-cascade.ledger");

/** What a ledger knows. */
export function ledgerState(ledger: Ledger): LedgerState {
  return ledger[ledgerKey];
}

/** Whether something is a ledger, whichever copy of the library made it. */
export function isLedger(input: object): input is Ledger {
  return ledgerKey in input;
}

/**
 * Checked and indexed reports: an immutable object that only answers. `parseLedger` makes one.
 */
export class Ledger {
  declare readonly [ledgerKey]: LedgerState;

  /** @internal */
  constructor(state: LedgerState) {
    Object.defineProperty(this, ledgerKey, { value: state });
  }

  /** How many actuals count. */
  get size(): number {
    return this[ledgerKey].columns.size;
  }

  /** What was met in reading the rows: warnings, and errors where they were skipped. */
  get issues(): readonly Issue[] {
    return this[ledgerKey].issues;
  }

  /** The actuals as they were reported, of one unit or indicator where the filter says so. */
  *rows(filter: { readonly unit?: string; readonly indicator?: string } = {}): Generator<Actual> {
    const { cascade, columns, byIndicator } = this[ledgerKey];
    for (const [position, { rows }] of byIndicator.entries()) {
      const indicator = cascade.indicators[position];
      if (!indicator || (filter.indicator ?? indicator.record.id) !== indicator.record.id) continue;
      for (const row of rows) {
        const unit = cascade.structure.ids[columns.unit[row] as number] as string;
        if ((filter.unit ?? unit) === unit) yield rowAt(this[ledgerKey], row);
      }
    }
  }

  /** Updates of tasks as they were reported, by task, day and time; of one task or unit if asked. */
  *updates(filter: { readonly task?: string; readonly unit?: string } = {}): Generator<TaskUpdate> {
    const { cascade, updates } = this[ledgerKey];
    const place = filter.task === undefined ? null : findTask(cascade, filter.task);
    const wanted = place ? placeKey(cascade, place) : Number.NaN;
    for (const [key, { id, updates: told }] of updates) {
      if (filter.task !== undefined && key !== wanted) continue;
      for (const update of told) {
        const unit = cascade.structure.ids[update.place.unit] as string;
        if ((filter.unit ?? unit) === unit) yield updateAt(update, id, unit);
      }
    }
  }

  /** Obstacles as they were reported, by id and time; of one unit or item if asked. */
  *obstacles(
    filter: { readonly id?: string; readonly unit?: string; readonly item?: string } = {},
  ): Generator<Obstacle> {
    for (const [id, told] of this[ledgerKey].obstacles) {
      if ((filter.id ?? id) !== id) continue;
      for (const { row: _, reportedAt, undated, ...obstacle } of told) {
        if ((filter.unit ?? obstacle.unit) !== obstacle.unit) continue;
        if (filter.item !== undefined && filter.item !== obstacle.item) continue;
        yield Object.freeze({ ...obstacle, ...instantSaid(reportedAt, undated) });
      }
    }
  }
}

function updateAt(
  { on, reportedAt, undated, progress, spent, evidence }: ReadUpdate,
  task: string,
  unit: string,
): TaskUpdate {
  return Object.freeze({
    task,
    unit,
    on: formatPlainDate(on),
    progress,
    ...(spent !== null && { spent }),
    ...(evidence !== null && { evidence }),
    ...instantSaid(reportedAt, undated),
  });
}

function instantSaid(reportedAt: number, undated: boolean): { readonly reportedAt?: string } {
  return undated ? {} : { reportedAt: new Date(reportedAt).toISOString() };
}

/** One row as it was reported, frozen. */
export function rowAt({ cascade, columns }: LedgerState, row: number): Actual {
  const indicator = cascade.indicators[columns.indicator[row] as number];
  const { value, of } = indicator?.context.decimals ?? { value: 0, of: 0 };
  const [reported, outOf] = [columns.value[row] as number, columns.of[row] as number];
  const source = columns.source.get(row);
  const criterion = indicator?.criteria?.ids[(columns.criterion[row] as number) - 1];
  return Object.freeze({
    unit: cascade.structure.ids[columns.unit[row] as number] as string,
    indicator: indicator?.record.id ?? "",
    period: Object.freeze({
      start: formatPlainDate(columns.start[row] as number),
      end: formatPlainDate(columns.end[row] as number),
    }),
    value: !Number.isNaN(reported) ? reported / 10 ** value : null,
    ...(!Number.isNaN(outOf) ? { of: outOf / 10 ** of } : {}),
    ...(columns.own[row] === 1 ? { own: true } : {}),
    ...(criterion === undefined ? {} : { criterion }),
    ...(columns.basis[row] === 0 ? {} : { basis: bases[columns.basis[row] as number] }),
    status: statuses[columns.status[row] as number],
    ...(columns.undated[row] === 1
      ? {}
      : { reportedAt: new Date(columns.reportedAt[row] as number).toISOString() }),
    ...(source === undefined ? {} : { source }),
  });
}
