import { lineState, type Measure } from "./contract.ts";

/** What a report says is the amount itself. */
// biome-ignore lint/suspicious/noExplicitAny: amounts of every kind of options.
export const readAmount: Measure<any>["read"] = (_context, { state, value }, [part], from, to) => {
  const amount = part as Float64Array;
  for (let unit = from; unit < to; unit++) {
    if (state[unit] === lineState.reported) amount[unit] = value[unit] as number;
  }
};
