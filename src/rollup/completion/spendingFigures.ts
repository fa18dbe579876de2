import { compareIds, inheritedFrom } from "../../cascade/index.ts";
import { addExactly, type ProgramRecord } from "../../document/index.ts";
import type { Coverage } from "../coverageAt.ts";
import { type TaskSight, toldOf } from "../taskFigure.ts";
import { weightedMean } from "../weightedMean.ts";
import type { TaskItem } from "./taskItems.ts";

/** What was to be spent and what has been, in one unit of measure, beside what has come of it. */
export interface SpendingFigure {
  readonly unitOfMeasure: string | null;
  /** What there is to spend; null where nobody has said. */
  readonly budget: number | null;
  /** What has been spent, as it was last said; null where nobody has. */
  readonly spent: number | null;
  /** `spent` ÷ `budget`; above 1 where more was spent than there is. */
  readonly share: number | null;
  /** Σ budget × progress ÷ Σ budget over tasks with a budget whose progress is known. */
  readonly progress: number | null;
  /** How many of the tasks that spend it have said what they have spent. */
  readonly coverage: Coverage;
}

interface Account {
  readonly budgets: number[];
  readonly spent: number[];
  readonly parts: { readonly weight: number; readonly completion: number | null }[];
  expected: number;
}

/**
 * Adds up budgets and spending, exactly, for each unit of measure.
 *
 * The budget of a program is that of all in it, so budgets of its tasks in the same unit of measure
 * are parts of it and are not added to it.
 *
 * @param programs Those whose budgets count as wholes, by id.
 * @param tasks By id.
 */
export function spendingFigures(
  sight: TaskSight,
  programs: readonly Pick<ProgramRecord, "id" | "budget">[],
  tasks: readonly TaskItem[],
): readonly SpendingFigure[] {
  const accounts = new Map<string | null, Account>();
  const accountOf = (unitOfMeasure: string | null): Account => {
    const known = accounts.get(unitOfMeasure) ?? { budgets: [], spent: [], parts: [], expected: 0 };
    accounts.set(unitOfMeasure, known);
    return known;
  };
  const wholes = new Map<string, string | null>();
  for (const { id, budget } of programs) {
    if (!budget) continue;
    wholes.set(id, budget.unitOfMeasure ?? null);
    accountOf(budget.unitOfMeasure ?? null).budgets.push(budget.amount);
  }
  for (const task of tasks) {
    const { budget, unitOfMeasure } = budgetOf(sight, task);
    const { spent } = toldOf(sight, task.place);
    if (!budget && spent === null && !wholes.has(task.program)) continue;
    const account = accountOf(unitOfMeasure);
    account.expected += 1;
    if (spent !== null) account.spent.push(spent);
    if (!budget) continue;
    account.parts.push({ weight: budget.amount, completion: task.standing.completion });
    if (wholes.get(task.program) !== unitOfMeasure) account.budgets.push(budget.amount);
  }
  return Object.freeze(
    [...accounts]
      .sort(([one], [other]) => byName(one, other))
      .map(([unitOfMeasure, account]) => figureOf(unitOfMeasure, account)),
  );
}

/** What a task's unit has written, and in what it counts: else as its source does, or its program. */
function budgetOf(
  { state: { document, programRows, tasks } }: TaskSight,
  { place, program }: TaskItem,
): { budget: ProgramRecord["budget"]; unitOfMeasure: string | null } {
  const written = tasks.resolved[place.row]?.unit === place.unit;
  const budget = written ? tasks.records[place.row]?.budget : undefined;
  const counted =
    budget ??
    inheritedFrom(tasks, place.row, "budget") ??
    document.programs?.[programRows.get(program) ?? -1]?.budget;
  return { budget, unitOfMeasure: counted?.unitOfMeasure ?? null };
}

function figureOf(
  unitOfMeasure: string | null,
  { budgets, spent: said, parts, expected }: Account,
): SpendingFigure {
  const budget = budgets.length > 0 ? addExactly(budgets) : null;
  const spent = said.length > 0 ? addExactly(said) : null;
  return Object.freeze({
    unitOfMeasure,
    budget,
    spent,
    share: budget !== null && budget > 0 && spent !== null ? spent / budget : null,
    progress: weightedMean(parts),
    coverage: Object.freeze({ reported: said.length, expected }),
  });
}

/** By name, what has none last. */
function byName(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compareIds(one, other);
}
