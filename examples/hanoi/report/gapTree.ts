import { type Breakdown, explainGap, type GapAmounts, type Unit } from "target-cascade";
import { exactly } from "../../common/numbers.ts";
import { cut, heading, pad, terminalWidth, width } from "../../common/table.ts";
import type { Computed } from "../compute.ts";
import { amountNames, gapNodes, isAlike } from "./gapNodes.ts";
import { draw } from "./tree.ts";

/** The names of the amounts on two lines, and what stands before each of them. */
const titles = [
  ["", "un-", "", "un-", "short-", ""],
  ["gap", "placed", "stretch", "reported", "fall", "surplus"],
] as const;
const signs = ["  ", " = ", " − ", " + ", " + ", " − "];

/** Part 3: the gap of one indicator as a tree that adds up at every line, across and down. */
export function gapTree(computed: Computed): string[] {
  const { cascade, rollup, gap: indicator } = computed;
  const record = cascade.document.indicators?.find(({ id }) => id === indicator);
  return topsOf(computed).flatMap(({ id }) => {
    const top = explainGap(rollup, id, indicator);
    const title = `3  WHERE THE GAP LIES: ${record?.name ?? indicator}, in ${top.currency}`;
    return [...heading(title), ...treeOf(computed, top), ...pointsOf(top)];
  });
}

/** The units an indicator starts from: the city, or whoever set it for itself. */
function topsOf({ cascade, rollup, gap }: Computed): Unit[] {
  const assigned = ({ id }: Unit): boolean => rollup.figure(id, gap).target !== null;
  return [...cascade.units()].filter(
    (unit) => assigned(unit) && !cascade.ancestors(unit.id).some(assigned),
  );
}

function treeOf({ cascade }: Computed, top: Breakdown): string[] {
  const widths = amountNames.map((name, column) =>
    Math.max(width(titles[1][column] ?? ""), width(exactly(top[name]))),
  );
  const numbers = (cells: readonly string[], before: readonly string[]): string =>
    cells
      .map((cell, column) => (before[column] ?? "") + pad(cell, widths[column] ?? 0, "right"))
      .join("");
  const blank = signs.map((sign) => " ".repeat(sign.length));
  const room = terminalWidth - width(numbers(titles[1], signs));
  const amountsOf = (amounts: GapAmounts): string[] =>
    amountNames.map((name) => (amounts[name] === 0 ? "·" : exactly(amounts[name])));
  return [
    pad("", room) + numbers(titles[0], blank),
    pad("", room) + numbers(titles[1], signs),
    ...draw(gapNodes(cascade, top), room, isAlike).map(
      ({ text, payload }) => pad(cut(text, room), room) + numbers(amountsOf(payload), blank),
    ),
  ].map((line) => line.trimEnd());
}

/** A rate's gap is counted in its numerator; among those who reported it is also so many points. */
function pointsOf({ points }: Breakdown): string[] {
  if (points === null) return [];
  const [gap, ...parts] = amountNames.map((name) => exactly(points[name], 1));
  const sum = parts.map((part, column) => `${part}${signs[column + 2] ?? ""}`).join("");
  return ["", `In percentage points, among those who reported: ${gap} = ${sum}`];
}
