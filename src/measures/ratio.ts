import * as z from "zod";
import { lineState, type MeasureContext } from "./contract.ts";
import { defineMeasure } from "./defineMeasure.ts";

const optionsSchema = z.strictObject({
  /** What the rate is out of: 100 for per cent (unless said), 10000 for "per 10.000 people". */
  per: z.int().positive().optional(),
  /** The weight that holds each unit's denominator, for reports that do not say `of`. */
  of: z.string().min(1).optional(),
  /** What the numerator counts: "schools". Gaps are counted in it. */
  counts: z.string().min(1).optional(),
});

type Options = z.infer<typeof optionsSchema>;

/**
 * One amount out of another: schools at national standard ÷ schools, doctors per 10.000 people.
 *
 * A report says the numerator (`value`) and the denominator (`of`); both are added up and divided
 * once, at the unit asked about. Numerators are held in steps of figure × denominator, so that
 * `target × denominator − numerator` is exact. Figures speak of reporters only; a silent unit's
 * denominator comes from the weight `of` names, else the unit is listed and not counted.
 */
export const ratio = defineMeasure<Options>({
  name: "ratio",
  options: optionsSchema,
  parts: [
    { name: "numerator", reducer: "sum" },
    { name: "denominator", reducer: "sum" },
  ],
  balance: "last",
  figure: "rate",
  targets: "separate",
  speaksOf: "reporters",
  rules: ["same", "assign", "each", "stop"],

  extent: ({ of }) => of,

  checkIndicator(context) {
    const scale = numeratorScale(context);
    if (scale >= 1) return null;
    return "at least as many decimals for the figure as its numerator needs";
  },

  checkReport(_context, value, of) {
    if (of === null) return null;
    if (of < 0) return "a denominator of 0 or more";
    return of === 0 && value !== 0 ? "a numerator of 0 where the denominator is 0" : null;
  },

  read(context, { state, value, of, extent }, [first, second], from, to) {
    const numerator = first as Float64Array;
    const denominator = second as Float64Array;
    const scale = numeratorScale(context);
    for (let unit = from; unit < to; unit++) {
      if (state[unit] !== lineState.reported) continue;
      const said = of[unit] as number;
      numerator[unit] = (value[unit] as number) * scale;
      denominator[unit] = !Number.isNaN(said) || !extent ? said : (extent[unit] as number);
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

  values(_context, [numerator, denominator], target, out, from, to) {
    out.numerator.set((numerator as Float64Array).subarray(from, to), from);
    out.denominator.set((denominator as Float64Array).subarray(from, to), from);
    out.target.set(target.subarray(from, to), from);
  },

  currency({ options, decimals, unitOfMeasure }) {
    return {
      unitOfMeasure: options.counts ?? unitOfMeasure ?? "",
      steps: 10 ** (decimals.figure + decimals.of) * (options.per ?? 100),
    };
  },
});

function numeratorScale({ options, decimals }: MeasureContext<Options>): number {
  const exponent = decimals.figure + decimals.of - decimals.value;
  const per = options.per ?? 100;
  return exponent >= 0 ? per * 10 ** exponent : per / 10 ** -exponent;
}
