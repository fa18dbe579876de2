import {
  type CascadeState,
  type Plan,
  type PlanColumns,
  registeredSide,
} from "../cascade/index.ts";
import { type Carried, type Lines, lineState, type Measure } from "../measures/index.ts";
import { blankParts } from "./blankParts.ts";
import { checkSize } from "./checkSize.ts";
import type { View } from "./combineReports.ts";
import { evaluate, type Values } from "./evaluate.ts";
import type { LedgerState } from "./ledgerState.ts";
import { linesOf, type PlanLines } from "./linesOf.ts";
import { linesRead } from "./linesRead.ts";
import { reduceChildren } from "./reduceChildren.ts";
import { type RegisteredBelow, registeredBelow } from "./registeredBelow.ts";
import { type SideLines, sideLines } from "./sideLines.ts";

/** What units pass on to their parents, and what it is worth there where it is a verdict, else NaN. */
export interface Lifted extends Carried {
  readonly worth: Float64Array;
}

/** One plan rolled up: everything a figure or a breakdown of it reads, as columns by unit. */
export interface Reduction extends PlanLines, Pick<SideLines, "held" | "folded"> {
  readonly plan: Plan;
  /** What its targets are counted from, in steps; NaN where it is not known, null where there is none. */
  readonly benchmark: number | null;
  /** Who reports and who has, whichever side of the plan it is for. */
  readonly reporting: Pick<Lines, "state" | "own">;
  /** What was registered at and below each unit; null where nobody has. */
  readonly registered: RegisteredBelow | null;
  /** Null where every unit passes on what it carries. */
  readonly lifted: Lifted | null;
  /** How many lines should report, have reported, and have ever said anything. */
  readonly expected: Float64Array;
  readonly covered: Float64Array;
  readonly heard: Float64Array;
  /** Baselines of the lines that have reported, where targets add up. */
  readonly answeredBaseline: Float64Array | null;
  /** 1 for silent lines about which nothing can be said; and how many are at or below each unit. */
  readonly uncounted: Uint8Array;
  readonly uncountedBelow: Float64Array;
  /** The figure by what was reported, and with silent lines standing in. */
  readonly reported: Values;
  readonly standing: Values;
}

/**
 * Rolls a plan up: one pass over the levels of depth from the bottom, ascending within each.
 *
 * @param columns What each unit is to reach, counted from `benchmark` where there is one.
 * @throws CascadeError `too-large` where a sum or product could pass 2^53 steps.
 */
export function reducePlan(
  state: CascadeState,
  ledger: LedgerState,
  plan: Plan,
  view: View,
  columns: PlanColumns,
  benchmark: number | null,
): Reduction {
  const { size } = state.structure;
  const { measure, context } = plan.indicator;
  const { reads } = plan.indicator;
  const planLines = reads
    ? linesRead(state, ledger, plan, reads, view, columns)
    : linesOf(state, ledger, plan, view, columns);
  const { lines: reporting, carried, expired } = planLines;
  const parts: Carried = { reported: blankParts(measure, size), silent: blankParts(measure, size) };
  const uncounted = new Uint8Array(size);
  const heard = count(reporting.state, (kind) => kind === lineState.reported);
  const covered = carried.size + expired.size === 0 ? heard : without(heard, carried, expired);
  const expected = count(reporting.state, (kind) => kind !== lineState.none);
  for (const column of new Set([heard, covered, expected])) {
    if (passesOn(measure)) addUp(state, column);
  }
  const side = sideLines(state, plan, columns, planLines, heard);
  const { lines, standIns, target } = side;
  const { state: kind, own } = reporting;
  measure.read(context, { ...lines, state: kind, own }, parts.reported, 0, size);
  measure.standIn?.(context, standIns, parts.silent, uncounted, 0, size);
  const uncountedBelow = Float64Array.from(uncounted);
  checkSize(state, plan, target, parts, lines);
  const lifted = measure.lift
    ? {
        reported: blankParts(measure, size),
        silent: blankParts(measure, size),
        worth: new Float64Array(size).fill(Number.NaN),
      }
    : null;
  walk(state, plan, reporting, parts, lifted);
  const added = measure.targets === "added";
  const answered = added ? masked(lines.target, lines.state) : null;
  const answeredBaseline = added && lines.baseline ? masked(lines.baseline, lines.state) : null;
  for (const column of [uncountedBelow, answered, answeredBaseline]) {
    if (column && passesOn(measure)) addUp(state, column);
  }
  return {
    ...planLines,
    lines: countedAlone(plan, lines) ? lines : withoutReports(lines),
    held: side.held,
    folded: side.folded,
    plan,
    benchmark,
    reporting: { state: kind, own },
    registered: registeredBelow(state, registeredSide(state, plan)),
    lifted,
    expected,
    covered,
    heard,
    answeredBaseline,
    uncounted,
    uncountedBelow,
    ...evaluate(plan, reporting, parts, target, answered),
  };
}

/**
 * Whether lines may count otherwise than their units do: as shares beside others, under a threshold,
 * or held against a target from above.
 */
export function countedAlone({ indicator }: Plan, { own }: Lines): boolean {
  return own !== null || indicator.measure.lift !== undefined || indicator.reads !== null;
}

/** Reports are read into parts by now; only lines that count otherwise are looked at again. */
function withoutReports(lines: Lines): Lines {
  const read = new Float64Array(0);
  return { ...lines, value: read, of: read };
}

/** Whether anything of a unit goes up to its parent; else it is not counted there either. */
function passesOn({ parts }: Measure): boolean {
  return parts.some(({ reducer }) => reducer !== "none");
}

function walk(
  { structure: { depths, firstChild } }: CascadeState,
  { indicator: { measure, context } }: Plan,
  lines: Lines,
  parts: Carried,
  lifted: Lifted | null,
): void {
  for (let depth = depths.length - 2; depth >= 0; depth--) {
    const [from, to] = [depths[depth] as number, depths[depth + 1] as number];
    for (const [position, { reducer }] of measure.parts.entries()) {
      for (const side of ["reported", "silent"] as const) {
        const into = parts[side][position] as Float64Array;
        const passed = (lifted ?? parts)[side][position] as Float64Array;
        reduceChildren(reducer, passed, into, firstChild, from, to);
      }
    }
    if (lifted) measure.lift?.(context, lines, parts, lifted, lifted.worth, from, to);
  }
}

function addUp({ structure: { depths, firstChild } }: CascadeState, column: Float64Array): void {
  for (let depth = depths.length - 2; depth >= 0; depth--) {
    reduceChildren(
      "sum",
      column,
      column,
      firstChild,
      depths[depth] as number,
      depths[depth + 1] as number,
    );
  }
}

function count(kinds: Uint8Array, counts: (kind: number) => boolean): Float64Array {
  const column = new Float64Array(kinds.length);
  const table = Array.from({ length: 3 }, (_, kind) => (counts(kind) ? 1 : 0));
  for (let unit = 0; unit < kinds.length; unit++)
    column[unit] = table[kinds[unit] as number] as number;
  return column;
}

function without(heard: Float64Array, ...stale: readonly ReadonlySet<number>[]): Float64Array {
  const covered = heard.slice();
  for (const units of stale) for (const unit of units) covered[unit] = 0;
  return covered;
}

function masked(column: Float64Array, kinds: Uint8Array): Float64Array {
  const answered = new Float64Array(column.length);
  for (let unit = 0; unit < column.length; unit++) {
    if (kinds[unit] === lineState.reported) answered[unit] = column[unit] as number;
  }
  return answered;
}
