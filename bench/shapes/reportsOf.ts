import type { ActualColumns } from "../../src/index.ts";
import type { Territory } from "./territory.ts";

/** Whether a cell has not reported: every tenth has not, where some are silent. */
export function isSilent(place: number, someSilent: boolean): boolean {
  return someSilent && place % 10 === 0;
}

/** What a cell reports on an indicator of the document's; see `documentOf`. */
export function reportOf({ members }: Territory, cell: number, indicator: number): number {
  const size = members[cell] as number;
  const kind = indicator % 3;
  return kind === 0 ? size % 40 : kind === 1 ? size >> 1 : size % 5 === 0 ? 0 : 1;
}

/**
 * Reports of a territory's cells on the first year, as columns.
 *
 * @param indicators How many indicators every cell reports on.
 * @param someSilent Whether every tenth cell says nothing.
 */
export function reportsOf(
  territory: Territory,
  indicators: number,
  someSilent: boolean,
): ActualColumns {
  const { ids, cells } = territory;
  const reporting = cells.filter((_, place) => !isSilent(place, someSilent));
  const length = reporting.length * indicators;
  const unit = new Array<string>(length);
  const indicator = new Array<string>(length);
  const value = new Float64Array(length);
  const names = Array.from({ length: indicators }, (_, position) => `indicator-${position}`);
  let row = 0;
  for (const cell of reporting) {
    for (const [position, name] of names.entries()) {
      unit[row] = ids[cell] as string;
      indicator[row] = name;
      value[row] = reportOf(territory, cell, position);
      row += 1;
    }
  }
  return { unit, indicator, period: new Array<string>(length).fill("2021"), value };
}
