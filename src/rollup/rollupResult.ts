import {
  type Cascade,
  childrenInOrder,
  findTask,
  planColumns,
  subtreeInOrder,
  targetOrigin,
  unitNumber,
} from "../cascade/index.ts";
import { CascadeError, type Issue } from "../document/index.ts";
import { formatPlainDate } from "../time/index.ts";
import { bareReductionOf } from "./bareReductionOf.ts";
import type { CompletionFigure, CompletionOptions } from "./completion/completionFigure.ts";
import { completionFigures } from "./completion/completionFigures.ts";
import { type CriterionFigure, criterionFigures } from "./criterionFigures.ts";
import type { Figure } from "./figure.ts";
import { figureAt } from "./figureAt.ts";
import {
  type ColumnOptions,
  checkLengths,
  type FigureColumns,
  figureColumns,
} from "./figureColumns.ts";
import { type FigureSource, figureSources } from "./figureSources.ts";
import { joinSides } from "./joinSides.ts";
import type { Ledger } from "./ledger.ts";
import { noPlan } from "./noPlan.ts";
import { type ObstacleFigure, type ObstacleFilter, obstacleFigures } from "./obstacleFigure.ts";
import { reductionOf } from "./reductionOf.ts";
import type { RollupState } from "./rollupState.ts";
import { type SamePeriod, type SamePeriodOptions, samePeriod } from "./samePeriod.ts";
import { type SetFigure, setFigure } from "./setFigure.ts";
import { sidesAt } from "./sidesAt.ts";
import { sidesOf } from "./sidesOf.ts";
import { type TaskFigure, taskFigure } from "./taskFigure.ts";
import { type UnitFigures, unitFigures } from "./unitFigures.ts";
import { unplannedColumns, unplannedFigure } from "./unplannedFigure.ts";

/** Shared by every copy of the library that is loaded. */
const rollupKey: unique symbol = Symbol.for("target-cascade.rollup");

/** What a rollup knows, for the parts of the library that compute on it. */
export function rollupState(rollup: Rollup): RollupState {
  return rollup[rollupKey];
}

/** Narrows `figures()` to a unit, an indicator, or the units of a level. */
export interface FigureFilter {
  readonly unit?: string;
  readonly indicator?: string;
  readonly level?: string;
}

/**
 * Results rolled up at a date: an immutable object that only answers. `rollUp` makes one.
 *
 * An indicator is reduced when it is first asked about, for all units at once. Wherever a unit or
 * an indicator is asked for by an id nobody has, a `CascadeError` is thrown.
 */
export class Rollup {
  declare readonly [rollupKey]: RollupState;

  /** @internal */
  constructor(
    state: RollupState,
    /** The cascade it was rolled up along. */
    readonly cascade: Cascade,
    /** The checked reports it rests on. */
    readonly ledger: Ledger,
  ) {
    Object.defineProperty(this, rollupKey, { value: state });
  }

  /** The last day whose reports count. */
  get asOf(): string {
    return formatPlainDate(this[rollupKey].view.asOf);
  }

  /** What was met in reading the reports, such as one for which its unit has no target. */
  get issues(): readonly Issue[] {
    return this.ledger.issues;
  }

  /**
   * The figure of a unit and an indicator. Where the unit has a floor and a cap, it is that of the
   * side that is missed, else of the nearer one, with both in `range`.
   */
  figure(unit: string, indicator: string): Figure {
    const number = unitNumber(this.cascade, unit);
    const position = indicatorNumber(this, indicator);
    const rollup = this[rollupKey];
    const { ledger, view } = rollup;
    const [side, ...others] = sidesAt(rollup, position, number);
    if (side) return joinSides([side, ...others]);
    const [plan] = sidesOf(rollup, position);
    if (!plan) return unplannedFigure(ledger, noPlan(rollup, position), number, view);
    return figureAt(rollup, bareReductionOf(rollup, plan), number);
  }

  /** A unit as a whole: how far its program is, how much of it is known, and its figures. */
  unit(unit: string): UnitFigures {
    const figures = this[rollupKey].state.indicators.flatMap(({ record }) => {
      const figure = this.figure(unit, record.id);
      return figure.state === "not-assigned" && figure.actual === null ? [] : [figure];
    });
    return unitFigures(this[rollupKey].state, unit, figures);
  }

  /**
   * How far a unit is with its targets and tasks, and what it has spent on them: all together, or told
   * apart by program, grade, set, tag, field, or whoever leads. By id, what is of none last; what is of
   * several stands in each.
   *
   * @param options.by `program`, `grade`, `set`, `tag`, `field`, `body` or `person`.
   * @throws CascadeError `unknown-unit`, `invalid-value`.
   * @example
   * rollup.completion("north", { by: "grade" }).map(({ id, completion }) => [id, completion]);
   * // => [["mandatory", 0.25], ["stretch", 0.2]]
   */
  completion(unit: string, { by }: CompletionOptions = {}): readonly CompletionFigure[] {
    return completionFigures(
      {
        rollup: this[rollupKey],
        unit: unitNumber(this.cascade, unit),
        figures: this.unit(unit).figures,
        set: (id) => this.set(unit, id),
      },
      by ?? null,
    );
  }

  /** All figures of units that have a target, unit by unit, made one by one as they are asked for. */
  *figures({ unit, indicator, level }: FigureFilter = {}): Generator<Figure> {
    const { state } = this[rollupKey];
    const rank = level === undefined ? -1 : levelNumber(this, level);
    const units =
      unit === undefined ? [0, ...subtreeInOrder(state, 0)] : [unitNumber(this.cascade, unit)];
    const positions =
      indicator === undefined ? [...state.indicators.keys()] : [indicatorNumber(this, indicator)];
    for (const number of units) {
      if (rank >= 0 && state.levels.rank[number] !== rank) continue;
      for (const position of positions) {
        const assigned = sidesOf(this[rollupKey], position).some(
          (plan) => planColumns(state, plan).origin[number] !== targetOrigin.none,
        );
        if (!assigned) continue;
        const id = state.indicators[position]?.record.id as string;
        yield this.figure(state.structure.ids[number] as string, id);
      }
    }
  }

  /**
   * How far the reporters at and below a unit are with each criterion in force, in the order of the
   * indicator; empty for an indicator whose reports name none, or where nothing is planned.
   */
  criteria(unit: string, indicator: string): readonly CriterionFigure[] {
    const number = unitNumber(this.cascade, unit);
    const [plan] = sidesOf(this[rollupKey], indicatorNumber(this, indicator));
    if (!plan) return Object.freeze([]);
    return criterionFigures(this[rollupKey].state, bareReductionOf(this[rollupKey], plan), number);
  }

  /**
   * A task at this date: how far it is, what it has cost, and what was made of it below.
   *
   * @param id The id of a task, drafts included.
   * @throws CascadeError `unknown-task`.
   */
  task(id: string): TaskFigure {
    const place = findTask(this[rollupKey].state, id);
    if (!place) throw unknownTask(id);
    return taskFigure(this[rollupKey], place);
  }

  /**
   * A set as far as it is a unit's: whether as many of its items as required hold there.
   *
   * @throws CascadeError `unknown-unit`, `unknown-set`.
   */
  set(unit: string, id: string): SetFigure {
    const rollup = this[rollupKey];
    const sight = {
      ...rollup,
      figure: (one: string, indicator: string) => this.figure(one, indicator),
      sides: (indicator: number) => sidesOf(rollup, indicator),
    };
    return setFigure(sight, unitNumber(this.cascade, unit), id);
  }

  /** The obstacles raised by this date, as they were known; those raised first come first. */
  obstacles(filter: ObstacleFilter = {}): readonly ObstacleFigure[] {
    const { ledger, view } = this[rollupKey];
    return obstacleFigures(ledger, view, filter);
  }

  /**
   * The figures of all units for an indicator at once, as columns in one order, with NaN where a
   * figure is null: for tables and charts of many units. The columns are yours to write to.
   *
   * @param options.into Columns to write into instead of making new ones, such as those of an earlier
   *   rollup along the same cascade.
   * @throws CascadeError `unknown-indicator`; `invalid-value` where `into` has other lengths.
   * @example
   * const { units, gap } = rollup.columns("schools");
   * units[0]; // => "city"
   * gap[0]; // => 4
   */
  columns(indicator: string, { into }: ColumnOptions = {}): FigureColumns {
    const rollup = this[rollupKey];
    const position = indicatorNumber(this, indicator);
    if (into) checkLengths(into, rollup.state.structure.size);
    const [first, ...others] = sidesOf(rollup, position).map((plan) => reductionOf(rollup, plan));
    if (first) return figureColumns(rollup, [first, ...others], into ?? null);
    return unplannedColumns(rollup.ledger, noPlan(rollup, position), rollup.view, into ?? null);
  }

  /**
   * The reports a figure rests on, made one by one as they are asked for: the last word on the days
   * each reporter at and below the unit speaks of, and what was declared at the unit itself.
   *
   * @throws CascadeError `unknown-unit`, `unknown-indicator`.
   * @example
   * [...rollup.sources("city", "schools")].map(({ row, actual }) => [row, actual.unit, actual.value]);
   * // => [[0, "north", 4]]
   */
  sources(unit: string, indicator: string): Generator<FigureSource> {
    const number = unitNumber(this.cascade, unit);
    return figureSources(this[rollupKey], number, indicatorNumber(this, indicator));
  }

  /**
   * What was reported over the year so far, or the last whole period, beside what the same units
   * reported of the same days a year before.
   *
   * @param options.over `year-to-date` (the default), or `year`, `half`, `quarter` or `month`: the
   *   last that has ended by this date.
   * @throws CascadeError `unknown-unit`, `unknown-indicator`; `invalid-value` for another span;
   *   `too-large` where it cannot be added up exactly.
   * @example
   * rollup.samePeriod("city", "schools").change; // => 0.25
   */
  samePeriod(unit: string, indicator: string, options: SamePeriodOptions = {}): SamePeriod {
    const number = unitNumber(this.cascade, unit);
    return samePeriod(this[rollupKey], number, indicatorNumber(this, indicator), options);
  }

  /** The figures of the units right below one. */
  children(unit: string, indicator: string): readonly Figure[] {
    const { state } = this[rollupKey];
    return childrenInOrder(state, unitNumber(this.cascade, unit)).map((child) =>
      this.figure(state.structure.ids[child] as string, indicator),
    );
  }
}

/** The position of an indicator, or the error that says there is none. */
export function indicatorNumber(rollup: Rollup, id: string): number {
  const position = rollupState(rollup).state.indicatorPositions.get(id);
  if (position !== undefined) return position;
  throw new CascadeError([
    {
      code: "unknown-indicator",
      severity: "error",
      path: [],
      expected: "the id of an indicator",
      received: JSON.stringify(id),
      message: `There is no indicator ${id}.`,
    },
  ]);
}

function unknownTask(id: string): CascadeError {
  return new CascadeError([
    {
      code: "unknown-task",
      severity: "error",
      path: [],
      expected: "the id of a task",
      received: JSON.stringify(id),
      message: `There is no task ${id}.`,
    },
  ]);
}

/** The place of a level from the top down, or the error that says there is none. */
export function levelNumber(rollup: Rollup, id: string): number {
  const { list } = rollupState(rollup).state.levels;
  const rank = list.findIndex((level) => level.id === id);
  if (rank >= 0) return rank;
  throw new CascadeError([
    {
      code: "unknown-level",
      severity: "error",
      path: [],
      expected: `one of ${list.map((level) => level.id).join(", ")}`,
      received: JSON.stringify(id),
      message: `There is no level ${id}.`,
    },
  ]);
}
