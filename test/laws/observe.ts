import {
  type Breakdown,
  type Cascade,
  type CascadeDocument,
  type Change,
  type Conflict,
  explainGap,
  type Figure,
  type Issue,
  type Program,
  type Registration,
  type Rollup,
  type Target,
  type Unplaced,
} from "target-cascade";
import { orPassOver } from "./arbitraries/worlds.ts";

/** A breakdown with everything it opens into. */
export type OpenBreakdown = Omit<Breakdown, "children" | "nested"> & {
  readonly nested: OpenBreakdown | null;
  readonly children: readonly OpenBreakdown[];
};

/** Opens a breakdown to the last line. */
export function open({ children, nested, ...amounts }: Breakdown): OpenBreakdown {
  return { ...amounts, nested: nested && open(nested), children: children().map(open) };
}

/** The breakdown of a unit that has a target, else null. */
export function explain(rollup: Rollup, unit: string, indicator: string): OpenBreakdown | null {
  const { target } = rollup.figure(unit, indicator);
  return target === null ? null : open(orPassOver(() => explainGap(rollup, unit, indicator)));
}

/** What a derived cascade says, by unit id. */
export function observeCascade(cascade: Cascade): Record<
  string,
  {
    targets: readonly Target[];
    programs: readonly Program[];
    registrations: readonly (readonly Registration[])[];
  }
> {
  const indicators = (cascade.document.indicators ?? []).map(({ id }) => id).sort();
  return Object.fromEntries(
    [...cascade.units()].map(({ id }) => [
      id,
      {
        targets: cascade.targets(id),
        programs: cascade.programs(id),
        registrations: indicators.map((indicator) => cascade.registrations(id, indicator)),
      },
    ]),
  );
}

/** Findings of a derivation, without where in the document they are. */
export function observeFindings(derivation: {
  readonly changes: Iterable<Change>;
  readonly unplaced: readonly Unplaced[];
  readonly conflicts: readonly Conflict[];
  readonly issues: readonly Issue[];
}): object {
  return {
    changes: [...derivation.changes],
    unplaced: derivation.unplaced,
    conflicts: derivation.conflicts,
    issues: withoutPaths(derivation.issues),
  };
}

/** Issues without paths, which say where in the input they are. */
export function withoutPaths(issues: readonly Issue[]): Omit<Issue, "path">[] {
  return issues.map(({ path: _, ...issue }) => issue);
}

/** One unit and indicator as a rollup sees it. */
export interface Sight {
  readonly figure: Figure;
  readonly breakdown: OpenBreakdown | null;
}

/** What a rollup says of every unit and indicator, and of every unit as a whole. */
export function observeRollup(
  rollup: Rollup,
  { indicators = [] }: CascadeDocument,
): { sights: Map<string, Sight>; units: Map<string, unknown> } {
  const sights = new Map<string, Sight>();
  const units = new Map<string, unknown>();
  for (const { id: unit } of rollup.cascade.units()) {
    const { completion, coverage } = rollup.unit(unit);
    units.set(unit, { completion, coverage });
    for (const { id } of indicators) {
      const figure = rollup.figure(unit, id);
      sights.set(keyOf(unit, id), { figure, breakdown: explain(rollup, unit, id) });
    }
  }
  return { sights, units };
}

/** The key of a unit and an indicator. */
export function keyOf(unit: string, indicator: string): string {
  return JSON.stringify([unit, indicator]);
}
