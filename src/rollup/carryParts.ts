import { type Lines, lineState, type Parts } from "../measures/index.ts";
import { addUpwards } from "./addUpwards.ts";
import type { Before } from "./before.ts";
import { sizeOfLine } from "./checkSize.ts";
import type { ChangedLines } from "./hearAgain.ts";
import { identityOf, reduceChildren } from "./reduceChildren.ts";
import type { Workings } from "./workings.ts";

/**
 * Reads lines that say something else into the parts anew, and combines these into the units above,
 * in place: what is summed by the difference, along one path a line; the rest from the children.
 *
 * @param above The units above the lines, parents before their children.
 * @returns No less than what the parts come to by now, line by line, in steps.
 */
export function carryParts(
  workings: Workings,
  before: Before,
  lines: ChangedLines,
  above: Int32Array,
): number {
  return addsUp(workings)
    ? addDifferences(workings, before, lines)
    : combineAgain(workings, lines, above);
}

/** Whether what units carry are plain sums over the lines at and below them. */
export function addsUp({ plan: { indicator }, lifted }: Workings): boolean {
  const { parts, reporters } = indicator.measure;
  return (
    lifted === null && reporters !== "everyone" && parts.every(({ reducer }) => reducer === "sum")
  );
}

function addDifferences(workings: Workings, before: Before, lines: ChangedLines): number {
  const { state, own, said, passesOn } = workings;
  const { structure } = state;
  const { firstChild } = structure;
  const { parts } = workings.plan.indicator.measure;
  const earlier = new Float64Array(parts.length);
  const read = before.valuesOf(own.value) as Float64Array;
  let size = workings.size;
  for (let line = 0; line < lines.units.length; line++) {
    const unit = lines.units[line] as number;
    for (let part = 0; part < parts.length; part++) {
      const column = said[part] as Float64Array;
      const place = lines.places[line] as number;
      earlier[part] = (column === own.value ? read[place] : column[unit]) as number;
    }
    size += readAgain(workings, unit);
    for (let part = 0; part < parts.length; part++) {
      const column = said[part] as Float64Array;
      reduceChildren("sum", column, column, firstChild, unit, unit + 1);
      const now = column[unit] as number;
      const amount = now - (earlier[part] as number);
      column[unit] = earlier[part] as number;
      addUpwards(structure, column, unit, amount, passesOn);
      column[unit] = now;
    }
  }
  return size;
}

function combineAgain(workings: Workings, lines: ChangedLines, above: Int32Array): number {
  const { state, own, said } = workings;
  const { firstChild } = state.structure;
  const { parts } = workings.plan.indicator.measure;
  const units = Int32Array.from(new Set([...lines.units, ...above])).sort();
  let size = workings.size;
  for (let place = units.length - 1; place >= 0; place--) {
    const unit = units[place] as number;
    size += readAgain(workings, unit);
    for (const [part, { reducer }] of parts.entries()) {
      const column = said[part] as Float64Array;
      if (column === own.value && own.state[unit] === lineState.none) column[unit] = 0;
      reduceChildren(reducer, column, column, firstChild, unit, unit + 1);
    }
  }
  return size;
}

/** Reads one line into its parts, which hold nothing else then; gives what they come to, in steps. */
export function readAgain({ state, plan, side, own, said }: Workings, unit: number): number {
  const { measure, context } = plan.indicator;
  blankAt(measure.parts, said, own, unit);
  measure.read?.(context, own, said, unit, unit + 1);
  return sizeOfLine(state, plan, side.target, said, unit);
}

/** Empties parts at a unit, but for the first where it holds what was reported. */
function blankAt(
  parts: Workings["plan"]["indicator"]["measure"]["parts"],
  columns: Parts,
  { state, value }: Lines,
  unit: number,
): void {
  for (let part = 0; part < parts.length; part++) {
    const column = columns[part] as Float64Array;
    if (column !== value) column[unit] = identityOf[parts[part]?.reducer ?? "sum"];
  }
  const first = columns[0];
  if (first && first !== value && state[unit] === lineState.reported) {
    first[unit] = value[unit] as number;
  }
}
