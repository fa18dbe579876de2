import {
  type Audit,
  audit,
  type Cascade,
  type Derivation,
  derive,
  type Figure,
  type Issue,
  type Ledger,
  parseCascade,
  parseLedger,
  type Rollup,
  rollUp,
  type Target,
} from "target-cascade";
import { checkQuestion } from "../common/usage.ts";
import type { Example } from "./load.ts";

/** When the report looks from, and at what. */
export interface Question {
  /** A unit; its way up to the city is shown with it. */
  readonly at: string;
  /** The last day whose reports count. */
  readonly asOf: string;
  /** What was known by then; everything, unless said. */
  readonly knownAt?: string;
  /** The indicator whose gap is opened. */
  readonly gap: string;
}

/** Everything the four parts of the report read. */
export interface Computed extends Question {
  readonly cascade: Cascade;
  readonly derivation: Derivation;
  readonly ledger: Ledger;
  readonly ledgerIssues: readonly Issue[];
  readonly rollup: Rollup;
  /** What the programs people wrote are worth, judged from the day the report looks from. */
  readonly audited: Audit;
  /** The figure of a target, held against its own grade and due date. */
  figureOf(target: Target): Figure;
}

/** In this city a body that leads more tasks than that at once leads too many. */
const settings = { "overloaded-lead": { options: { most: 4 } } };

/** The library from end to end: read, hand down, check the reports, roll them up, audit. */
export function compute({ document, rows }: Example, question: Question): Computed {
  const plan = parseCascade(document);
  checkQuestion(plan, question);
  const derivation = derive(plan);
  const { cascade } = derivation;
  const { ledger, issues: ledgerIssues } = parseLedger(cascade, rows);
  const rollup = rollUp(cascade, ledger, question);
  const audited = audit(cascade, { on: question.asOf, settings });

  const byPlan = new Map<string, Rollup>();
  const figureOf = ({ unit, indicator, grade, due }: Target): Figure => {
    const choice = due === null ? { grade } : { grade, due };
    const key = JSON.stringify(choice);
    const held = byPlan.get(key) ?? rollUp(cascade, ledger, { ...question, plan: choice });
    byPlan.set(key, held);
    return held.figure(unit, indicator);
  };
  return { ...question, cascade, derivation, ledger, ledgerIssues, rollup, audited, figureOf };
}
