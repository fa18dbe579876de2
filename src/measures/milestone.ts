import * as z from "zod";
import { lineState } from "./contract.ts";
import { defineVerdict, verdictOptions } from "./defineVerdict.ts";

const optionsSchema = z.strictObject({
  ...verdictOptions,
  /** The weight that says how many a unit counts, for reports that do not say `of`. */
  of: z.string().min(1).optional(),
});

type Options = z.infer<typeof optionsSchema>;

/**
 * Done or not done, counted, with thresholds between levels.
 *
 * A report says 1 or 0, or how many `of` how many. At a level with a requirement a unit passes on
 * a verdict: 12 of 16 communes make a district with `{ share: 0.75 }` 1 of 1. A silent unit counts
 * as expected and not done. A verdict that silent units could still tip is itself silent.
 */
export const milestone = defineVerdict<Options>({
  name: "milestone",
  options: optionsSchema,

  extent: ({ of }) => of,

  checkReport(_context, value, of) {
    if (of !== null && of < 0) return "a count of 0 or more";
    if (value < 0) return "0 or more done";
    return value <= (of ?? Number.POSITIVE_INFINITY) ? null : `at most ${of} done`;
  },

  read(_context, { state, value, of, extent }, [first, second], from, to) {
    const done = first as Float64Array;
    const expected = second as Float64Array;
    for (let unit = from; unit < to; unit++) {
      if (state[unit] !== lineState.reported) continue;
      done[unit] = value[unit] as number;
      const said = of[unit] as number;
      expected[unit] = !Number.isNaN(said) ? said : size(extent, unit);
    }
  },

  standIn(_context, { state, extent }, [, second], _uncounted, from, to) {
    const expected = second as Float64Array;
    for (let unit = from; unit < to; unit++) {
      if (state[unit] === lineState.silent) expected[unit] = size(extent, unit);
    }
  },
});

function size(extent: Float64Array | null, unit: number): number {
  const known = extent ? (extent[unit] as number) : Number.NaN;
  return !Number.isNaN(known) ? known : 1;
}
