import { type CascadeDocument, type CascadeRules, describe, reasonOf } from "../document/index.ts";
import type { CascadeState } from "./cascadeState.ts";
import type { IssueCollector } from "./issueCollector.ts";
import type { ParseOptions } from "./parseOptions.ts";
import { unitView } from "./unitView.ts";

/**
 * Asks every predicate that a rule, a task or what an indicator applies to names about every unit, once.
 *
 * Issues: `function-failed` where one throws, or answers neither true nor false.
 *
 * @param told What has been answered of the same units before.
 * @returns For each predicate named, 1 where it is true, by unit number.
 */
export function resolvePredicates(
  state: Pick<CascadeState, "document" | "structure" | "levels">,
  predicates: NonNullable<ParseOptions["predicates"]>,
  issues: IssueCollector,
  told: ReadonlyMap<string, Uint8Array>,
): Map<string, Uint8Array> {
  const columns = new Map<string, Uint8Array>();
  if (Object.keys(predicates).length === 0) return columns;
  for (const name of namedIn(state.document)) {
    if (!Object.hasOwn(predicates, name)) continue;
    const known = told.get(name);
    if (known) {
      columns.set(name, known);
      continue;
    }
    const { size, ids } = state.structure;
    const column = new Uint8Array(size);
    for (let unit = 0; unit < size; unit++) {
      const answer = ask(() => predicates[name]?.(unitView(state, unit)));
      if ("value" in answer && typeof answer.value === "boolean")
        column[unit] = Number(answer.value);
      else {
        // Nothing is to follow from there being no answer but the issue that says so.
        column[unit] = 1;
        noAnswer(name, ids[unit] as string, answer, issues);
      }
    }
    columns.set(name, column);
  }
  return columns;
}

function namedIn({ indicators = [], targets = [], tasks = [] }: CascadeDocument): Set<string> {
  const ofTasks = tasks.flatMap(({ cascade }) => cascade ?? []);
  const ofTargets = [...indicators, ...targets].flatMap(({ cascade }) => eachOf(cascade));
  const wheres = [
    ...[...ofTargets, ...ofTasks].map((rule) => ("where" in rule ? rule.where : undefined)),
    ...indicators.map(({ appliesTo }) => appliesTo),
  ];
  return new Set(wheres.flatMap((where) => where?.is ?? []));
}

function eachOf(rules: CascadeRules | undefined) {
  if (rules === undefined) return [];
  return rules.rule === undefined ? Object.values(rules.byLevel) : [rules];
}

type Answer = { readonly value: unknown } | { readonly threw: unknown };

function ask(question: () => unknown): Answer {
  try {
    return { value: question() };
  } catch (error) {
    return { threw: reasonOf(error) };
  }
}

function noAnswer(name: string, unit: string, answer: Answer, issues: IssueCollector): void {
  const received = "threw" in answer ? answer.threw : answer.value;
  const did = `${"threw" in answer ? "threw" : "answered"} ${describe(received)}`;
  issues.add({
    code: "function-failed",
    path: ["predicates", name],
    unit,
    expected: "true or false",
    received,
    message: `Asked whether ${unit} is ${name}, the predicate ${did}.`,
    fix: "Have it answer true or false for every unit.",
  });
}
