import type { Bound, CascadeState, DerivationInputs, Plan, PlanColumns } from "../cascade/index.ts";
import type { CascadeRule, Issue } from "../document/index.ts";
import type { Scratch } from "./selectLargest.ts";

/** An amount of a target that no child could take. */
export interface Unplaced {
  /** The unit that could not hand it on. */
  readonly unit: string;
  readonly indicator: string;
  readonly grade: string;
  /** When the plan is due. */
  readonly due: string | null;
  /** Whether it is of what is to be reached at least, or at most. */
  readonly bound: Bound;
  /** In the indicator's unit of measure. */
  readonly amount: number;
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/** A value that stands, and who holds it. */
export interface Holder {
  readonly unit: string;
  /** Who holds it; null where it is the unit's own without a hold. */
  readonly by: string | null;
  /** In the indicator's unit of measure. */
  readonly value: number;
}

/** Values someone fixed that do not go together with what they were given. */
export interface Conflict extends Unplaced {
  readonly code:
    | "over-held"
    | "held-conflict"
    | "over-reserved"
    | "impossible-bounds"
    | "over-assigned"
    | "over-registered"
    | "looser-than-parent"
    | "floor-above-cap";
  /** Whose values do not go together, the upper one first, then by id; where values are held. */
  readonly holders?: readonly Holder[];
}

/** One plan as it is, or was, handed on. */
export interface PlanAsHanded {
  readonly state: CascadeState;
  readonly plan: Plan;
  readonly columns: PlanColumns;
  readonly inputs: DerivationInputs;
  /** For each rule that asks, how many units at the end of the line each unit stands for. */
  readonly leaves: Map<CascadeRule, Float64Array>;
}

/** What handing on one plan has at hand, and where it puts what it finds. */
export interface Handing extends PlanAsHanded {
  readonly columns: PlanColumns & { readonly own: Map<number, number> };
  /** What units registered, in steps, NaN where they did not; null where nobody did. */
  readonly registered: Float64Array | null;
  /** Former shares in steps, NaN where there were none; null where nothing came before. */
  readonly previous: Float64Array | null;
  /** What the other side of the plan says of children; null where there is no other side. */
  readonly otherSide: OtherSide | null;
  /** What a rate is to come to in whole units of its numerator, by the number of the unit. */
  readonly counts: Map<number, number>;
  /** What each adopted target would be were it not adopted, by unit number. */
  readonly recomputed: Map<number, number>;
  readonly unplaced: Unplaced[];
  readonly conflicts: Conflict[];
  readonly issues: Issue[];
  readonly scratch: Scratch;
  readonly room: SplitRoom;
  /** What several units ask for, worked out when the first one does. */
  readonly kept: {
    /** The nearest unit at or above each that has a written target; −1 where none has. */
    writtenAbove?: Int32Array;
    /** For each unit whose value is held, the nearest below it that have a written one. */
    heldBelow?: ReadonlyMap<number, readonly number[]>;
    /** What stretching adds to the target of a unit, in steps, where it does. */
    readonly stretch: Map<number, number>;
  };
}

/**
 * The other side of a plan that is being handed on. To a cap it is the floor, which no child's cap
 * comes out below; to a floor the caps somebody holds, which no child's floor comes out above.
 */
export interface OtherSide {
  /** In steps of the figure; NaN where it says nothing of a child. */
  readonly value: (child: number) => number;
  /**
   * The same of a rate in whole units of its numerator, for a child of a size of which `scale` steps
   * of rate × size make one.
   */
  readonly count: (child: number, size: number, scale: number) => number;
}

/** Columns for the children being shared among; kept between groups. */
export interface SplitRoom {
  children: Int32Array;
  weights: Float64Array;
  min: Float64Array;
  max: Float64Array;
  previous: Float64Array;
  shares: Float64Array;
}

/** How units hand their targets on. */
export interface Way {
  /** Writes the targets and origins of a unit's children. */
  hand(unit: number): void;
  /** Whether a unit right below has a part in it. */
  takesPart(child: number): boolean;
  /** Whether what is handed on is to add up to the target. */
  readonly addsUp: boolean;
  /** Whether every child is asked what its parent is. */
  readonly alike: boolean;
}

/** Room for groups of up to `size` children. */
export function makeRoom(size: number): SplitRoom {
  const column = (): Float64Array => new Float64Array(size);
  return {
    children: new Int32Array(size),
    weights: column(),
    min: column(),
    max: column(),
    previous: column(),
    shares: column(),
  };
}
