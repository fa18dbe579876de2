import { toSteps } from "./toSteps.ts";

const mostDecimals = 15;

/**
 * Adds numbers as they are written, so that 0.1 + 0.2 is 0.3.
 *
 * @example
 * addExactly([0.1, 0.2]); // => 0.3
 */
export function addExactly(numbers: readonly number[]): number {
  for (let decimals = 0; decimals <= mostDecimals; decimals++) {
    const steps = numbers.map((number) => toSteps(number, decimals));
    if (steps.some((one) => one === "size")) break;
    if (steps.some((one) => one === "decimals")) continue;
    const sum = (steps as number[]).reduce((total, one) => total + BigInt(one), 0n);
    return Number(sum) / 10 ** decimals;
  }
  return numbers.reduce((total, number) => total + number, 0);
}
