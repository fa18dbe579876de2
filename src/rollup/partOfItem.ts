import {
  type Plan,
  planColumns,
  programHandedWith,
  programHandedWithTask,
  programsAbove,
  type ReadItem,
  targetOrigin,
  tasksOfUnit,
} from "../cascade/index.ts";
import type { Figure } from "./figure.ts";
import { type SetState, stateOfSome } from "./setState.ts";
import { type TaskSight, taskStanding } from "./taskFigure.ts";
import { comesFrom } from "./taskOfUnit.ts";
import { unitFigures } from "./unitFigures.ts";
import { weightedMean } from "./weightedMean.ts";

/** How far something is, whether it holds, and how much of it is known. */
export interface Part {
  /** From 0 to 1; null where it is not known. */
  readonly completion: number | null;
  readonly state: SetState;
  readonly coverage: { readonly reported: number; readonly expected: number };
}

/** What sets are read from. */
export interface SetSight extends TaskSight {
  readonly figure: (unit: string, indicator: string) => Figure;
  /** The sides figures of the indicator at a position are held against; none where nothing is planned. */
  readonly sides: (indicator: number) => readonly Plan[];
}

/**
 * An item of a set, other than a set, at a unit: what the unit has of it.
 *
 * Of an indicator, the unit's figure; of a task, it or what the unit has made of it; of a program,
 * the targets the unit has in it or in what derives from it, or where it has none, the tasks.
 */
export function partOfItem(sight: SetSight, unit: number, { kind, id }: ReadItem): Part {
  const { structure, tasks } = sight.state;
  if (kind === "indicator") return partOfFigure(sight.figure(structure.ids[unit] as string, id));
  if (kind === "program") return partOfProgram(sight, unit, id);
  const row = tasks.rows.get(id) as number;
  return partOfTasks(sight, unit, (place) => comesFrom(sight.state, place.row, row));
}

function partOfFigure({ state, completion, coverage }: Figure): Part {
  const holds =
    state === "not-assigned" || state === "not-reported"
      ? state
      : state === "no-benchmark" || state === "incomplete"
        ? "undecided"
        : state === "met" || state === "exceeded"
          ? "met"
          : "unmet";
  return { completion, state: holds, coverage };
}

function partOfProgram(sight: SetSight, unit: number, id: string): Part {
  const { state } = sight;
  const derives = new Map<string, boolean>();
  const isOfIt = (program: string): boolean => {
    const known =
      derives.get(program) ?? (program === id || programsAbove(state, [program]).includes(id));
    derives.set(program, known);
    return known;
  };
  const owner = state.structure.ids[unit] as string;
  const figures = state.indicators.flatMap(({ position, record }) => {
    const among = sight
      .sides(position)
      .filter((plan) => planColumns(state, plan).origin[unit] !== targetOrigin.none)
      .some((plan) => isOfIt(programHandedWith(state, plan, unit).written));
    return among ? sight.figure(owner, record.id) : [];
  });
  if (figures.length === 0) {
    return partOfTasks(sight, unit, (place) => isOfIt(programHandedWithTask(state, place).written));
  }
  const states = figures.map((figure) => partOfFigure(figure).state);
  const { completion, coverage } = unitFigures(state, owner, figures);
  return { completion, state: stateOfSome(states, states.length), coverage };
}

function partOfTasks(
  sight: SetSight,
  unit: number,
  among: (place: ReturnType<typeof tasksOfUnit>[number]) => boolean,
): Part {
  const standings = tasksOfUnit(sight.state, unit)
    .filter(among)
    .map((place) => taskStanding(sight, place));
  const states = standings.map(({ completion, done }): SetState => {
    if (done !== null) return done ? "met" : "unmet";
    return completion === null ? "not-reported" : "undecided";
  });
  let [reported, expected] = [0, 0];
  for (const { coverage } of standings) {
    reported += coverage.reported;
    expected += coverage.expected;
  }
  const completion = weightedMean(
    standings.map((one) => ({ weight: 1, completion: one.completion })),
  );
  return {
    completion,
    state: stateOfSome(states, states.length),
    coverage: { reported, expected },
  };
}
