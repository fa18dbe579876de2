import type * as z from "zod";
import type { TimeBalance } from "../time/index.ts";

/** One number for every unit, in whole steps; units are numbered breadth-first. */
export type Column = Float64Array;

/** How the parts of children become their parent's. */
export type Reducer = "sum" | "min" | "max";

/** One number a unit carries upward, and how it is combined on the way. */
export interface Part {
  readonly name: string;
  readonly reducer: Reducer;
}

/** The columns of a measure's parts, in the order it lists them. */
export type Parts = readonly Column[];

export type { TimeBalance };

/** The rules a target can be handed on by. */
export type RuleName = "split" | "same" | "converge" | "each" | "assign" | "stop";

/** What a measure may know about the indicator it works for. */
export interface MeasureContext<Options = unknown> {
  readonly options: Options;
  /** +1 where higher is better, −1 where lower is. */
  readonly sign: 1 | -1;
  /** Decimals of the figure and of the two numbers of a report. */
  readonly decimals: { readonly figure: number; readonly value: number; readonly of: number };
  /** How reports add up over time. */
  readonly balance: TimeBalance;
  readonly unitOfMeasure: string | undefined;
  /** Level ids from the top down. */
  readonly levels: readonly string[];
  /** The rank of every unit's level in `levels`; −1 for a line by itself. */
  readonly level: ArrayLike<number>;
}

/** What a unit can be towards an indicator: no reporter, a silent one, or one that has reported. */
export const lineState = { none: 0, silent: 1, reported: 2 } as const;

/** The lines reports come in on: reporters, and the own shares of units that keep some work. */
export interface Lines {
  /** One of `lineState` for every unit. */
  readonly state: Uint8Array;
  /** The reported number in steps of `10^-decimals.value`. */
  readonly value: Column;
  /** The number it is counted out of, in steps of `10^-decimals.of`; NaN where none was said. */
  readonly of: Column;
  /** The unit's size by the weight `extent` names, in steps like `of`; null without one. */
  readonly extent: Column | null;
  /** The target of the line in steps of the figure. */
  readonly target: Column;
  /** The baseline of the line in steps of the figure, NaN where there is none; null if none has. */
  readonly baseline: Column | null;
}

/** Parts of what was reported, beside parts of what stands in for silent lines. */
export interface Carried {
  readonly reported: Parts;
  readonly silent: Parts;
}

/**
 * How a number behaves in a hierarchy, in both directions.
 *
 * The engine knows only parts, reducers and lifts. Every kernel works on the units `from` up to,
 * but not including, `to`; it writes into the columns it is given and keeps no state.
 */
export interface Measure<Options = unknown> {
  readonly name: string;
  /** The schema of `measure: { type, … }` without `type`. */
  readonly options: z.ZodType<Options>;
  readonly parts: readonly Part[];
  /** How reports add up over time, unless the indicator says otherwise. */
  readonly balance: TimeBalance;
  /** `amount`: the numerator is the figure. `rate`: numerator ÷ denominator is. */
  readonly figure: "amount" | "rate";
  /** Whether the children's targets add up to the parent's, or each speaks for itself. */
  readonly targets: "added" | "separate";
  /** Whether figures speak of everyone (silent units stand in) or of reporters only. */
  readonly speaksOf: "everyone" | "reporters";
  /** The rules that make sense for it, the default one first. */
  readonly rules: readonly RuleName[];

  /** The weight that sizes a unit which does not say `of`. */
  extent?(options: Options): string | undefined;
  /** What an indicator must fulfil, in words, or null where it does. */
  checkIndicator?(context: MeasureContext<Options>): string | null;
  /** What a target's value must be, in words, or null where it is. */
  checkTarget?(context: MeasureContext<Options>, value: number): string | null;
  /** What a report must be, in words, or null where it is; `of` is null where it is not said. */
  checkReport?(context: MeasureContext<Options>, value: number, of: number | null): string | null;

  /** What reports say: writes the parts of every reported line. */
  read(
    context: MeasureContext<Options>,
    lines: Lines,
    parts: Parts,
    from: number,
    to: number,
  ): void;
  /**
   * What stands in for silent lines: writes their parts and returns nothing; a line about which
   * nothing can be said is marked 1 in `uncounted`. Absent where silence says nothing at all.
   */
  standIn?(
    context: MeasureContext<Options>,
    lines: Lines,
    parts: Parts,
    uncounted: Uint8Array,
    from: number,
    to: number,
  ): void;
  /** Whether a unit of this level passes on a verdict instead of its parts. */
  liftsAt?(context: MeasureContext<Options>, level: number): boolean;
  /** The verdict: from what units carry to what their parents get, and what that is worth there. */
  lift?(
    context: MeasureContext<Options>,
    carried: Carried,
    lifted: Carried,
    worth: Column,
    from: number,
    to: number,
  ): void;
  /**
   * The figure: writes numerator, denominator (for rates) and the target it is held against, so
   * that figure = numerator ÷ denominator and gap = target × denominator − numerator, in steps.
   */
  values(
    context: MeasureContext<Options>,
    parts: Parts,
    target: Column,
    out: { readonly numerator: Column; readonly denominator: Column; readonly target: Column },
    from: number,
    to: number,
  ): void;
  /**
   * What gaps are counted in at a unit of a level: its name, and how many steps of
   * target × denominator make one.
   */
  currency(
    context: MeasureContext<Options>,
    level: number,
  ): { readonly unitOfMeasure: string; readonly steps: number };
}

/** A measure whatever its options: what a registry holds and the engine works with. */
// biome-ignore lint/suspicious/noExplicitAny: options are checked by the measure's own schema.
export type AnyMeasure = Measure<any>;
