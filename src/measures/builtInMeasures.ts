import { checklist } from "./checklist.ts";
import type { AnyMeasure } from "./contract.ts";
import { growth } from "./growth.ts";
import { max } from "./max.ts";
import { mean } from "./mean.ts";
import { milestone } from "./milestone.ts";
import { min } from "./min.ts";
import { ratio } from "./ratio.ts";
import { reported } from "./reported.ts";
import { sum } from "./sum.ts";

/** The measures every cascade knows; `parseCascade` takes more. */
export const builtInMeasures: readonly AnyMeasure[] = Object.freeze([
  sum,
  ratio,
  mean,
  min,
  max,
  milestone,
  checklist,
  growth,
  reported,
]);
