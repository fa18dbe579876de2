import type { Bound } from "../cascade/index.ts";
import type { Grade } from "../document/index.ts";
import type { Coverage, WeightCoverage } from "./coverageAt.ts";

/** Where a unit stands towards a target. */
export type FigureState =
  | "not-assigned"
  | "no-benchmark"
  | "not-registered"
  | "not-reported"
  | "incomplete"
  | "not-applicable"
  | "lapsed"
  | "worse-than-baseline"
  | "behind"
  | "on-track"
  | "ahead"
  | "met"
  | "exceeded";

/** The state of one unit and indicator under one plan. */
export interface Figure {
  readonly unit: string;
  readonly indicator: string;
  readonly plan: { readonly grade: Grade; readonly due: string | null };
  /**
   * The side that speaks, where the unit has a floor and a cap: the one that is missed, else the
   * nearer one; null where there is no target.
   */
  readonly bound: Bound | null;
  /** In the indicator's unit, as are `planned`, `actual` and `gap`; its benchmark is counted in. */
  readonly target: number | null;
  /** Both sides; null where there is one or none. A side whose benchmark is not known is null. */
  readonly range: { readonly floor: number | null; readonly cap: number | null } | null;
  /** The figure `target` is counted from; null where there is none, or it is not known. */
  readonly benchmark: number | null;
  /**
   * What the unit registered from below, else, where targets add up, what those below it did; null
   * where nobody has. A result is held against it by `actual ÷ registered`.
   */
  readonly registered: number | null;
  /** Where the plan says it should be by now, not rounded. */
  readonly planned: number | null;
  /** What was reported, combined; silence is no value. */
  readonly actual: number | null;
  /**
   * (standing − baseline) ÷ (target − baseline), from 0 to 1; silent units stand in. Of two sides the
   * smaller, as is `completionReported`.
   */
  readonly completion: number | null;
  /** The same among reporters alone. */
  readonly completionReported: number | null;
  /** The same as `completion`, not capped at 1. */
  readonly achievement: number | null;
  /** `completion` ÷ planned completion; null while nothing was planned. */
  readonly pace: number | null;
  /** What is missing to the target, whatever the direction; negative where it is exceeded. */
  readonly gap: number | null;
  readonly coverage: Coverage;
  /** The same by the weight of the units; null where nobody knows by which. */
  readonly coverageByWeight: WeightCoverage | null;
  /** Whether less is reported than was asked for; the figure is shown all the same. */
  readonly insufficient: boolean;
  readonly state: FigureState;
  readonly provenance: Provenance;
}

/** Where a figure comes from. */
export interface Provenance {
  readonly target: "written" | "held" | "derived" | null;
  readonly actual: "reported" | "rolled-up" | "carried" | "lapsed" | "local" | null;
  /** A figure typed in above the reporters: shown, never counted. */
  readonly declared: number | null;
  /** `declared` less what was rolled up. */
  readonly unexplained: number | null;
  /** How many reporters and own shares have only said what is below `minimumStatus`. */
  readonly leftOut: number;
}

/** Where pace turns from behind to on track, and from on track to ahead. */
export interface PaceThresholds {
  readonly behind: number;
  readonly ahead: number;
}
