import type { Breakdown, GapAmounts } from "target-cascade";
import { expect } from "vitest";

/** Checks that a breakdown adds up, here and at every line below, verdicts' own counts included. */
export function expectToAddUp(line: Breakdown): void {
  expect(line.gap).toBeCloseTo(sumOf(line), 9);
  for (const below of line.children()) expectToAddUp(below);
  if (line.nested) expectToAddUp(line.nested);
  const children = line.children();
  if (children.length === 0) return;
  for (const name of ["unreported", "shortfall", "surplus"] as const) {
    const added = children.reduce((total, child) => total + child[name], 0);
    expect(line[name]).toBeCloseTo(added, 9);
  }
}

function sumOf({ unplaced, stretch, unreported, shortfall, surplus }: GapAmounts): number {
  return unplaced - stretch + unreported + shortfall - surplus;
}

/** The six amounts of a line, in the order of the identity. */
export function amountsOf(line: GapAmounts | null): readonly number[] {
  if (!line) return [];
  return [line.gap, line.unplaced, line.stretch, line.unreported, line.shortfall, line.surplus];
}
