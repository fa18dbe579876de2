import * as z from "zod";
import { lineState, type MeasureContext, type TimeSpan } from "./contract.ts";
import { defineMeasure } from "./defineMeasure.ts";

const spans = ["year-to-date", "year", "half", "quarter", "month"] satisfies TimeSpan[];

const optionsSchema = z.strictObject({
  /** The indicator whose growth it is; without one, reports say this period and the same before. */
  of: z.string().min(1).optional(),
  /** What is compared with the year before: the year so far (unless said), or the last whole period. */
  over: z.enum(spans).optional(),
  /** What is compared: "tỷ đồng". Gaps are counted in it; in what it is read from, unless said. */
  counts: z.string().min(1).optional(),
});

type Options = z.infer<typeof optionsSchema>;

/**
 * Growth on the same period of the year before, in per cent: (now ÷ before − 1) × 100.
 *
 * Now and before are added up and divided once, at the unit asked about. They come from reports
 * (`value` and `of`), or are read from another indicator's. Figures speak of those that have both.
 */
export const growth = defineMeasure<Options>({
  name: "growth",
  options: optionsSchema,
  parts: [
    { name: "increase", reducer: "sum" },
    { name: "before", reducer: "sum" },
  ],
  balance: "last",
  figure: "rate",
  targets: "separate",
  speaksOf: "reporters",
  rules: ["stop", "same", "assign"],
  foreseeable: false,

  reads: ({ of, over = "year-to-date" }) =>
    of === undefined ? undefined : { indicator: of, monthsBefore: 12, over },

  checkIndicator({ options, balance }) {
    if (balance === "max" || balance === "average") {
      return 'the balance "last", "first" or "flow": growth has no largest and no average';
    }
    if (options.over === undefined || options.of !== undefined) return null;
    return "an indicator it is the growth of, where it says over what: of";
  },

  checkReport(_context, _value, of) {
    return of === null || of >= 0 ? null : "measured against a same period of 0 or more";
  },

  read(context, { state, value, of }, [first, second], from, to) {
    const increase = first as Float64Array;
    const before = second as Float64Array;
    const { perValue, perOf, perPoint } = stepsOf(context);
    for (let unit = from; unit < to; unit++) {
      if (state[unit] !== lineState.reported) continue;
      const base = (of[unit] as number) * perOf;
      increase[unit] = ((value[unit] as number) * perValue - base) * perPoint;
      before[unit] = base;
    }
  },

  standIn(_context, { state }, _parts, uncounted, from, to) {
    for (let unit = from; unit < to; unit++) {
      if (state[unit] === lineState.silent) uncounted[unit] = 1;
    }
  },

  currency(context) {
    const { options, decimals, reads, unitOfMeasure } = context;
    const { perPoint } = stepsOf(context);
    const finest = Math.max(decimals.value, decimals.of);
    return {
      unitOfMeasure: options.counts ?? reads?.unitOfMeasure ?? unitOfMeasure ?? "",
      steps: perPoint * 10 ** finest,
    };
  },
});

/** How many of the finest steps a step of each number of a report is, and a step of the figure. */
function stepsOf({ decimals: { figure, value, of } }: MeasureContext<Options>) {
  const finest = Math.max(value, of);
  return {
    perValue: 10 ** (finest - value),
    perOf: 10 ** (finest - of),
    perPoint: 100 * 10 ** figure,
  };
}
