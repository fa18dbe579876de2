import { type AnyMeasure, lineState } from "./contract.ts";

/** What every measure has in common whose figure is one part, said by reports as it is. */
export const amount = {
  figure: "amount",

  checkIndicator({ decimals: { figure, value } }) {
    return value <= figure ? null : "at least as many decimals for the figure as for the value";
  },

  read({ decimals }, { state }, [part], from, to) {
    const amounts = part as Float64Array;
    const scale = 10 ** (decimals.figure - decimals.value);
    if (scale === 1) return;
    for (let unit = from; unit < to; unit++) {
      if (state[unit] === lineState.reported) amounts[unit] = (amounts[unit] as number) * scale;
    }
  },

  currency({ unitOfMeasure, decimals }) {
    return { unitOfMeasure: unitOfMeasure ?? "", steps: 10 ** decimals.figure };
  },
} satisfies Partial<AnyMeasure>;
