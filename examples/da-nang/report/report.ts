import { compute, type Question } from "../compute.ts";
import type { Example } from "../load.ts";
import { districts } from "./districts.ts";
import { gap } from "./gap.ts";
import { growth } from "./growth.ts";
import { ofDistricts } from "./ofDistricts.ts";
import { onTheWay } from "./onTheWay.ts";
import { programs } from "./programs.ts";
import { resolved } from "./resolved.ts";
import { settle } from "./settle.ts";
import { years } from "./years.ts";

/** The whole report as text, at most 100 columns wide. */
export function report(example: Example, question: Question): string {
  const computed = compute(example, question);
  const { cascade, asOf, knownAt } = computed;
  const known = knownAt === undefined ? "" : `, as known on ${knownAt}`;
  return [
    `${cascade.document.name}: results to ${asOf}${known}`,
    "What the city and its Cục Thống kê published is real; WHAT DISTRICTS AND WARDS REPORT IS ASSUMED.",
    ...resolved(computed),
    ...districts(computed),
    ...years(computed),
    ...growth(computed),
    ...onTheWay(computed),
    ...ofDistricts(computed),
    ...gap(computed),
    ...programs(computed),
    ...settle(computed),
  ].join("\n");
}
