import { type CascadeDocument, toSteps } from "../document/index.ts";
import type { IssueCollector } from "./issueCollector.ts";
import type { Structure } from "./structure.ts";

/**
 * Finds the weights in use and declared, and checks that units state them in declared decimals and
 * that they can be added up.
 *
 * @returns The decimals of every weight by name.
 */
export function resolveWeights(
  { weights = [], units }: CascadeDocument,
  structure: Structure,
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
      totals.set(name, (totals.get(name) ?? 0) + Math.abs(steps));
    }
  }
  for (const [name, total] of totals) {
    // No sum in the tree is larger than that of all units.
    if (total > Number.MAX_SAFE_INTEGER) checkSums(name, decimals, units, structure, issues);
  }
  return decimals;
}

function checkSums(
  name: string,
  decimals: ReadonlyMap<string, number>,
  units: CascadeDocument["units"],
  { size, rows, firstChild, ids }: Structure,
  issues: IssueCollector,
): void {
  const column = new Float64Array(size);
  for (let unit = size - 1; unit >= 0; unit--) {
    const from = firstChild[unit] as number;
    const below = column
      .subarray(from, firstChild[unit + 1])
      .reduce((sum, weight) => sum + Math.abs(weight), 0);
    const row = rows[unit] as number;
    const stated = ownValue(units[row]?.weights, name);
    const steps = stated === undefined ? below : toSteps(stated, decimals.get(name) ?? 0);
    // Whoever reports is weighed, so a unit may come to what it states or to what those below do.
    column[unit] = Math.max(typeof steps === "number" ? Math.abs(steps) : 0, below);
    if (below > Number.MAX_SAFE_INTEGER) {
      tooLargeTogether(ids[unit] as string, row, name, below, issues);
      return;
    }
  }
}

function ownValue(
  weights: Readonly<Record<string, number>> | undefined,
  name: string,
): number | undefined {
  return weights && Object.hasOwn(weights, name) ? weights[name] : undefined;
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
  total: number,
  issues: IssueCollector,
): void {
  issues.add({
    code: "too-large",
    path: ["units", row],
    unit,
    expected: "weights of siblings that add up to less than 2^53 steps",
    received: total,
    message: `The weights ${name} of the units under ${unit} add up to more than can be held exactly.`,
    fix: "State them in a larger unit of measure, or with fewer decimals.",
  });
}
