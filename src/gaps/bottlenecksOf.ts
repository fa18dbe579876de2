import { siblingRank } from "../cascade/index.ts";
import { isReporter, lineState } from "../measures/index.ts";
import { gapOf } from "./amountColumns.ts";
import type { Explanation } from "./explanation.ts";
import { Heap } from "./heap.ts";
import { lineAmounts } from "./lineAmounts.ts";

/** Who holds a unit back under a minimum or maximum. */
export interface Bottleneck {
  readonly unit: string;
  /** Whether it is a share the unit keeps beside what it hands on. */
  readonly own: boolean;
  /** What it reported, in the indicator's unit, as are `target` and `gap`. */
  readonly actual: number;
  /** What it is held against itself. */
  readonly target: number;
  /** What it is short of that; below 0 where it is beyond. */
  readonly gap: number;
  /** The ids on the way down to it, from right below the unit asked about. */
  readonly path: readonly string[];
}

/**
 * The reporters below a unit that hold it back, the one it is held back by first; the others in the
 * order in which they would come to. No more of the tree is looked at than it takes.
 *
 * A share a unit keeps is told by its number's complement, as it shares the unit's.
 */
export function bottlenecksOf(
  explanation: Explanation,
  unit: number,
  count: number,
): readonly Bottleneck[] {
  const { state, reduction, standing } = explanation;
  const { plan, lines, heard, reported } = reduction;
  const reducer = plan.indicator.measure.parts[0]?.reducer;
  if ((reducer !== "min" && reducer !== "max") || heard[unit] === 0) return Object.freeze([]);
  const { firstChild } = state.structure;
  const direction = reducer === "min" ? 1 : -1;
  const figureOf = (node: number): number => {
    if (node >= 0) return reported.numerator[node] as number;
    const { worth, distance } = standing.readLine(~node);
    return worth - distance;
  };
  const waiting = new Heap(
    (one, other) => {
      const ahead = direction * (figureOf(one) - figureOf(other));
      return ahead === 0 ? comesFirst(explanation, one, other) : ahead < 0;
    },
    [unit],
  );
  const found: Bottleneck[] = [];
  while (found.length < count) {
    const node = waiting.pop();
    if (node === undefined) break;
    if (node < 0 || isReporter(lines, node)) {
      found.push(bottleneck(explanation, node, figureOf(node), unit));
      continue;
    }
    const end = firstChild[node + 1] as number;
    for (let child = firstChild[node] as number; child < end; child++) {
      if (heard[child] !== 0) waiting.push(child);
    }
    if (lines.own?.[node] === 1 && lines.state[node] === lineState.reported) waiting.push(~node);
  }
  return Object.freeze(found);
}

/** Of two equals, a unit's own share comes before all below it, and these by their ids. */
function comesFirst({ state }: Explanation, one: number, other: number): boolean {
  const { parent } = state.structure;
  const rank = siblingRank(state);
  let [left, right] = [one < 0 ? ~one : one, other < 0 ? ~other : other];
  // Numbers grow downwards, so of two the larger one is never above the smaller.
  let [leftBelow, rightBelow] = [-1, -1];
  while (left !== right) {
    if (left > right) [leftBelow, left] = [left, parent[left] as number];
    else [rightBelow, right] = [right, parent[right] as number];
  }
  if (leftBelow < 0 || rightBelow < 0) return leftBelow < 0;
  return (rank[leftBelow] as number) < (rank[rightBelow] as number);
}

function bottleneck(
  { state, reduction, standing }: Explanation,
  node: number,
  value: number,
  top: number,
): Bottleneck {
  const { ids, parent } = state.structure;
  const scale = 10 ** reduction.plan.indicator.context.decimals.figure;
  const unit = node < 0 ? ~node : node;
  const path: string[] = [];
  for (let at = unit; at !== top; at = parent[at] as number) path.push(ids[at] as string);
  return Object.freeze({
    unit: ids[unit] as string,
    own: node < 0,
    actual: value / scale + 0,
    target: standing.readLine(unit).worth / scale + 0,
    gap: gapOf(lineAmounts(reduction, standing, unit)) / scale + 0,
    path: Object.freeze(path.reverse()),
  });
}
