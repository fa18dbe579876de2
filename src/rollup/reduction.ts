import type { Plan } from "../cascade/index.ts";
import type { Carried, Lines, Parts } from "../measures/index.ts";
import type { PlanLines } from "./linesOf.ts";
import type { RegisteredBelow } from "./registeredBelow.ts";
import type { SideLines } from "./sideLines.ts";
import type { Version } from "./version.ts";
import type { Workings } from "./workings.ts";

/** What units pass on to their parents, and what it is worth there where it is a verdict, else NaN. */
export interface Lifted extends Carried {
  readonly worth: Float64Array;
}

/** A figure as columns: numerator ÷ denominator, held against a target, all in steps. */
export interface Values {
  readonly numerator: Float64Array;
  /** Null where the numerator is the figure. */
  readonly denominator: Float64Array | null;
  readonly target: Float64Array;
}

/** What stands in for silence, added up. */
export interface Silence {
  readonly parts: Parts;
  /** 1 for silent lines about which nothing can be said; and how many are at or below each unit. */
  readonly uncounted: Uint8Array;
  readonly uncountedBelow: Int32Array;
}

/**
 * One plan rolled up: everything a figure or a breakdown of it reads, as columns by unit.
 *
 * What only some questions need is worked out when the first one asks, and kept.
 */
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
  readonly expected: Int32Array;
  readonly covered: Int32Array;
  readonly heard: Int32Array;
  /** Baselines of the lines that have reported, where targets add up. */
  readonly answeredBaseline: Float64Array | null;
  /** Null where silence stands for nothing. */
  readonly silence: Silence | null;
  /** The figure by what was reported, against the targets of those who did where targets add up. */
  readonly reported: Values;
  /** The same with silent lines standing in, against the targets as they are. */
  readonly standing: Values;
  /** What it is worked out in, and which state of that it reads. */
  readonly workings: Workings;
  readonly version: Version;
}
