import { type Body, compareIds } from "../../cascade/index.ts";
import type { Narrowing } from "../narrow/narrowing.ts";
import { type Overseen, overseenBy } from "../narrow/overseenBy.ts";
import type { Prepared } from "../prepared.ts";
import type { ReviewedTarget } from "../reviewedTarget.ts";
import { type ReviewCounts, targetCounter } from "../targetCounter.ts";
import { forEachTarget, targetsListed } from "../targetsListed.ts";

/** A body or post that oversees anything under review. */
export interface Overseer {
  readonly body: string;
  readonly name: string | null;
  /** The persons who hold the post on the day of the review. */
  readonly holders: readonly string[];
  /** The units it oversees by name or by field, and the indicators of its fields. */
  readonly units: readonly string[];
  readonly indicators: readonly string[];
  /** What it oversees of the targets under review. */
  readonly counts: ReviewCounts;
  /** Those of them that have a signal the review looks for, in the order of the review. */
  readonly targets: Iterable<ReviewedTarget>;
}

/**
 * Who oversees what of the targets under review, in one pass over them: those who oversee most that
 * is on the list come first, then by id.
 */
export function oversightOf(
  prepared: Prepared,
  narrowings: readonly Narrowing[],
): readonly Overseer[] {
  const overseers = overseersOf(prepared);
  const counter = targetCounter(overseers.length, prepared.wanted);
  forEachTarget(prepared, narrowings, (columns, indicator, unit) => {
    for (let cell = 0; cell < overseers.length; cell++) {
      const { unit: named, field } = (overseers[cell] as Overseeing).overseen;
      if (named(unit) || field(indicator, unit)) counter.count(cell, columns, unit);
    }
  });
  const found = overseers.flatMap(({ view, overseen }, cell): Overseer[] => {
    const counts = counter.counts(cell);
    if (counts.targets === 0) return [];
    const { id: body, name = null, units, indicators, holders } = view;
    return [
      Object.freeze({
        ...{ body, name, units, indicators, counts },
        holders: Object.freeze(holders.map(({ person }) => person)),
        targets: targetsListed(prepared, [...narrowings, narrowToOverseen(overseen)]),
      }),
    ];
  });
  return Object.freeze(
    found.sort(
      (one, other) => other.counts.listed - one.counts.listed || compareIds(one.body, other.body),
    ),
  );
}

interface Overseeing {
  readonly view: Body;
  readonly overseen: Overseen;
}

function overseersOf({ rollup, rolled }: Prepared): readonly Overseeing[] {
  const { cascade, asOf } = rollup;
  const written = rolled.state.document.bodies ?? [];
  return written
    .filter(({ oversees = [] }) => oversees.length > 0)
    .map(({ id }) => cascade.body(id, { on: asOf }))
    .filter(({ units, indicators }) => units.length > 0 || indicators.length > 0)
    .map((view) => ({ view, overseen: overseenBy(rolled, view) }));
}

function narrowToOverseen({ unit, field }: Overseen): Narrowing {
  return {
    unit,
    target: (indicator, one) => unit(one) || field(indicator, one),
    task: (place) => unit(place.unit),
    program: (_, one) => unit(one),
    set: (_, one) => unit(one),
  };
}
