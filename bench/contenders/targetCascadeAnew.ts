import { type ActualColumns, parseLedger, rollUp } from "../../src/index.ts";
import { asOf } from "./targetCascade.ts";
import type { UpdateCase, UpdateContender } from "./updateCase.ts";

/** This library without `update`: all reports read and rolled up anew. */
export function targetCascadeAnew(given: UpdateCase): UpdateContender {
  const { cascade, reports, places } = given;
  const value = Float64Array.from(reports.value as Float64Array);
  const corrected: ActualColumns = { ...reports, value };
  const cell = reports.unit[places[0] as number] as string;
  const units = cascade.path(cell, cascade.root.id).map(({ id }) => id);
  let turn = 0;
  let path: readonly number[] = [];
  const prepareBatch = (next: number): void => {
    for (const [position, row] of given.batch(next).entries()) {
      value[places[position] as number] = row.value;
    }
  };
  return {
    name: "target-cascade, everything anew",
    prepare() {
      turn += 1;
      prepareBatch(turn);
    },
    prepareBatch,
    run() {
      const { ledger } = parseLedger(cascade, corrected);
      const rollup = rollUp(cascade, ledger, { asOf });
      path = units.map((id) => rollup.figure(id, "indicator-0").actual ?? Number.NaN);
    },
    get path() {
      return path;
    },
  };
}
