import type { Unit } from "target-cascade";
import { type Computed, compute, type Question } from "../compute.ts";
import type { Example } from "../load.ts";
import { auditing } from "./auditing.ts";
import { figures } from "./figures.ts";
import { gapTree } from "./gapTree.ts";
import { hierarchy } from "./hierarchy.ts";
import { troubles } from "./troubles.ts";

/** The whole report as text, at most 100 columns wide. */
export function report(example: Example, question: Question): string {
  const computed = compute(example, question);
  const { cascade, asOf, knownAt } = computed;
  const known = knownAt === undefined ? "" : `, as known on ${knownAt}`;
  return [
    `${cascade.document.name}: results to ${asOf}${known}`,
    "Places and main targets are real; cells, many programs and targets, and EVERY RESULT are invented.",
    ...hierarchy(computed),
    ...figures(computed, unitsToShow(computed)),
    ...gapTree(computed),
    ...troubles(computed),
    ...auditing(computed),
  ].join("\n");
}

/** From the city down to the unit asked about, and on to whoever below it holds the largest gap. */
function unitsToShow({ cascade, rollup, at, gap }: Computed): Unit[] {
  const units = [...cascade.ancestors(at)].reverse();
  let unit: Unit | undefined = cascade.unit(at);
  while (unit) {
    units.push(unit);
    const size = ({ id }: Unit): number => rollup.figure(id, gap).gap ?? Number.NEGATIVE_INFINITY;
    unit = [...cascade.children(unit.id)].sort((left, right) => size(right) - size(left))[0];
  }
  return units;
}
