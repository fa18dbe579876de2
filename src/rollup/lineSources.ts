import type { Plan } from "../cascade/index.ts";
import { compareLike, type Spoken } from "./compareSpans.ts";
import { firstDays } from "./firstDays.ts";
import { hearAlone, hearingOf } from "./hear.ts";
import type { Reduction } from "./reduction.ts";
import type { RollupState } from "./rollupState.ts";
import { rowsFrom, saidBy, type Told, type UnitRows } from "./rowsFrom.ts";
import { sizeOf } from "./sizeOf.ts";

/** What a row is to a figure: part of it, of what it is compared with, or of what was declared. */
export type SourcePart = "actual" | "compared-with" | "declared";

/** A row of the ledger's columns that something a unit has said rests on. */
export interface LineSource {
  readonly place: number;
  readonly part: SourcePart;
  /** −1 where it is taken off: it speaks of days before those the figure speaks of. */
  readonly sign: 1 | -1;
}

/** Which rows stand behind what single units have said. */
export interface LineSources {
  /** Behind the line of a unit. */
  line(unit: number): readonly LineSource[];
  /** Behind what it has said beside the lines, without a target at or below it. */
  local(unit: number): readonly LineSource[];
  /** Behind what was typed in above the lines. */
  declared(unit: number): readonly LineSource[];
}

type Sources = readonly LineSource[] | null;

/** Makes ready to look up the rows behind lines; each is listened to again as it is asked about. */
export function lineSources(
  { state, ledger, view }: RollupState,
  plan: Plan,
  reporters: Reduction["reporters"] | null,
): LineSources {
  const { indicator } = plan;
  const { reads } = indicator;
  const hearing = hearingOf(ledger, indicator, view);
  const since = firstDays(state, plan);
  const everyone = indicator.measure.reporters === "everyone";
  const told = (
    { rows }: UnitRows,
    unit: number,
    first: number,
    last: number,
    part: SourcePart,
  ) => {
    const size = sizeOf(state, indicator, unit) ?? Number.NaN;
    const heard = hearAlone(hearing, rows, first, last, since(unit), size);
    return heard && sourcesOf(heard, part);
  };
  const read = ({ rows }: UnitRows, first: number, last: number): Sources => {
    const said = reads && compareLike(ledger.columns, rows, first, last, reads, view);
    return said && [...sourcesOf(said.now, "actual"), ...sourcesOf(said.before, "compared-with")];
  };
  const listen = (unit: number, part: SourcePart, which: Told): readonly LineSource[] => {
    const found = rowsFrom(ledger, reads?.position ?? indicator.position, unit);
    const heard = (rows: UnitRows) =>
      saidBy(
        rows,
        which,
        (first, last): Sources =>
          reads ? read(rows, first, last) : told(rows, unit, first, last, part),
      );
    return (found && heard(found)) ?? [];
  };
  return {
    line: (unit) => listen(unit, "actual", reporters?.own?.[unit] === 1 ? "own" : "either"),
    local(unit) {
      const alone = reporters === null || reporters.under[unit] === 0 || everyone;
      return listen(unit, "actual", alone ? "either" : "own");
    },
    declared: (unit) => listen(unit, "declared", "whole"),
  };
}

/** Rows that are added and taken off again are neither. */
function sourcesOf({ rows, off }: Pick<Spoken, "rows" | "off">, part: SourcePart): LineSource[] {
  return [
    ...rows.filter((row) => !off.includes(row)).map((place) => ({ place, part, sign: 1 as const })),
    ...off
      .filter((row) => !rows.includes(row))
      .map((place) => ({ place, part, sign: -1 as const })),
  ];
}
