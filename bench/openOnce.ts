/**
 * Opens a cascade as an application would when it starts, and prints how long each step took, in
 * milliseconds, as JSON. `tables/opening.ts` starts it in a process of its own.
 */
import { readFileSync } from "node:fs";
import { derive, parseCascade, parseLedger, rollUp } from "../src/index.ts";
import { asOf } from "./contenders/targetCascade.ts";

const times: Record<string, number> = {
  "starting Node and loading the library": performance.now(),
};
const timed = <Result>(step: string, work: () => Result): Result => {
  const start = performance.now();
  const result = work();
  times[step] = performance.now() - start;
  return result;
};

const [plan = "", rows = ""] = process.argv.slice(2);
const [planText, rowsText] = [readFileSync(plan, "utf8"), readFileSync(rows, "utf8")];
const document = timed("JSON.parse, the plan", () => JSON.parse(planText) as unknown);
const reports = timed("JSON.parse, the reports", () => JSON.parse(rowsText));
const parsed = timed("parseCascade", () => parseCascade(document));
const { cascade } = timed("derive", () => derive(parsed));
const { ledger } = timed("parseLedger", () => parseLedger(cascade, reports));
timed("rollUp and the first figure", () =>
  rollUp(cascade, ledger, { asOf }).figure("city", "indicator-0"),
);
console.log(JSON.stringify(times));
