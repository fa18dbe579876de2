import type { Measure } from "./contract.ts";

/** The figure of an amount that is its one part. */
// biome-ignore lint/suspicious/noExplicitAny: amounts of every kind of options.
export const amountValues: Measure<any>["values"] = (
  _context,
  _lines,
  [amount],
  target,
  out,
  from,
  to,
) => {
  out.numerator.set((amount as Float64Array).subarray(from, to), from);
  out.target.set(target.subarray(from, to), from);
};
