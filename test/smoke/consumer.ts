// What TypeScript sees after npm install: compiled as an ES module and as CommonJS, then run.
import { apportion, derive, explainGap, parseCascade, rollUp } from "target-cascade";

const plan = parseCascade({
  term: { start: "2021-01-01", end: "2025-12-31" },
  units: [
    { id: "city", name: "City" },
    { id: "north", name: "North", parent: "city", weights: { schools: 3 } },
    { id: "south", name: "South", parent: "city", weights: { schools: 1 } },
  ],
  indicators: [
    {
      id: "schools",
      name: "Schools built",
      measure: "sum",
      cascade: { rule: "split", by: "schools" },
    },
  ],
  targets: [{ unit: "city", indicator: "schools", value: 8 }],
});
const { cascade } = derive(plan);
const rows = [{ unit: "north", indicator: "schools", period: "2021", value: 4 }];
const rollup = rollUp(cascade, rows, { asOf: "2021-12-31" });

const shares: readonly number[] = apportion(10, [1, 1, 1]);
const actual: number | null = rollup.figure("city", "schools").actual;
const target: number | null = rollup.figure("north", "schools").target;
const gap: number | null = explainGap(rollup, "city", "schools").gap;

// @ts-expect-error a figure knows that a number may be missing
const sure: number = rollup.figure("city", "schools").actual;

const seen = JSON.stringify([shares, actual, target, gap, sure]);
if (seen !== "[[4,3,3],4,6,4,4]") throw new Error(`unexpected figures: ${seen}`);
