import type { Breakdown, Cascade, GapAmounts } from "target-cascade";
import type { Node } from "./tree.ts";

export const amountNames = [
  "gap",
  "unplaced",
  "stretch",
  "unreported",
  "shortfall",
  "surplus",
] as const;

/** A breakdown as a tree to draw: its lines, what the unit itself holds, and the rest in one. */
export function gapNodes(cascade: Cascade, line: Breakdown): Node<GapAmounts> {
  const name = line.own ? "kept by the unit itself" : cascade.unit(line.unit).name;
  return { label: name ?? line.unit, payload: line, below: below(cascade, line) };
}

function below(cascade: Cascade, line: Breakdown): Node<GapAmounts>[] {
  const children = line.children();
  const open = children.filter((child) => !isNothing(child));
  const nodes = open.map((child) => gapNodes(cascade, child));
  const [only] = open;
  if (open.length === 1 && only && !line.nested && isAlike(line, only)) return nodes;
  const rest = children.filter(isNothing);
  const unknown = rest.filter(({ uncounted }) => uncounted > 0);
  return [
    ...nodes,
    ...(children.length > 0 ? heldHere(line, children) : []),
    ...more(rest.length - unknown.length, "on target"),
    ...more(unknown.length, "silent, of unknown size"),
    ...(line.nested ? [ofItsOwn(cascade, line.nested)] : []),
  ];
}

/** What a line has beyond its children: there the unit itself is to be asked. */
function heldHere(line: Breakdown, children: readonly Breakdown[]): Node<GapAmounts>[] {
  const payload = amountsOf((name) => {
    const under = children.reduce((sum, child) => sum + child[name], 0);
    return Math.round((line[name] - under) * 1e6) / 1e6;
  });
  if (isNothing(payload)) return [];
  const label = payload.stretch > 0 ? "handed on beyond the target" : "not handed on";
  return [{ label, payload, below: [] }];
}

/** Units that hold nothing of the gap, in one line that adds nothing. */
function more(units: number, how: string): Node<GapAmounts>[] {
  if (units === 0) return [];
  const label = `… ${units} more ${units === 1 ? "unit" : "units"} ${how}`;
  return [{ label, payload: amountsOf(() => 0), below: [] }];
}

/** A unit that passes on a verdict has a count of its own, which is not added to those above. */
function ofItsOwn(cascade: Cascade, nested: Breakdown): Node<GapAmounts> {
  const label = `counted in ${nested.currency}:`;
  return { label, apart: true, payload: nested, below: below(cascade, nested) };
}

export function isAlike(one: GapAmounts, other: GapAmounts): boolean {
  return amountNames.every((name) => one[name] === other[name]);
}

function isNothing(amounts: GapAmounts): boolean {
  return amountNames.every((name) => amounts[name] === 0);
}

function amountsOf(amount: (name: keyof GapAmounts) => number): GapAmounts {
  const entries = amountNames.map((name) => [name, amount(name)] as const);
  return Object.fromEntries(entries) as Record<keyof GapAmounts, number>;
}
