import { programsOfUnit } from "../../cascade/index.ts";
import type { Narrowing } from "../narrow/narrowing.ts";
import type { ResolvedReview } from "../resolveReview.ts";
import { dueAfter } from "./adoptionDates.ts";
import { adoptionsUnder } from "./adoptionsUnder.ts";
import { draftColumns } from "./draftColumns.ts";
import type { ProgramAdoption } from "./programAdoption.ts";

/** The units of a level that owe a program, or have begun to write one, counted. */
export interface LevelAdoption {
  readonly level: string;
  readonly units: number;
  /** Those that have adopted all of theirs, and of these how many each on time. */
  readonly adopted: number;
  readonly onTime: number;
  /** Those that are late with one, adopted since or not. */
  readonly late: number;
  /** From the adoption of the parent to that of a program, over programs adopted; null without. */
  readonly meanDays: number | null;
}

/** Counts adoption by level; for units that have written no program nothing is made, as far as that can be. */
export function countAdoption(
  review: ResolvedReview,
  narrowings: readonly Narrowing[],
): readonly LevelAdoption[] {
  const { rolled, options, scope } = review;
  const { state, view } = rolled;
  const { levels, structure } = state;
  const tallies = levels.list.map(({ id }) => new Tally(id));
  const { owes, first, last } = draftColumns(state, view.asOf);
  // Sets and bodies tell one program of a unit from another.
  const byUnit = options.set === undefined && options.body === undefined;
  const isUnderReview = (unit: number): boolean =>
    narrowings.every((narrowing) => narrowing.program("", unit));
  const late = (day: number): boolean => {
    const due = dueAfter(options.adoption, Number.isNaN(day) ? null : day);
    return due !== null && view.asOf > due;
  };
  for (let unit = scope; unit < structure.size; unit++) {
    const tally = tallies[levels.rank[unit] as number] as Tally;
    const writes = programsOfUnit(state, unit).length > 0;
    if (!writes && owes[unit] === 0) continue;
    const [early, final] = [first[unit] as number, last[unit] as number];
    if (!writes && byUnit && late(early) === late(final)) {
      if (isUnderReview(unit)) tally.addDrafts(late(final));
    } else tally.add(adoptionsUnder(review, narrowings, unit));
  }
  return Object.freeze(tallies.flatMap((tally) => (tally.units === 0 ? [] : tally.counts())));
}

class Tally {
  units = 0;
  #adopted = 0;
  #onTime = 0;
  #late = 0;
  #days = 0;
  #dated = 0;

  constructor(readonly level: string) {}

  /** A unit that has nothing but drafts. */
  addDrafts(late: boolean): void {
    this.units += 1;
    if (late) this.#late += 1;
  }

  /** A unit with its programs. */
  add(programs: readonly ProgramAdoption[]): void {
    if (programs.length === 0) return;
    this.units += 1;
    const all = programs.every(({ state }) => state === "adopted");
    if (all) this.#adopted += 1;
    if (all && programs.every(({ onTime }) => onTime === true)) this.#onTime += 1;
    if (programs.some(({ onTime }) => onTime === false)) this.#late += 1;
    for (const { state, daysAfterParent } of programs) {
      if (state !== "adopted" || daysAfterParent === null) continue;
      this.#days += daysAfterParent;
      this.#dated += 1;
    }
  }

  counts(): LevelAdoption {
    return Object.freeze({
      ...{ level: this.level, units: this.units, adopted: this.#adopted },
      ...{ onTime: this.#onTime, late: this.#late },
      meanDays: this.#dated === 0 ? null : this.#days / this.#dated,
    });
  }
}
