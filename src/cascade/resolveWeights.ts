import { type CascadeDocument, toSteps } from "../document/index.ts";
import type { IssueCollector } from "./issueCollector.ts";

/**
 * Finds the weights in use and declared, and checks that units state them in declared decimals and
 * that they can be added up.
 *
 * @returns The decimals of every weight by name.
 */
export function resolveWeights(
  { weights = [], units }: CascadeDocument,
  issues: IssueCollector,
): Map<string, number> {
  const decimals = new Map<string, number>();
  for (const [position, { id, decimals: stated }] of weights.entries()) {
    if (decimals.has(id)) duplicate(id, position, issues);
    decimals.set(id, stated ?? 0);
  }
  const totals = new Map<string, number>();
  for (let row = 0; row < units.length; row++) {
    const { id, weights: stated } = units[row] as (typeof units)[number];
    if (stated === undefined) continue;
    for (const name in stated) {
      const allowed = decimals.get(name) ?? 0;
      decimals.set(name, allowed);
      const steps = toSteps(stated[name] as number, allowed);
      if (typeof steps !== "number") {
        inexact(id, row, name, stated[name] as number, allowed, steps, issues);
        continue;
      }
      const before = totals.get(name) ?? 0;
      const total = before + Math.abs(steps);
      totals.set(name, total);
      if (total > Number.MAX_SAFE_INTEGER && before <= Number.MAX_SAFE_INTEGER) {
        tooLargeTogether(id, row, name, stated[name] as number, issues);
      }
    }
  }
  return decimals;
}

function duplicate(id: string, position: number, issues: IssueCollector): void {
  issues.add({
    code: "duplicate-id",
    path: ["weights", position, "id"],
    expected: "an id no other weight has",
    received: id,
    message: `Two weights have the id ${id}.`,
  });
}

function inexact(
  unit: string,
  row: number,
  name: string,
  value: number,
  allowed: number,
  trouble: "decimals" | "size",
  issues: IssueCollector,
): void {
  const path = ["units", row, "weights", name];
  if (trouble === "size") {
    issues.add({
      code: "too-large",
      path,
      unit,
      expected: "a number of at most 15 digits",
      received: value,
      message: `The weight ${name} of ${unit} is too large to be held exactly.`,
      fix: "State it in a larger unit of measure.",
    });
  } else {
    issues.add({
      code: "too-many-decimals",
      path,
      unit,
      expected: `at most ${allowed} decimals`,
      received: value,
      message: `The weight ${name} of ${unit} has more decimals than declared.`,
      fix: `Declare them: weights: [{ id: ${JSON.stringify(name)}, decimals: … }].`,
    });
  }
}

function tooLargeTogether(
  unit: string,
  row: number,
  name: string,
  value: number,
  issues: IssueCollector,
): void {
  issues.add({
    code: "too-large",
    path: ["units", row, "weights", name],
    unit,
    expected: "weights that add up to less than 2^53 steps",
    received: value,
    message: `The weights ${name} add up to more than can be held exactly.`,
    fix: "State them in a larger unit of measure, or with fewer decimals.",
  });
}
