import {
  type Actual,
  adopt,
  type Cascade,
  type Derivation,
  derive,
  type Issue,
  type Ledger,
  parseLedger,
  type Rollup,
  rollUp,
} from "target-cascade";
import { checkQuestion } from "../common/usage.ts";
import { assignYear } from "./assignYear.ts";
import type { Example } from "./load.ts";
import { raiseTarget } from "./raiseTarget.ts";
import { readPlan } from "./readPlan.ts";

/** When the report looks from, and at what. */
export interface Question {
  /** A unit; its district is opened, ward by ward. */
  readonly at: string;
  /** The last day whose reports count. */
  readonly asOf: string;
  /** What was known by then; everything, unless said. */
  readonly knownAt?: string;
  /** The indicator whose gap is opened. */
  readonly gap: string;
  /** How many new firms the city might ask for instead of what it has resolved. */
  readonly firms: number;
}

/** Everything the parts of the report read. */
export interface Computed extends Question {
  readonly year: string;
  /** The whole term, two levels down; then the year, by what each still lacks. */
  readonly term: Derivation;
  readonly assigned: Derivation;
  readonly cascade: Cascade;
  readonly ledger: Ledger;
  readonly ledgerIssues: readonly Issue[];
  /** Held against the targets of the term, and against those of the year. */
  readonly rollup: Rollup;
  readonly yearly: Rollup;
  /** What would be different if the city asked for more. */
  readonly raised: Derivation;
}

/**
 * The library from end to end, in the order in which a city works: the term goes down, programs are
 * adopted, a year is assigned, reports come up, and somebody asks what if.
 */
export function compute(example: Example, question: Question): Computed {
  const { document, adoption, actuals, updates, obstacles } = example;
  const plan = readPlan(document);
  checkQuestion(plan, question);

  const term = derive(plan);
  const adopted = adopt(term.cascade, { ...adoption, programs: issued(term.cascade, actuals) });

  const year = question.asOf.slice(0, 4);
  const before = rollUp(adopted, { actuals }, { asOf: lastDayBefore(year) ?? question.asOf });
  const assigned = assignYear(adopted, year, before);
  const { cascade } = assigned;

  const { ledger, issues: ledgerIssues } = parseLedger(cascade, { actuals, updates, obstacles });
  const rollup = rollUp(cascade, ledger, question);
  const yearly = rollUp(cascade, ledger, { ...question, plan: { due: `${year}-12-31` } });

  const raised = raiseTarget(adopted, "firms", question.firms);
  return {
    ...question,
    year,
    term,
    assigned,
    cascade,
    ledger,
    ledgerIssues,
    rollup,
    yearly,
    raised,
  };
}

/** The programs of those who report that they have issued theirs: what they wrote, or was drafted. */
function issued(cascade: Cascade, actuals: readonly Actual[]): string[] {
  return actuals
    .filter(({ indicator, value }) => indicator === "own-program" && value === 1)
    .flatMap(({ unit }) => cascade.programs(unit))
    .filter(({ state }) => state !== "adopted")
    .map(({ id }) => id);
}

/** The last day of the year before; null where that is no year. */
function lastDayBefore(year: string): string | null {
  return /^\d{4}$/.test(year) ? `${Number(year) - 1}-12-31` : null;
}
