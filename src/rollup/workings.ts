import type { CascadeState, Plan } from "../cascade/index.ts";
import type { Lines, Parts } from "../measures/index.ts";
import type { PlanLines } from "./linesOf.ts";
import type { Lifted, Silence, Values } from "./reduction.ts";
import type { SideLines } from "./sideLines.ts";
import type { StandIns } from "./standInParts.ts";
import type { WeighedLines } from "./weighLines.ts";

/** The columns a plan is rolled up in: those everything is read from, and those made so far. */
export interface Workings {
  readonly state: CascadeState;
  readonly plan: Plan;
  readonly benchmark: number | null;
  readonly found: PlanLines;
  readonly side: SideLines;
  /** What reporters have said, against what this side asks of them. */
  readonly own: Lines;
  /** Whether lines count otherwise than their units, so that reports are looked at again. */
  readonly again: boolean;
  /** Whether anything of a unit goes up to its parent; else it is not counted there either. */
  readonly passesOn: boolean;
  /** What was reported, added up. */
  readonly said: Parts;
  readonly lifted: Lifted | null;
  readonly heard: Int32Array;
  readonly covered: Int32Array;
  readonly expected: Int32Array;
  /** No less than what the parts came to line by line, in steps, as `checkSize` gives it. */
  readonly size: number;
  readonly made: Made;
}

/** What only some questions need; undefined until one asks. */
export interface Made {
  standIns?: StandIns | null;
  silence?: Silence | null;
  /** No less than what stands in comes to, line by line, in steps. */
  silentSize?: number;
  answered?: Float64Array;
  answeredBaseline?: Float64Array | null;
  /** What was reported and what stands in for silence, as one. */
  joined?: Parts;
  reported?: Values;
  standing?: Values;
  /** Coverage by weight, by the names of the weights. */
  weighed?: Map<string, WeighedLines>;
  /** How many units have been looked at for it without. */
  looked?: number;
}
