import { type Actual, rollUp, update } from "../../src/index.ts";
import { asOf } from "./targetCascade.ts";
import type { UpdateCase, UpdateContender } from "./updateCase.ts";

const firstReport = Date.UTC(2022, 1, 1);
const minute = 60_000;

/** This library: batch after batch added to the rollup of the one before. */
export function targetCascadeUpdate(given: UpdateCase): UpdateContender {
  const { cascade, ledger, reports, places } = given;
  const cell = reports.unit[places[0] as number] as string;
  const units = cascade.path(cell, cascade.root.id).map(({ id }) => id);
  let rollup = rollUp(cascade, ledger, { asOf });
  let batch: readonly Actual[] = [];
  let path: readonly number[] = [];
  let turn = 0;
  const read = (): readonly number[] =>
    units.map((id) => rollup.figure(id, "indicator-0").actual ?? Number.NaN);
  read();
  const prepareBatch = (next: number): void => {
    const reportedAt = new Date(firstReport + next * minute).toISOString();
    batch = given
      .batch(next)
      .map((one) => ({ ...one, indicator: "indicator-0", period: "2021", reportedAt }));
  };
  return {
    name: "target-cascade, update",
    remark: "keeps every report, and the rollup before answers as it did",
    prepare() {
      turn += 1;
      prepareBatch(turn);
    },
    prepareBatch,
    run() {
      rollup = update(rollup, batch).rollup;
      path = read();
    },
    get path() {
      return path;
    },
  };
}
