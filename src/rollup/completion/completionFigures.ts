import { compareIds, programsOfUnit } from "../../cascade/index.ts";
import { CascadeError, describe, type ProgramRecord } from "../../document/index.ts";
import type { Figure } from "../figure.ts";
import type { RollupState } from "../rollupState.ts";
import type { SetFigure } from "../setFigure.ts";
import { unitFigures } from "../unitFigures.ts";
import { type CompletionBy, type CompletionFigure, completionWays } from "./completionFigure.ts";
import { figuresByGrade } from "./figuresByGrade.ts";
import { groupingBy } from "./groupingBy.ts";
import { type Group, groupsOf } from "./groupsOf.ts";
import { spendingFigures } from "./spendingFigures.ts";
import { targetItems } from "./targetItems.ts";
import { targetsTogether } from "./targetsTogether.ts";
import { type TaskItem, taskItems } from "./taskItems.ts";
import { tasksTogether } from "./tasksTogether.ts";

/** A unit as a whole, and what is asked about it. */
export interface CompletionSight {
  readonly rollup: RollupState;
  readonly unit: number;
  /** The unit's figures. */
  readonly figures: readonly Figure[];
  /** The figure of a set at the unit. */
  readonly set: (id: string) => SetFigure;
}

/**
 * How far a unit is with its targets and tasks, told apart by something: by id, what is of none last.
 *
 * What is of several stands in each of them.
 *
 * @param by Null for all of them together.
 * @throws CascadeError `invalid-value` where they cannot be told apart by that.
 */
export function completionFigures(
  sight: CompletionSight,
  by: CompletionBy | null,
): readonly CompletionFigure[] {
  if (by !== null && !completionWays.includes(by)) throw noSuchWay(by);
  const tasks = taskItems(sight.rollup, sight.unit);
  const groups = groupsBy(sight, by, tasks);
  return Object.freeze(groups.map((group) => completionOf(sight, by, group)));
}

function groupsBy(
  { rollup, unit, figures }: CompletionSight,
  by: CompletionBy | null,
  tasks: readonly TaskItem[],
): readonly Group[] {
  if (by === null) return [{ id: null, figures, tasks }];
  if (by !== "grade") {
    return groupsOf(groupingBy(by, rollup, unit), targetItems(rollup, unit, figures), tasks);
  }
  // Tasks have no grade, and neither has an actual without a target.
  const local = figures.filter(({ state }) => state === "not-assigned");
  const graded = figuresByGrade(rollup, unit).map(
    (one): Group => ({ id: one.grade, figures: one.figures, tasks: [] }),
  );
  return [...graded, { id: null, figures: local, tasks }].filter(
    (group) => group.figures.length > 0 || group.tasks.length > 0,
  );
}

function completionOf(
  { rollup, unit, set }: CompletionSight,
  by: CompletionBy | null,
  { id, figures, tasks }: Group,
): CompletionFigure {
  const { state } = rollup;
  const byId = [...figures].sort((one, other) => compareIds(one.indicator, other.indicator));
  const whole = unitFigures(state, state.structure.ids[unit] as string, byId);
  const { completion, coverage } = by === "set" && id !== null ? set(id) : whole;
  return Object.freeze({
    ...{ unit: whole.unit, by, id, name: nameOf(state, by, id) },
    ...{ completion, coverage },
    targets: targetsTogether(figures),
    tasks: tasksTogether(rollup, tasks),
    spending: spendingFigures(rollup, wholesOf(rollup, unit, by, id), tasks),
    figures: whole.figures,
  });
}

function nameOf(
  { document: { programs = [], sets = [], bodies = [] }, programRows }: RollupState["state"],
  by: CompletionBy | null,
  id: string | null,
): string | null {
  if (id === null) return null;
  if (by === "program") return programs[programRows.get(id) ?? -1]?.name ?? null;
  const records = by === "set" ? sets : by === "body" || by === "person" ? bodies : [];
  return records.find((record) => record.id === id)?.name ?? null;
}

/** The programs whose budgets are wholes: only where all that is in them is looked at. */
function wholesOf(
  { state }: RollupState,
  unit: number,
  by: CompletionBy | null,
  id: string | null,
): readonly ProgramRecord[] {
  if (by !== null && by !== "program") return [];
  const { programs = [] } = state.document;
  return programsOfUnit(state, unit)
    .flatMap((row) => programs[row] ?? [])
    .filter((program) => by === null || program.id === id);
}

function noSuchWay(by: unknown): CascadeError {
  return new CascadeError([
    {
      code: "invalid-value",
      severity: "error",
      path: ["by"],
      expected: `one of ${completionWays.join(", ")}`,
      received: describe(by),
      message: `Targets and tasks cannot be told apart by ${describe(by)}.`,
    },
  ]);
}
