import type { Measure } from "./contract.ts";

/** The figure of a rate whose parts are its numerator and its denominator. */
// biome-ignore lint/suspicious/noExplicitAny: rates of every kind of options.
export const rateValues: Measure<any>["values"] = (
  _context,
  _lines,
  [numerator, denominator],
  target,
  out,
  from,
  to,
) => {
  out.numerator.set((numerator as Float64Array).subarray(from, to), from);
  out.denominator.set((denominator as Float64Array).subarray(from, to), from);
  out.target.set(target.subarray(from, to), from);
};
