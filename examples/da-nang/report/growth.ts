import { type Rollup, rollUp } from "target-cascade";
import { heading, table } from "../../common/table.ts";
import type { Computed } from "../compute.ts";
import { amount, askedOf, liesAt, titleOf } from "./words.ts";

const growths = ["grdp-growth", "growth-services", "growth-industry", "growth-agriculture"];

/** Part 4: growth of the year before, as it was told then and as it is known now, and of the year. */
export function growth(computed: Computed): string[] {
  const { cascade, ledger, year, rollup, asOf, knownAt } = computed;
  const before = String(Number(year) - 1);
  const last = `${before}-12-31`;
  const looks: [title: string, Rollup][] = [
    [`${before}, told then`, rollUp(cascade, ledger, { asOf: last, knownAt: last })],
    [
      `${before}, known now`,
      rollUp(cascade, ledger, { asOf: last, ...(knownAt !== undefined && { knownAt }) }),
    ],
    [year, rollup],
  ];
  const rows = growths.map((indicator) => [
    titleOf(cascade, indicator),
    askedOf(cascade, indicator),
    ...looks.map(([, look]) => {
      const figure = look.figure(cascade.root.id, indicator);
      // What is carried is the growth of an earlier year.
      if (figure.coverage.reported === 0) return "not told";
      return `${amount(figure.actual)}: ${liesAt(figure)}`;
    }),
  ]);
  return [
    ...heading(`4  WHAT CAME UP by ${asOf}`),
    ...table(
      [["on the year before, %", "asked", ...looks.map(([title]) => title)], ...rows],
      ["left", "left", ...looks.map(() => "right" as const)],
    ),
  ];
}
