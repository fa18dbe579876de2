import type { Measure } from "./contract.ts";
import { max } from "./max.ts";
import { mean } from "./mean.ts";
import { milestone } from "./milestone.ts";
import { min } from "./min.ts";
import { ratio } from "./ratio.ts";
import { sum } from "./sum.ts";

/** The measures every cascade knows; `parseCascade` takes more. */
// biome-ignore lint/suspicious/noExplicitAny: a registry holds measures of every kind of options.
export const builtInMeasures: readonly Measure<any>[] = Object.freeze([
  sum,
  ratio,
  mean,
  min,
  max,
  milestone,
]);
