import { compareIds, programOfTask, taskId, tasksOfUnit } from "../cascade/index.ts";
import { addExactly } from "../document/index.ts";
import { partOfItem, type RollupState, sidesOf, taskFigure } from "../rollup/index.ts";
import { indicatorsInPrograms } from "./indicatorsInPrograms.ts";
import type { Narrowing } from "./narrow/narrowing.ts";
import type { Prepared } from "./prepared.ts";
import { isAhead, type Spending, spendingOf } from "./spending.ts";
import { impactOfTasks, together } from "./tasks/impactOfTasks.ts";

/** A task or program whose money runs ahead of its results. */
export interface ReviewedSpending extends Spending {
  readonly kind: "task" | "program";
  readonly id: string;
  readonly unit: string;
  /** As of a task or of the unit's targets in the program. */
  readonly impact: number | null;
}

/**
 * The tasks and programs under review with a budget of which more is spent, by more than the margin,
 * than there is of the result: those that move the unit under review most come first, then those
 * furthest ahead, then by id.
 *
 * The result of a task is its progress; of a program, how far the unit's targets in it are, and what
 * is spent is what its tasks at that unit have spent.
 */
export function spendingListed(
  prepared: Prepared,
  narrowings: readonly Narrowing[],
): readonly ReviewedSpending[] {
  const found = [...tasksAhead(prepared, narrowings), ...programsAhead(prepared, narrowings)];
  return Object.freeze(
    found.sort(
      (one, other) =>
        (other.impact ?? -1) - (one.impact ?? -1) ||
        other.ahead - one.ahead ||
        compareIds(one.id, other.id),
    ),
  );
}

function* tasksAhead(
  prepared: Prepared,
  narrowings: readonly Narrowing[],
): Generator<ReviewedSpending> {
  const { rolled, options } = prepared;
  const { tasks, structure } = rolled.state;
  const impactOf = impactOfTasks(prepared);
  for (const [row, { unit }] of tasks.resolved.entries()) {
    const place = { row, unit };
    if (tasks.records[row]?.budget === undefined) continue;
    const { budget, spent, progress } = taskFigure(rolled, place);
    const spending = spendingOf(budget, spent, progress);
    if (!spending || !isAhead(spending, options.spendingMargin)) continue;
    if (!narrowings.every((narrowing) => narrowing.task(place))) continue;
    yield listed("task", taskId(tasks, place), structure.ids[unit], spending, impactOf(row, unit));
  }
}

function* programsAhead(
  prepared: Prepared,
  narrowings: readonly Narrowing[],
): Generator<ReviewedSpending> {
  const { rolled, rollup, options } = prepared;
  const { document, structure } = rolled.state;
  const sight = {
    ...rolled,
    figure: (unit: string, indicator: string) => rollup.figure(unit, indicator),
    sides: (indicator: number) => sidesOf(rolled, indicator),
  };
  for (const { id, unit: owner, budget } of document.programs ?? []) {
    const unit = structure.indexOf(owner);
    if (budget === undefined || !narrowings.every((narrowing) => narrowing.program(id, unit)))
      continue;
    const spent = spentIn(rolled, unit, id, budget.unitOfMeasure);
    if (spent === null) continue;
    const { completion } = partOfItem(sight, unit, { kind: "program", id, weight: 1 });
    const spending = spendingOf(budget, spent, completion);
    if (!spending || !isAhead(spending, options.spendingMargin)) continue;
    const indicators = indicatorsInPrograms(rolled, new Set([id]), unit);
    const impact = together(indicators.map((indicator) => prepared.impact(indicator, unit)));
    yield listed("program", id, owner, spending, impact);
  }
}

/** What the tasks of a program have spent at its unit; null where nobody said, or in other units. */
function spentIn(
  rolled: RollupState,
  unit: number,
  program: string,
  unitOfMeasure: string | undefined,
): number | null {
  const amounts: number[] = [];
  for (const place of tasksOfUnit(rolled.state, unit)) {
    if (programOfTask(rolled.state, place) !== program) continue;
    const { spent, budget } = taskFigure(rolled, place);
    if (spent === null) continue;
    if ((budget?.unitOfMeasure ?? unitOfMeasure) !== unitOfMeasure) return null;
    amounts.push(spent);
  }
  return amounts.length === 0 ? null : addExactly(amounts);
}

function listed(
  kind: ReviewedSpending["kind"],
  id: string,
  unit: string | undefined,
  spending: Spending,
  impact: number,
): ReviewedSpending {
  const told = Number.isNaN(impact) ? null : impact;
  return Object.freeze({ kind, id, unit: unit ?? "", impact: told, ...spending });
}
