import type * as z from "zod";
import type { Grade, Hold } from "../document/index.ts";
import type { Bound } from "./bound.ts";
import type { Figures } from "./cascadeState.ts";
import type { PlanBenchmark } from "./planBenchmark.ts";
import type { Unit } from "./views.ts";

/** A unit as a rule sees it: everything its record says, with weights filled in from below. */
export type RuleUnit = Omit<Unit, "weights"> & {
  /** By name: its own, or where it states none the sum of its children's; absent where not known. */
  readonly weights: Readonly<Record<string, number | undefined>>;
};

/** A unit that may be given something. */
export type RuleChild = RuleUnit & {
  /** In the indicator's unit of measure; null where there is none. */
  readonly baseline: number | null;
  /** What it was given by the derivation that was passed as `previous`; null where by none. */
  readonly previous: number | null;
  /**
   * The other side of what it is to reach: its floor while a cap is handed on, the cap it holds
   * while a floor is; null where there is none.
   */
  readonly otherSide: number | null;
};

/** A unit whose value stands. */
export type HoldingChild = RuleUnit & { readonly value: number; readonly hold: Hold | null };

/** What a rule may know about the indicator it works for. */
export interface RuleIndicator {
  readonly id: string;
  readonly name: string;
  /** The name of its measure. */
  readonly measure: string;
  /** Whether the children's targets add up to the parent's, or each speaks for itself. */
  readonly targets: "added" | "separate";
  readonly direction: "higher" | "lower" | "within";
  readonly decimals: number;
  readonly unitOfMeasure: string | null;
}

/**
 * What a rule is asked: how one unit hands its target on to the units right below it.
 *
 * Numbers are in the indicator's unit of measure. Children stand in the order of their ids. All of
 * it is frozen.
 */
export interface SplitQuestion<Options = unknown> {
  /** The unit that hands on. */
  readonly unit: RuleUnit;
  /** What it is to reach. */
  readonly target: number;
  /**
   * What there is to share out: where targets add up, the target less what is held, and 0 where
   * more is held than there is; where each speaks for itself, the target.
   */
  readonly toShare: number;
  /** Those free to be given something. */
  readonly children: readonly RuleChild[];
  /** Those that keep what they have. */
  readonly held: readonly HoldingChild[];
  readonly indicator: RuleIndicator;
  /** Whether the target is what is to be reached at least, or at most. */
  readonly bound: Bound;
  /** What targets are counted from; null where they are figures by themselves. */
  readonly benchmark: PlanBenchmark | null;
  readonly grade: Grade;
  /** The day it is due, an ISO plain date. */
  readonly due: string | null;
  /** The smallest step of a value: 0.01 with two decimals. */
  readonly step: number;
  /** What the document says beside the name of the rule, as the rule's schema reads it. */
  readonly options: Options;
  /** What was reached, where `derive` was told. */
  readonly figures: Figures | null;
}

/** One number for each of `children`, in their order; null for one that takes no part. */
export type SplitAnswer = readonly (number | null)[];

/**
 * How a target is handed on, in a way of one's own.
 *
 * A rule must be a function of what it is asked and nothing else, and with its own answer as
 * `previous` it must give that answer again.
 */
export interface SplitRule<Options = unknown> {
  /** One word with a hyphen, which no built-in rule ever has. */
  readonly name: `${string}-${string}`;
  /** The schema of what the document says beside `rule`, `to` and `where`. */
  readonly options: z.ZodType<Options>;
  /** What an indicator must fulfil, in words, or null where it does. */
  checkIndicator?(indicator: RuleIndicator, options: Options): string | null;
  split(question: SplitQuestion<Options>): SplitAnswer;
}

/** A rule whatever its options: what a registry holds and the engine works with. */
// biome-ignore lint/suspicious/noExplicitAny: options are checked by the rule's own schema.
export type AnySplitRule = SplitRule<any>;
