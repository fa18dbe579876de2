import {
  type Cascade,
  childrenInOrder,
  ownBound,
  type Plan,
  planColumns,
  type ResolvedIndicator,
  subtreeInOrder,
  targetOrigin,
  unitNumber,
} from "../cascade/index.ts";
import { CascadeError, type Issue } from "../document/index.ts";
import { formatPlainDate } from "../time/index.ts";
import { bareReductionOf } from "./bareReductionOf.ts";
import type { Figure } from "./figure.ts";
import { figureAt } from "./figureAt.ts";
import { joinSides } from "./joinSides.ts";
import type { Ledger } from "./ledger.ts";
import type { RollupState } from "./rollupState.ts";
import { sidesAt } from "./sidesAt.ts";
import { sidesOf } from "./sidesOf.ts";
import { type UnitFigures, unitFigures } from "./unitFigures.ts";
import { unplannedFigure } from "./unplannedFigure.ts";

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
    const { state, ledger, view, thresholds } = rollup;
    const [side, ...others] = sidesAt(rollup, position, number);
    if (side) return joinSides([side, ...others]);
    const [plan] = sidesOf(rollup, position);
    if (!plan) return unplannedFigure(ledger, noPlan(rollup, position), number, view);
    return figureAt(state, bareReductionOf(rollup, plan), number, view.asOf, thresholds);
  }

  /** A unit as a whole: how far its program is, how much of it is known, and its figures. */
  unit(unit: string): UnitFigures {
    const figures = this[rollupKey].state.indicators.flatMap(({ record }) => {
      const figure = this.figure(unit, record.id);
      return figure.state === "not-assigned" && figure.actual === null ? [] : [figure];
    });
    return unitFigures(this[rollupKey].state, unit, figures);
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

function levelNumber(rollup: Rollup, id: string): number {
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

/** The plan that was asked for, with nothing in it. */
function noPlan({ state, grade, due }: RollupState, position: number): Plan {
  const indicator = state.indicators[position] as ResolvedIndicator;
  const nobody = new Map<number, never>();
  return {
    ...{ position: -1, indicator, bound: ownBound(indicator.record), benchmark: null, grade, due },
    written: nobody,
    registered: nobody,
    rejected: nobody,
  };
}
