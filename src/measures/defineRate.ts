import type * as z from "zod";
import { lineState, type Measure, type MeasureContext } from "./contract.ts";
import { defineMeasure } from "./defineMeasure.ts";

/** What every rate may be told: the weight that is its denominator, and what gaps are counted in. */
interface RateOptions {
  readonly of?: string | undefined;
  readonly counts?: string | undefined;
}

/** What tells one rate from another. */
interface Rate<Options extends RateOptions> {
  readonly name: string;
  readonly options: z.ZodType<Options>;
  readonly parts: readonly [numerator: string, denominator: string];
  /** What a report's `value` is: the numerator itself, or a mean still to be multiplied by `of`. */
  readonly reports: "numerator" | "mean";
  /** What the rate is out of. */
  per(options: Options): number;
}

/**
 * A measure whose figure is one sum divided by another, once, at the unit asked about.
 *
 * Numerators are held in steps of figure × denominator, so that `target × denominator − numerator`
 * is exact. Figures speak of reporters only; a silent unit's denominator comes from the weight `of`
 * names, else the unit is listed and not counted.
 */
export function defineRate<Options extends RateOptions>(rate: Rate<Options>): Measure<Options> {
  const { name, options, parts, reports, per } = rate;
  const pooled = reports === "mean";
  const scaleOf = (context: MeasureContext<Options>): number => {
    const { figure, value, of } = context.decimals;
    const exponent = figure - value + (pooled ? 0 : of);
    const outOf = per(context.options);
    return exponent >= 0 ? outOf * 10 ** exponent : outOf / 10 ** -exponent;
  };
  return defineMeasure<Options>({
    name,
    options,
    parts: parts.map((part) => ({ name: part, reducer: "sum" })),
    balance: "last",
    figure: "rate",
    targets: "separate",
    speaksOf: "reporters",
    rules: ["same", "converge", "assign", "each", "stop"],

    extent: ({ of }) => of,

    checkIndicator(context) {
      if (pooled && context.balance !== "last" && context.balance !== "first") {
        return 'the balance "last" or "first": means of several periods do not add up';
      }
      if (Number.isInteger(scaleOf(context))) return null;
      return `at least as many decimals for the figure as its ${reports} needs`;
    },

    checkReport(_context, value, of) {
      if (of === null) return null;
      if (of < 0) return `a ${parts[1]} of 0 or more`;
      return of === 0 && value !== 0 ? `a ${reports} of 0 where the ${parts[1]} is 0` : null;
    },

    read(context, { state, value, of, extent }, [first, second], from, to) {
      const numerator = first as Float64Array;
      const denominator = second as Float64Array;
      const scale = scaleOf(context);
      for (let unit = from; unit < to; unit++) {
        if (state[unit] !== lineState.reported) continue;
        const said = of[unit] as number;
        const size = !Number.isNaN(said) || !extent ? said : (extent[unit] as number);
        numerator[unit] = (value[unit] as number) * scale * (pooled ? size : 1);
        denominator[unit] = size;
      }
    },

    standIn({ sign }, { state, extent, target, baseline }, [first, second], uncounted, from, to) {
      const numerator = first as Float64Array;
      const denominator = second as Float64Array;
      for (let unit = from; unit < to; unit++) {
        if (state[unit] !== lineState.silent) continue;
        const size = extent ? (extent[unit] as number) : Number.NaN;
        if (Number.isNaN(size)) {
          uncounted[unit] = 1;
          continue;
        }
        denominator[unit] = size;
        const start = baseline ? (baseline[unit] as number) : Number.NaN;
        if (!Number.isNaN(start)) numerator[unit] = start * size;
        else if (sign === -1) {
          numerator[unit] = (target[unit] as number) * size;
          uncounted[unit] = 1;
        }
      }
    },

    currency({ options: stated, decimals, unitOfMeasure }) {
      return {
        unitOfMeasure: stated.counts ?? unitOfMeasure ?? "",
        steps: 10 ** (decimals.figure + decimals.of) * per(stated),
      };
    },
  });
}
