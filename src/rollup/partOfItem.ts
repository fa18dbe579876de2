import {
  type Plan,
  planColumns,
  programHandedWith,
  programHandedWithTask,
  programsAbove,
  type ReadItem,
  type TaskPlace,
  targetOrigin,
  tasksOfUnit,
} from "../cascade/index.ts";
import type { Figure, FigureState } from "./figure.ts";
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
export function partOfItem(sight: SetSight, unit: number, item: ReadItem): Part {
  const { figures, places } = heldByItem(sight, unit, item);
  const [figure] = figures;
  if (item.kind === "indicator" && figure) return partOfFigure(figure);
  return figure ? partOfFigures(sight, unit, figures) : partOfTasks(sight, places);
}

/** What a unit has of an item of a set, other than a set: figures, else the places of tasks. */
export interface HeldByItem {
  readonly figures: readonly Figure[];
  readonly places: readonly TaskPlace[];
}

/** Finds what a unit has of an item of a set, other than a set. */
export function heldByItem(sight: SetSight, unit: number, { kind, id }: ReadItem): HeldByItem {
  const { structure, tasks } = sight.state;
  const owner = structure.ids[unit] as string;
  if (kind === "indicator") return { figures: [sight.figure(owner, id)], places: [] };
  if (kind === "program") return heldByProgram(sight, unit, id);
  const row = tasks.rows.get(id) as number;
  const places = tasksOfUnit(sight.state, unit);
  return {
    figures: [],
    places: places.filter((place) => comesFrom(sight.state, place.row, row)),
  };
}

/** What figures that are not simply unmet come to; who has not registered has not reported, either. */
const standing: Partial<Record<FigureState, SetState>> = {
  "not-assigned": "not-assigned",
  "not-reported": "not-reported",
  "not-registered": "not-reported",
  "no-benchmark": "undecided",
  incomplete: "undecided",
  met: "met",
  exceeded: "met",
};

/** A figure as a part of something. */
export function partOfFigure({ state, completion, coverage }: Figure): Part {
  return { completion, state: standing[state] ?? "unmet", coverage };
}

function partOfFigures(sight: SetSight, unit: number, figures: readonly Figure[]): Part {
  const states = figures.map((figure) => partOfFigure(figure).state);
  const owner = sight.state.structure.ids[unit] as string;
  const { completion, coverage } = unitFigures(sight.state, owner, figures);
  return { completion, state: stateOfSome(states, states.length), coverage };
}

function heldByProgram(sight: SetSight, unit: number, id: string): HeldByItem {
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
  if (figures.length > 0) return { figures, places: [] };
  const places = tasksOfUnit(state, unit);
  return {
    figures,
    places: places.filter((place) => isOfIt(programHandedWithTask(state, place).written)),
  };
}

/** A task as a part of something. */
export function partOfTask(sight: SetSight, place: TaskPlace): Part {
  const { completion, done, coverage } = taskStanding(sight, place);
  const undone = completion === null ? "not-reported" : "undecided";
  return { completion, state: done === null ? undone : done ? "met" : "unmet", coverage };
}

function partOfTasks(sight: SetSight, places: readonly TaskPlace[]): Part {
  const parts = places.map((place) => partOfTask(sight, place));
  const states = parts.map(({ state }) => state);
  let [reported, expected] = [0, 0];
  for (const { coverage } of parts) {
    reported += coverage.reported;
    expected += coverage.expected;
  }
  return {
    completion: weightedMean(parts.map(({ completion }) => ({ weight: 1, completion }))),
    state: stateOfSome(states, states.length),
    coverage: { reported, expected },
  };
}
