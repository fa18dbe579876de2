import type { CascadeDocument } from "../document/index.ts";
import { ownBound } from "./bound.ts";
import type { ResolvedIndicator } from "./cascadeState.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { targetSides } from "./targetSides.ts";

/**
 * Checks that no target is called what the second side of another is known by: `t1/cap` for the cap
 * of `t1`.
 *
 * Issues: `duplicate-id`.
 */
export function checkSideIds(
  { targets = [] }: CascadeDocument,
  indicators: ReadonlyMap<string, ResolvedIndicator>,
  issues: IssueCollector,
): void {
  const stated = new Map(
    targets.flatMap(({ id }, row) => (id === undefined ? [] : [[id, row] as const])),
  );
  if (stated.size === 0) return;
  for (const record of targets) {
    const indicator = indicators.get(record.indicator)?.record;
    if (record.id === undefined || !indicator) continue;
    const sides = targetSides(record, indicator);
    const second = sides.find(({ bound }) => bound !== ownBound(indicator));
    const id = `${record.id}/${second?.bound}`;
    const row = stated.get(id);
    if (sides.length < 2 || row === undefined) continue;
    issues.add({
      code: "duplicate-id",
      path: ["targets", row, "id"],
      unit: targets[row]?.unit,
      expected: "an id no other of the targets has",
      received: id,
      message: `${id} is what the ${second?.bound} of the target ${record.id} is known by.`,
      fix: "Give one of them another id.",
    });
  }
}
