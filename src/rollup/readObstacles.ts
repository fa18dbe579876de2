import * as z from "zod";
import { type CascadeState, compareIds, type IssueCollector } from "../cascade/index.ts";
import type { IssueCode } from "../document/index.ts";
import { parsePlainDate } from "../time/index.ts";
import { agreeing } from "./agreeing.ts";
import { instantOf } from "./instantOf.ts";
import { isItem } from "./isItem.ts";
import type { Obstacle, ReadObstacle } from "./obstacle.ts";
import { readRecords } from "./readRecords.ts";

const text = z.string().min(1);

const obstacleSchema: z.ZodType<Obstacle> = z.strictObject({
  id: text,
  unit: text,
  item: text.optional(),
  text: text.optional(),
  raised: z.iso.date(),
  owner: text.optional(),
  escalatedTo: text.optional(),
  solved: z.iso.date().optional(),
  reportedAt: text.optional(),
});

/**
 * Reads obstacles, keeping only rows without an issue; by id, each in the order of their reports.
 *
 * Issues: `unknown-unit`, `unknown-item`, `unknown-body`, `invalid-type`, `invalid-value`,
 * `unknown-key`, `contradictory-rows`, `future-report`.
 *
 * @param earlier Obstacles these are added to.
 * @param now The last instant they may have been reported at, in milliseconds since 1970.
 */
export function readObstacles(
  state: CascadeState,
  rows: Iterable<Obstacle> | undefined,
  issues: IssueCollector,
  earlier: ReadonlyMap<string, readonly ReadObstacle[]> = new Map(),
  now = Number.POSITIVE_INFINITY,
): Map<string, readonly ReadObstacle[]> {
  const byId = new Map<string, ReadObstacle[]>();
  for (const [id, told] of earlier)
    byId.set(
      id,
      told.map((row) => ({ ...row, row: -1 })),
    );
  const bodies = new Set((state.document.bodies ?? []).map(({ id }) => id));
  for (const { row, record } of readRecords(obstacleSchema, rows, "obstacles", issues)) {
    const obstacle = readObstacle(state, record, row, bodies, issues, now);
    if (!obstacle) continue;
    const known = byId.get(obstacle.id);
    if (known) known.push(obstacle);
    else byId.set(obstacle.id, [obstacle]);
  }
  const inOrder = [...byId].sort(([left], [right]) => compareIds(left, right));
  return new Map(
    inOrder.map(([id, said]) => [
      id,
      agreeing(said.sort(compareObstacles), sayingOf, (told) => contradiction(told, issues)),
    ]),
  );
}

function readObstacle(
  state: CascadeState,
  { reportedAt: said, ...obstacle }: Obstacle,
  row: number,
  bodies: ReadonlySet<string>,
  issues: IssueCollector,
  now: number,
): ReadObstacle | null {
  const { id, unit, item, raised, solved } = obstacle;
  const before = issues.issues.length;
  const reject = (
    key: keyof Obstacle,
    code: IssueCode,
    expected: string,
    because: string,
  ): void => {
    const message = `The obstacle ${id} ${because}.`;
    const received = obstacle[key as keyof typeof obstacle];
    issues.add({ code, path: ["obstacles", row, key], unit, expected, received, message });
  };
  const unitKnown = (one: string): boolean => state.structure.indexOf(one) >= 0;
  if (!unitKnown(unit)) {
    reject("unit", "unknown-unit", "the id of a unit", `is raised by ${unit}, which is not a unit`);
  }
  if (item !== undefined && !isItem(state, item)) {
    const expected = "the id of an indicator, target, task, program or set";
    reject("item", "unknown-item", expected, `stands before ${item}, which is not in the cascade`);
  }
  for (const key of ["owner", "escalatedTo"] as const) {
    const who = obstacle[key];
    if (who === undefined || bodies.has(who) || unitKnown(who)) continue;
    const because = `is ${key === "owner" ? "owned by" : "escalated to"} ${who}, which is neither a body nor a unit`;
    reject(key, "unknown-body", "the id of a body or a unit", because);
  }
  if (solved !== undefined && solved < raised) {
    const because = `is solved on ${solved}, before it was raised on ${raised}`;
    reject("solved", "invalid-value", `a day on or after ${raised}`, because);
  }
  const last = parsePlainDate(solved ?? raised) as number;
  const reportedAt = instantOf({ reportedAt: said, unit }, last, ["obstacles", row], issues, now);
  if (reportedAt === null || issues.issues.length > before) return null;
  return { ...obstacle, row, reportedAt, undated: said === undefined };
}

function compareObstacles(left: ReadObstacle, right: ReadObstacle): number {
  return left.reportedAt - right.reportedAt || compareIds(sayingOf(left), sayingOf(right));
}

function contradiction(told: readonly ReadObstacle[], issues: IssueCollector): void {
  const [{ id, unit } = { id: "", unit: "" }] = told;
  issues.add({
    code: "contradictory-rows",
    path: ["obstacles", told.reduce((last, { row }) => Math.max(last, row), 0)],
    unit,
    expected: "one row of an obstacle for a time of report",
    received: `${told.length} that differ`,
    message: `The obstacle ${id} is reported twice at one time, differently.`,
    fix: "Give the correction a later reportedAt.",
  });
}

function sayingOf({
  unit,
  item,
  text: what,
  raised,
  owner,
  escalatedTo,
  solved,
}: ReadObstacle): string {
  return JSON.stringify(
    [unit, item, what, raised, owner, escalatedTo, solved].map((one) => one ?? null),
  );
}
