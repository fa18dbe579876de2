import type { CascadeRule } from "../document/index.ts";
import { sameJson } from "./sameJson.ts";

/**
 * Whether two rules say the same to one group: the unit that hands on, and those it hands on to.
 *
 * @param unit The id of the unit that hands on.
 * @param children The ids of the others.
 */
export function sameRule(
  one: CascadeRule | undefined,
  other: CascadeRule | undefined,
  unit: string,
  children: () => Iterable<string>,
): boolean {
  if (one === other || one === undefined || other === undefined) return one === other;
  // How many days ahead of its parent a unit is due gives it neither more nor less.
  const [mine, others] = [one, other].map((rule): Loose => ({ ...rule, leadDays: undefined })) as [
    Loose,
    Loose,
  ];
  for (const name of ["reserve", "values", "shares", "min", "max"]) {
    if (![mine[name], others[name]].every(isByUnit)) continue;
    const ids = name === "reserve" ? () => [unit] : children;
    if (!sameNumbers(mine[name], others[name], ids)) return false;
    delete mine[name];
    delete others[name];
  }
  return sameJson(mine, others);
}

function isByUnit(numbers: unknown): boolean {
  return numbers === undefined || typeof numbers === "object";
}

type Loose = Record<string, unknown>;

function sameNumbers(one: unknown, other: unknown, ids: () => Iterable<string>): boolean {
  if (one === other) return true;
  const [mine, others] = [one ?? {}, other ?? {}] as [Loose, Loose];
  const at = (numbers: Loose, id: string): unknown =>
    Object.hasOwn(numbers, id) ? numbers[id] : undefined;
  for (const id of ids()) {
    if (!sameJson(at(mine, id), at(others, id))) return false;
  }
  return true;
}
