import { sameValue, type UnitRecord } from "../../document/index.ts";

/** In what the units of two documents differ. */
export interface UnitDifference {
  /** Whether other units are there, in another order, or under other parents. */
  readonly tree: boolean;
  /** Whether one is of another level. */
  readonly levels: boolean;
  /** The weights that one has more or less of. */
  readonly weights: ReadonlySet<string>;
  /** Whether anything else is said of one: its name, kind, tags … */
  readonly others: boolean;
}

/** Compares the units of two documents row by row; records that are the same object cost nothing. */
export function unitDifference(
  before: readonly UnitRecord[],
  after: readonly UnitRecord[],
): UnitDifference {
  const weights = new Set<string>();
  const found = { tree: before.length !== after.length, levels: false, weights, others: false };
  if (before === after || found.tree) return found;
  for (let row = 0; row < after.length; row++) {
    const [one, other] = [before[row] as UnitRecord, after[row] as UnitRecord];
    if (one === other) continue;
    const { id, parent = null, level, weights: weighed = {}, ...rest } = one;
    const { weights: weighedNow = {}, ...now } = other;
    const { id: idNow, parent: parentNow = null, level: levelNow, ...restNow } = now;
    if (id !== idNow || parent !== parentNow) return { ...found, tree: true };
    if (level !== levelNow) found.levels = true;
    for (const name of new Set([...Object.keys(weighed), ...Object.keys(weighedNow)])) {
      if (own(weighed, name) !== own(weighedNow, name)) weights.add(name);
    }
    if (!sameValue(rest, restNow)) found.others = true;
  }
  return found;
}

function own(weights: Readonly<Record<string, number>>, name: string): number | undefined {
  return Object.hasOwn(weights, name) ? weights[name] : undefined;
}
