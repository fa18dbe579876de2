import { type CascadeDocument, type CascadeRules, describe } from "../document/index.ts";
import type { CascadeState } from "./cascadeState.ts";
import type { IssueCollector } from "./issueCollector.ts";
import type { ParseOptions } from "./parseOptions.ts";
import { unitView } from "./unitView.ts";

/**
 * Asks every predicate a rule names about every unit, once.
 *
 * Issues: `function-failed` where one throws, or answers neither true nor false.
 *
 * @returns For each predicate named, 1 where it is true, by unit number.
 */
export function resolvePredicates(
  state: Pick<CascadeState, "document" | "structure" | "levels">,
  predicates: NonNullable<ParseOptions["predicates"]>,
  issues: IssueCollector,
): Map<string, Uint8Array> {
  const columns = new Map<string, Uint8Array>();
  for (const name of namedIn(state.document)) {
    if (!Object.hasOwn(predicates, name)) continue;
    const { size, ids } = state.structure;
    const column = new Uint8Array(size);
    for (let unit = 0; unit < size; unit++) {
      const answer = ask(() => predicates[name]?.(unitView(state, unit)));
      if (answer.value === true) column[unit] = 1;
      else if (answer.value !== false) noAnswer(name, ids[unit] as string, answer, issues);
    }
    columns.set(name, column);
  }
  return columns;
}

function namedIn({ indicators = [], targets = [] }: CascadeDocument): Set<string> {
  const rules = [...indicators, ...targets].flatMap(({ cascade }) => eachOf(cascade));
  return new Set(rules.flatMap((rule) => ("where" in rule ? (rule.where?.is ?? []) : [])));
}

function eachOf(rules: CascadeRules | undefined) {
  if (rules === undefined) return [];
  return rules.rule === undefined ? Object.values(rules.byLevel) : [rules];
}

type Answer = { readonly value: unknown; readonly error?: unknown };

function ask(question: () => unknown): Answer {
  try {
    return { value: question() };
  } catch (error) {
    return { value: undefined, error };
  }
}

function noAnswer(name: string, unit: string, answer: Answer, issues: IssueCollector): void {
  const threw = "error" in answer;
  const said = threw
    ? `threw ${describe(answer.error instanceof Error ? answer.error.message : answer.error)}`
    : `answered ${describe(answer.value)}`;
  issues.add({
    code: "function-failed",
    path: ["predicates", name],
    unit,
    expected: "true or false",
    received: threw ? answer.error : answer.value,
    message: `Asked whether ${unit} is ${name}, the predicate ${said}.`,
    fix: "Have it answer true or false for every unit.",
  });
}
