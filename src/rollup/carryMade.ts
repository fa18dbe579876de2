import { lineState, type Parts } from "../measures/index.ts";
import { addUpwards } from "./addUpwards.ts";
import type { Before } from "./before.ts";
import { addsUp } from "./carryParts.ts";
import { carryWeighed } from "./carryWeighed.ts";
import { sizeOfLine } from "./checkSize.ts";
import { joinAt } from "./evaluate.ts";
import type { ChangedLines } from "./hearAgain.ts";
import { reduceChildren } from "./reduceChildren.ts";
import type { Silence, Values } from "./reduction.ts";
import type { Made, Workings } from "./workings.ts";

/**
 * Carries on what some questions have needed so far; what cannot be carried on is left out, and made
 * again when one asks.
 */
export function carryMade(
  workings: Workings,
  before: Before,
  lines: ChangedLines,
  above: Int32Array,
): Made {
  const { made, plan, said, side } = workings;
  const { measure } = plan.indicator;
  const carried: Made = {};
  const units = [...lines.units, ...above];
  if (made.standIns === null) {
    carried.standIns = null;
    carried.silence = null;
  } else if (workings.lifted) carryLiftedSilence(workings, before, lines, carried);
  else if (made.silence && addsUp(workings)) carrySilence(workings, lines, made.silence, carried);
  const answered =
    made.answered && carryAnswered(workings, before, lines, made.answered, side.lines.target);
  if (answered) carried.answered = answered;
  const { baseline } = side.lines;
  if (made.answeredBaseline === null || !baseline) carried.answeredBaseline = null;
  else if (made.answeredBaseline) {
    const started = carryAnswered(workings, before, lines, made.answeredBaseline, baseline);
    if (started) carried.answeredBaseline = started;
  }
  const silent = carried.silence?.parts;
  if (made.joined && silent) {
    for (const unit of units) joinAt(plan, { reported: said, silent }, made.joined, unit);
    carried.joined = made.joined;
  }
  const stands = made.joined ? carried.joined !== undefined : carried.silence === null;
  if (made.standing && stands) {
    carried.standing = made.standing;
    evaluateAt(workings, carried.joined ?? said, side.target, made.standing, units);
  }
  const reportedTarget = measure.targets === "added" ? carried.answered : side.target;
  if (made.reported && measure.values && reportedTarget) {
    carried.reported = made.reported;
    evaluateAt(workings, said, reportedTarget, made.reported, units);
  }
  if (made.looked !== undefined) carried.looked = made.looked;
  if (made.weighed) {
    carryWeighed(workings, before, lines, made.weighed);
    carried.weighed = made.weighed;
  }
  return carried;
}

function carryLiftedSilence(
  { state, made, passesOn }: Workings,
  before: Before,
  { units, places }: ChangedLines,
  carried: Made,
): void {
  if (made.standIns) carried.standIns = made.standIns;
  if (made.silentSize !== undefined) carried.silentSize = made.silentSize;
  if (!made.silence) return;
  const { uncounted, uncountedBelow } = made.silence;
  const earlier = before.valuesOf(uncounted) as Float64Array;
  for (let line = 0; line < units.length; line++) {
    const unit = units[line] as number;
    const more = (uncounted[unit] as number) - (earlier[places[line] as number] as number);
    addUpwards(state.structure, uncountedBelow, unit, more, passesOn);
  }
  carried.silence = made.silence;
}

/** What stands in for lines is summed by the difference, like what they say. */
function carrySilence(
  { state, plan, side, passesOn, made, size }: Workings,
  { units }: ChangedLines,
  silence: Silence,
  carried: Made,
): void {
  const { structure } = state;
  const { measure, context } = plan.indicator;
  const { parts, uncounted, uncountedBelow } = silence;
  const earlier = new Float64Array(parts.length);
  let silentSize = made.silentSize ?? 0;
  for (const unit of units) {
    for (let part = 0; part < parts.length; part++) {
      const column = parts[part] as Float64Array;
      earlier[part] = column[unit] as number;
      column[unit] = 0;
    }
    const wasUncounted = uncounted[unit] as number;
    uncounted[unit] = 0;
    measure.standIn?.(context, side.standIns, parts, uncounted, unit, unit + 1);
    silentSize += sizeOfLine(state, plan, side.target, parts, unit);
    for (let part = 0; part < parts.length; part++) {
      const column = parts[part] as Float64Array;
      reduceChildren("sum", column, column, structure.firstChild, unit, unit + 1);
      const now = column[unit] as number;
      column[unit] = earlier[part] as number;
      addUpwards(structure, column, unit, now - (earlier[part] as number), passesOn);
      column[unit] = now;
    }
    const more = (uncounted[unit] as number) - wasUncounted;
    addUpwards(structure, uncountedBelow, unit, more, passesOn);
  }
  // Too large perhaps: it is checked line by line when it is made again.
  if (size + silentSize > Number.MAX_SAFE_INTEGER) return;
  carried.silence = silence;
  carried.silentSize = silentSize;
  if (made.standIns) carried.standIns = made.standIns;
}

/** A sum over the lines that have reported; null where the difference cannot tell. */
function carryAnswered(
  { state, own }: Workings,
  before: Before,
  { units, places }: ChangedLines,
  answered: Float64Array,
  column: Float64Array,
): Float64Array | null {
  const states = before.valuesOf(own.state) as Float64Array;
  for (let line = 0; line < units.length; line++) {
    const unit = units[line] as number;
    const spoke = states[places[line] as number] === lineState.reported ? 1 : 0;
    const speaks = own.state[unit] === lineState.reported ? 1 : 0;
    const amount = (speaks - spoke) * (column[unit] as number);
    if (speaks === spoke) continue;
    if (!Number.isFinite(amount)) return null;
    addUpwards(state.structure, answered, unit, amount, true);
  }
  return answered;
}

function evaluateAt(
  { plan: { indicator }, own }: Workings,
  parts: Parts,
  target: Float64Array,
  { numerator, denominator, target: held }: Values,
  units: readonly number[],
): void {
  const { measure, context } = indicator;
  if (!measure.values) return;
  const out = { numerator, denominator: denominator ?? new Float64Array(0), target: held };
  for (const unit of units) measure.values(context, own, parts, target, out, unit, unit + 1);
}
