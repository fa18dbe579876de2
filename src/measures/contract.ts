import type * as z from "zod";
import type { TimeBalance, TimeSpan } from "../time/index.ts";

/** One number for every unit, in whole steps; units are numbered breadth-first. */
export type Column = Float64Array;

/** How the parts of children become their parent's; with `none` they stay where they are. */
export type Reducer = "sum" | "min" | "max" | "none";

/** One number a unit carries upward, and how it is combined on the way. */
export interface Part {
  readonly name: string;
  readonly reducer: Reducer;
}

/** The columns of a measure's parts, in the order it lists them. */
export type Parts = readonly Column[];

export type { TimeBalance, TimeSpan };

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
  /** Of the indicator whose reports are read, where one is. */
  readonly reads?: { readonly unitOfMeasure: string | undefined };
}

/** What a unit can be towards an indicator: no reporter, a silent one, or one that has reported. */
export const lineState = { none: 0, silent: 1, reported: 2 } as const;

/** What is known of a criterion at a line: nothing, that it is not met, or that it is. */
export const criterionState = { open: 0, unmet: 1, met: 2 } as const;

/** One of the things a unit is judged by. */
export interface Criterion {
  readonly id: string;
  readonly name?: string | undefined;
}

/** The criteria that count from a day on, until the next version does. */
export interface CriteriaVersion {
  /** Days since 1970-01-01; −Infinity for always. */
  readonly since: number;
  readonly criteria: readonly Criterion[];
  /** Whether a unit passes only where each is met, so that a 1 on the whole says so of each. */
  readonly all: boolean;
}

/** Another indicator whose reports a measure reads, over a time and over the same time before. */
export interface Reading {
  /** The id of an indicator whose reports add up over time. */
  readonly indicator: string;
  /** How many months before it lies what `of` is read over. */
  readonly monthsBefore: number;
  /**
   * What `value` is read over. The year so far ends, line by line, with the last day reported on; a
   * period must have been reported on as a whole.
   */
  readonly over: TimeSpan;
}

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
  /** 1 for lines that are a share a unit keeps for itself beside what it hands on; null if none is. */
  readonly own: Uint8Array | null;
  /** One column of `criterionState` for each criterion in force, in their order. */
  readonly criteria: readonly Uint8Array[];
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
  /** Who reports: units with a target and none below that has one (unless said), or all with one. */
  readonly reporters?: "frontier" | "everyone";
  /** Whether a report can be too old to hold (`validMonths`); it then counts as 0. */
  readonly lapses?: boolean;
  /** Whether what is to come follows from how results came so far; it does unless said. */
  readonly foreseeable?: boolean;

  /** The weight that sizes a unit which does not say `of`. */
  extent?(options: Options): string | undefined;
  /**
   * What reports may be told apart by, version by version, the earliest first. A report then says 1
   * or 0 of a criterion; one that names none says of the whole whether it passes, and is in
   * `lines.value`, which is NaN where nothing was said of the whole, and 0 where it has lapsed.
   */
  criteria?(options: Options): readonly CriteriaVersion[];
  /** The indicator whose reports are read instead of reports of its own. */
  reads?(options: Options): Reading | undefined;
  /** What an indicator must fulfil, in words, or null where it does. */
  checkIndicator?(context: MeasureContext<Options>): string | null;
  /** What a target's value must be, in words, or null where it is. */
  checkTarget?(context: MeasureContext<Options>, value: number): string | null;
  /** What a report must be, in words, or null where it is; `of` is null where it is not said. */
  checkReport?(context: MeasureContext<Options>, value: number, of: number | null): string | null;

  /**
   * What reports say: writes the parts of every line that has reported. The first part arrives
   * holding `lines.value` there; absent where that is all there is to it.
   */
  read?(
    context: MeasureContext<Options>,
    lines: Lines,
    parts: Parts,
    from: number,
    to: number,
  ): void;
  /** Whether silence stands for anything, so that `standIn` is to be asked; it is unless said. */
  standsIn?(context: MeasureContext<Options>, lines: Lines): boolean;
  /**
   * What stands in for silence: writes the parts of silent lines, and what is still open of others,
   * and returns nothing; a line about which nothing can be said is marked 1 in `uncounted`. Absent
   * where silence says nothing at all. What was reported cannot be read here.
   */
  standIn?(
    context: MeasureContext<Options>,
    lines: Lines,
    parts: Parts,
    uncounted: Uint8Array,
    from: number,
    to: number,
  ): void;
  /**
   * From what units carry to what their parents get. Where that is a verdict, it writes what the
   * verdict is worth there; `worth` is NaN until it does, and where parts are passed on as they are.
   */
  lift?(
    context: MeasureContext<Options>,
    lines: Lines,
    carried: Carried,
    lifted: Carried,
    worth: Column,
    from: number,
    to: number,
  ): void;
  /**
   * The figure: writes numerator, denominator (for rates) and the target it is held against, so
   * that figure = numerator ÷ denominator and gap = target × denominator − numerator, in steps. Of
   * `lines` only `state`, `own` and `criteria` can be read, here and in `lift`. Absent where the
   * figure is the first part, ÷ the second for rates, and the target what was assigned.
   */
  values?(
    context: MeasureContext<Options>,
    lines: Lines,
    parts: Parts,
    target: Column,
    out: { readonly numerator: Column; readonly denominator: Column; readonly target: Column },
    from: number,
    to: number,
  ): void;
  /**
   * What gaps are counted in at a unit of a level, a reporter or not: its name, and how many steps
   * of target × denominator make one.
   */
  currency(
    context: MeasureContext<Options>,
    level: number,
    reporter: boolean,
  ): { readonly unitOfMeasure: string; readonly steps: number };
}

/** A measure whatever its options: what a registry holds and the engine works with. */
// biome-ignore lint/suspicious/noExplicitAny: options are checked by the measure's own schema.
export type AnyMeasure = Measure<any>;
