import { formatPlainDate, parsePlainDate } from "../time/index.ts";
import type { View } from "./combineReports.ts";
import type { LedgerState } from "./ledgerState.ts";

/** An obstacle as it stands at a date. */
export interface ObstacleFigure {
  readonly id: string;
  readonly unit: string;
  readonly item: string | null;
  readonly text: string | null;
  readonly raised: string;
  readonly owner: string | null;
  readonly escalatedTo: string | null;
  /** Null while it is open. */
  readonly solved: string | null;
  /** How many days it has been open, or was until it was solved. */
  readonly days: number;
}

/** Narrows obstacles to a unit, an item, or to those open or solved. */
export interface ObstacleFilter {
  readonly unit?: string;
  readonly item?: string;
  readonly open?: boolean;
}

/** The obstacles raised by a date, as they were known; those raised first come first. */
export function obstacleFigures(
  { obstacles }: LedgerState,
  { asOf, knownAt }: View,
  filter: ObstacleFilter,
): readonly ObstacleFigure[] {
  const found: ObstacleFigure[] = [];
  for (const told of obstacles.values()) {
    const last = told.findLast(({ reportedAt }) => reportedAt <= knownAt);
    const raised = last ? dayOf(last.raised) : Number.POSITIVE_INFINITY;
    if (!last || raised > asOf) continue;
    const solved = last.solved === undefined ? Number.POSITIVE_INFINITY : dayOf(last.solved);
    const open = solved > asOf;
    if ((filter.unit ?? last.unit) !== last.unit || (filter.open ?? open) !== open) continue;
    if (filter.item !== undefined && filter.item !== last.item) continue;
    found.push(
      Object.freeze({
        id: last.id,
        unit: last.unit,
        item: last.item ?? null,
        text: last.text ?? null,
        raised: last.raised,
        owner: last.owner ?? null,
        escalatedTo: last.escalatedTo ?? null,
        solved: open ? null : formatPlainDate(solved),
        days: Math.min(solved, asOf) - raised,
      }),
    );
  }
  // They come by id already, and sorting keeps that among those of a day.
  return Object.freeze(found.sort((left, right) => dayOf(left.raised) - dayOf(right.raised)));
}

function dayOf(date: string): number {
  return parsePlainDate(date) as number;
}
