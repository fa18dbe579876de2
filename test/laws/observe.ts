import {
  type Bottleneck,
  type Breakdown,
  type Cascade,
  type CascadeDocument,
  CascadeError,
  type Change,
  type Conflict,
  type CriterionFigure,
  explainGap,
  type Figure,
  finalReview,
  type Issue,
  interimReview,
  type LargestGaps,
  type Program,
  partyRegulation2025,
  type RateMix,
  type Registration,
  type Rollup,
  rate,
  review,
  type Target,
  type Task,
  type Threshold,
  type Unplaced,
} from "target-cascade";
import { orPassOver } from "./arbitraries/worlds.ts";

/** A breakdown with everything it opens into, and an answer to every question it can be asked. */
export type OpenBreakdown = Omit<Breakdown, Question | "nested"> & {
  readonly nested: OpenBreakdown | null;
  readonly children: readonly OpenBreakdown[];
  readonly largest: LargestGaps;
  readonly bottlenecks: readonly Bottleneck[];
  readonly threshold: object | null;
  readonly mix: RateMix | null;
};

type Question = "children" | "largest" | "bottlenecks" | "threshold" | "mix";

/** Opens a breakdown to the last line. */
export function open(line: Breakdown): OpenBreakdown {
  const { children, nested, largest, bottlenecks, threshold, mix, ...amounts } = line;
  return {
    ...amounts,
    nested: nested && open(nested),
    children: children().map(open),
    largest: largest(3),
    bottlenecks: bottlenecks(3),
    threshold: openThreshold(threshold()),
    mix: mix(),
  };
}

function openThreshold(threshold: Threshold | null): object | null {
  if (!threshold) return null;
  const nearest = threshold.nearest().map(({ breakdown, ...unit }) => {
    return { ...unit, gap: breakdown().gap };
  });
  return { ...threshold, nearest, criteria: threshold.criteria() };
}

/** The breakdown of a unit that has a target and as many reports as it must, else null. */
export function explain(rollup: Rollup, unit: string, indicator: string): OpenBreakdown | null {
  const { target } = rollup.figure(unit, indicator);
  if (target === null) return null;
  try {
    return open(orPassOver(() => explainGap(rollup, unit, indicator)));
  } catch (error) {
    const withheld = error instanceof CascadeError && error.issues[0]?.code === "incomplete";
    if (withheld) return null;
    throw error;
  }
}

/** What a review of a rollup says, read to the end, and how its units are rated. */
export function observeReview(rollup: Rollup): Record<string, unknown> {
  const found = review(rollup, { signals: [...interimReview.signals, ...finalReview.signals] });
  const { targets, tasks, silentUnits, adoption, indicators, ...rest } = found;
  return {
    ...rest,
    indicators: Object.fromEntries(indicators.map((one) => [one.indicator, one]).sort()),
    lists: [[...targets], [...tasks], [...silentUnits], [...adoption.programs], adoption.levels],
    ratings: [...rate(rollup, partyRegulation2025).units],
  };
}

/** What a derived cascade says, by unit id. */
export function observeCascade(cascade: Cascade): Record<
  string,
  {
    targets: readonly Target[];
    programs: readonly Program[];
    tasks: readonly Task[];
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
        tasks: cascade.tasks(id),
        registrations: indicators.map((indicator) => cascade.registrations(id, indicator)),
      },
    ]),
  );
}

/** Where programs and tasks come from and go, and what bodies have to do with them. */
export function observeLineages(cascade: Cascade): object {
  const units = [...cascade.units()].map(({ id }) => id);
  const { bodies = [] } = cascade.document;
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const programs = units.flatMap(cascade.programs.bind(cascade)).map(({ id }) => {
    const { sources, documents, derived } = cascade.programLineage(id);
    return [id, ids(sources), documents, ids(derived().map(({ program }) => program))];
  });
  const tasks = units.flatMap(cascade.tasks.bind(cascade)).map(({ id }) => {
    const { sources, derived, leaves } = cascade.taskLineage(id);
    return [id, ids(sources), ids(derived().map(({ task }) => task)), ids(leaves())];
  });
  const named = ids(bodies).sort();
  return { programs, tasks, bodies: named.map((id) => cascade.body(id, { on: "2022-06-30" })) };
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
  readonly criteria: readonly CriterionFigure[];
}

const ways = ["program", "grade", "set", "field", "person"] as const;

/** What a rollup says of every unit and indicator, and of every unit as a whole. */
export function observeRollup(
  rollup: Rollup,
  { indicators = [], sets = [] }: CascadeDocument,
): { sights: Map<string, Sight>; units: Map<string, unknown> } {
  const sights = new Map<string, Sight>();
  const units = new Map<string, unknown>();
  for (const { id: unit } of rollup.cascade.units()) {
    const { completion, coverage } = rollup.unit(unit);
    const watched = sets.map(({ id }) => id).sort();
    units.set(unit, {
      ...{ completion, coverage, sets: watched.map((id) => rollup.set(unit, id)) },
      groups: orPassOver(() => ways.map((by) => rollup.completion(unit, { by }))),
    });
    for (const { id } of indicators) {
      const figure = rollup.figure(unit, id);
      const criteria = rollup.criteria(unit, id);
      sights.set(keyOf(unit, id), { figure, breakdown: explain(rollup, unit, id), criteria });
    }
  }
  return { sights, units };
}

/** The key of a unit and an indicator. */
export function keyOf(unit: string, indicator: string): string {
  return JSON.stringify([unit, indicator]);
}
