import { compareIds } from "../../cascade/index.ts";
import type { RollupState } from "../../rollup/index.ts";
import { itemBit } from "./itemBit.ts";
import { type TargetItems, targetItems } from "./targetItems.ts";
import { type TaskItems, taskItems } from "./taskItems.ts";

/** Items of one kind, counted by unit. */
export interface ItemCounts {
  readonly all: Int32Array;
  readonly begun: Int32Array;
  readonly onTime: Int32Array;
  readonly due: Int32Array;
  /** Of those that are due. */
  readonly done: Int32Array;
  readonly exceeded: Int32Array;
  /** Their mean completion, from 0 to 1; NaN where none is known. */
  readonly completion: Float64Array;
}

/** What units are rated by, as columns. */
export interface ItemColumns {
  readonly targets: ItemCounts;
  readonly tasks: ItemCounts;
  /** Reports received and expected, over all targets. */
  readonly reported: Int32Array;
  readonly expected: Int32Array;
  /** The targets themselves, by the position of the indicator, and the tasks. */
  readonly targetItems: readonly (TargetItems | null)[];
  readonly taskItems: TaskItems;
}

/** Counts what units are rated by, in one pass over each indicator and one over tasks. */
export function itemColumns(rolled: RollupState): ItemColumns {
  const { structure, indicators } = rolled.state;
  const { size } = structure;
  const targets = blankCounts(size);
  const weights = new Float64Array(size);
  const [reported, expected] = [new Int32Array(size), new Int32Array(size)];
  const read = indicators.map(({ position }) => targetItems(rolled, position));
  // Fractions are added up in the order of ids, so that the order of indicators changes no bit.
  const ordered = [...indicators].sort((one, other) => compareIds(one.record.id, other.record.id));
  for (const { position, record } of ordered) {
    const items = read[position];
    if (!items) continue;
    const { weight = 1 } = record;
    const { completion, speaking, sides } = items.standing;
    for (let unit = 0; unit < size; unit++) {
      const bits = items.bits(unit);
      if (bits === 0) continue;
      count(targets, unit, bits);
      const { reduction } = sides[speaking[unit] as number] ?? {};
      add(reported, unit, reduction?.covered[unit] ?? 0);
      add(expected, unit, reduction?.expected[unit] ?? 0);
      const own = completion[unit] as number;
      if (Number.isNaN(own)) continue;
      add(targets.completion, unit, weight * own);
      add(weights, unit, weight);
    }
  }
  divide(targets.completion, weights);
  const tasks = taskItems(rolled);
  return {
    ...{ targets, tasks: countTasks(tasks, size), reported, expected },
    ...{ targetItems: read, taskItems: tasks },
  };
}

function countTasks({ starts, bits, completions }: TaskItems, size: number): ItemCounts {
  const counts = blankCounts(size);
  const known = new Float64Array(size);
  for (let unit = 0; unit < size; unit++) {
    const [from, to] = [starts[unit] as number, starts[unit + 1] as number];
    for (let place = from; place < to; place++) count(counts, unit, bits[place] as number);
    // In the order of size, so that the order of tasks changes no bit; what is not known comes last.
    for (const completion of completions.slice(from, to).sort()) {
      if (Number.isNaN(completion)) continue;
      add(counts.completion, unit, completion);
      add(known, unit, 1);
    }
  }
  divide(counts.completion, known);
  return counts;
}

function blankCounts(size: number): ItemCounts {
  const column = (): Int32Array => new Int32Array(size);
  return {
    ...{ all: column(), begun: column(), onTime: column(), due: column(), done: column() },
    ...{ exceeded: column(), completion: new Float64Array(size) },
  };
}

function count(
  { all, begun, onTime, due, done, exceeded }: ItemCounts,
  unit: number,
  bits: number,
) {
  add(all, unit, 1);
  if (bits & itemBit.begun) add(begun, unit, 1);
  if (bits & itemBit.onTime) add(onTime, unit, 1);
  if (bits & itemBit.exceeded) add(exceeded, unit, 1);
  if (!(bits & itemBit.due)) return;
  add(due, unit, 1);
  if (bits & itemBit.done) add(done, unit, 1);
}

function add(column: Int32Array | Float64Array, unit: number, amount: number): void {
  column[unit] = (column[unit] as number) + amount;
}

/** Sums ÷ weights, in place; NaN where nothing has a weight. */
function divide(sums: Float64Array, weights: Float64Array): void {
  for (let unit = 0; unit < sums.length; unit++) {
    const weight = weights[unit] as number;
    sums[unit] = weight > 0 ? (sums[unit] as number) / weight : Number.NaN;
  }
}
