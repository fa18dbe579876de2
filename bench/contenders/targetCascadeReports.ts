import { planColumns, stateOf } from "../../src/cascade/index.ts";
import { ledgerState } from "../../src/rollup/ledger.ts";
import { linesOf } from "../../src/rollup/linesOf.ts";
import { parsePlainDate } from "../../src/time/index.ts";
import type { Contender } from "../harness/contender.ts";
import type { FiguresCase } from "./figuresCase.ts";
import { asOf } from "./targetCascade.ts";

/** The part of this library's work that comes before the reduction. */
export function targetCascadeReports({ cascade, ledger }: FiguresCase): Contender {
  const state = stateOf(cascade);
  const plan = state.plans[0] as (typeof state.plans)[number];
  const view = {
    asOf: parsePlainDate(asOf) as number,
    knownAt: Number.POSITIVE_INFINITY,
    minimumStatus: 0,
  };
  return {
    name: "of which finding reporters and combining reports",
    remark: "the rest is the reduction itself, with completion and gap",
    run: () => linesOf(state, ledgerState(ledger), plan, view, planColumns(state, plan)),
  };
}
