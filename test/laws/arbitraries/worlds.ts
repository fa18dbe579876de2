import fc from "fast-check";
import {
  type Actual,
  type Cascade,
  type CascadeDocument,
  CascadeError,
  type Derivation,
  type DeriveOptions,
  derive,
  type Ledger,
  type ParseOptions,
  parseCascade,
  parseLedger,
  type RollUpOptions,
  type Rollup,
  rollUp,
} from "target-cascade";
import { ownRules } from "../ownRules.ts";
import { predicates } from "../predicates.ts";
import { strongest } from "../strongest.ts";
import { hierarchies, weights } from "./hierarchy.ts";
import { indicatorFrom, indicatorId, indicatorSeed } from "./indicators.ts";
import { reached } from "./reached.ts";
import { registrationSeed, registrationsFrom } from "./registrations.ts";
import { rowSeed, rowsFrom } from "./reports.ts";
import { setSeed, setsFrom } from "./sets.ts";
import { programSeed, programsFrom, targetSeed, targetsFrom } from "./targets.ts";
import { bodiesFrom, bodySeed, taskSeed, tasksFrom } from "./tasks.ts";

/** Everything a law is about: what is written down, what is reported, and what is asked. */
export interface World {
  readonly document: CascadeDocument;
  readonly rows: readonly Actual[];
  readonly options: RollUpOptions;
  /** What derivation goes by beside the document: the day, and which of `reached`. */
  readonly inputs: { readonly on?: string; readonly figures?: number };
}

const term = { start: "2021-01-01", end: "2025-12-31" };

/** Documents with every built-in measure and one of the user's own, and rows that go with them. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    hierarchy: hierarchies,
    indicators: fc.array(indicatorSeed, { minLength: 1, maxLength: 4 }),
    programs: fc.array(programSeed, { maxLength: 4 }),
    targets: fc.array(targetSeed, { minLength: 1, maxLength: 24, size: "medium" }),
    registrations: fc.array(registrationSeed, { maxLength: 20, size: "medium" }),
    rows: fc.array(rowSeed, { maxLength: 160, size: "large" }),
    dated: fc.boolean(),
    tasks: fc.array(taskSeed, { maxLength: 6 }),
    sets: fc.array(setSeed, { maxLength: 3 }),
    bodies: fc.array(bodySeed, { maxLength: 3 }),
    knownAt: fc.constantFrom(undefined, undefined, "2024-01-10"),
    minimumStatus: fc.constantFrom(
      ...([undefined, undefined, undefined, "preliminary", "official"] as const),
    ),
    inputs: fc.record(
      { on: fc.constant("2023-06-30"), figures: fc.constantFrom(0, 1) },
      { requiredKeys: [] },
    ),
  })
  .map((seed) => {
    const { units, levels, levelIds } = seed.hierarchy;
    const ids = seed.indicators.map(indicatorId);
    const indicators = seed.indicators.map((one, place) =>
      indicatorFrom(one, place, seed.hierarchy, ids),
    );
    const programs = programsFrom(seed.programs, units);
    const bodies = bodiesFrom(seed.bodies, units);
    const tasks = tasksFrom(seed.tasks, programs, levelIds, bodies);
    // Most plans start at the top.
    const atTop = seed.indicators.flatMap((_, indicator) => {
      const like = seed.targets[indicator % seed.targets.length];
      return like ? [{ ...like, unit: 0, indicator, grade: undefined, due: undefined }] : [];
    });
    const wanted = [...atTop, ...seed.targets];
    return {
      document: {
        version: 1 as const,
        ...(seed.dated ? { term } : {}),
        ...(levels ? { levels: [...levels] } : {}),
        weights,
        units: [...units],
        indicators,
        programs,
        targets: targetsFrom(
          wanted,
          indicators,
          seed.indicators,
          units,
          levelIds,
          programs,
          seed.dated ? term.end : undefined,
        ),
        registrations: registrationsFrom(seed.registrations, indicators, seed.indicators, units),
        bodies,
        tasks,
        sets: setsFrom(seed.sets, indicators, programs, tasks),
      },
      rows: rowsFrom(seed.rows, indicators, seed.indicators, units),
      options: {
        asOf: "2023-12-31",
        ...(seed.knownAt ? { knownAt: seed.knownAt } : {}),
        ...(seed.minimumStatus ? { minimumStatus: seed.minimumStatus } : {}),
      },
      inputs: { ...seed.inputs },
    };
  });

/** What documents name that is not in them. */
export const parsing = {
  measures: [strongest],
  rules: ownRules,
  predicates,
} satisfies ParseOptions;

/** What a world is derived from. */
export type Plans = Pick<World, "document" | "inputs">;

/** The cascade of a document, not derived. */
export function cascadeOf(document: CascadeDocument): Cascade {
  return parseCascade(document, parsing);
}

/** What a world goes by where a rule asks, or a hold ends. */
export function inputsOf({
  inputs: { on, figures },
}: Pick<World, "inputs">): Pick<DeriveOptions, "on" | "figures"> {
  const known = figures === undefined ? undefined : reached[figures];
  return { ...(on ? { on } : {}), ...(known ? { figures: known } : {}) };
}

/** What derivation says of a world, held against a former one where there is one. */
export function derivationOf(world: Plans, previous?: Cascade): Derivation {
  const before = previous ? { previous } : {};
  return derive(cascadeOf(world.document), { ...inputsOf(world), ...before });
}

/** The derived cascade of a world. */
export function derivedFrom(world: Plans): Cascade {
  return derivationOf(world).cascade;
}

/** The ledger of the rows that can be counted. */
export function ledgerOf(cascade: Cascade, rows: readonly Actual[]): Ledger {
  return parseLedger(cascade, rows, { invalid: "skip" }).ledger;
}

/** A rollup with every indicator computed. */
export function rolledUp(cascade: Cascade, ledger: Ledger, options: RollUpOptions): Rollup {
  const rollup = rollUp(cascade, ledger, options);
  orPassOver(() => rollup.unit(cascade.root.id));
  return rollup;
}

/** An answer; a world too large to be exact, which the library says it is, is passed over. */
export function orPassOver<Answer>(ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof CascadeError)) throw error;
    fc.pre(error.issues.some(({ code }) => code !== "too-large"));
    throw error;
  }
}
