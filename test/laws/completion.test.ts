import { test } from "@fast-check/vitest";
import {
  type Cascade,
  type CascadeDocument,
  type CompletionBy,
  type CompletionFigure,
  type Figure,
  parseLedger,
} from "target-cascade";
import { expect } from "vitest";
import { ledWorlds, updatesOf } from "./arbitraries/leadership.ts";
import { derivedFrom, rolledUp, type World } from "./arbitraries/worlds.ts";
import { runs } from "./runs.ts";

const ways = ["program", "set", "tag", "field", "body", "person"] as const;

interface Case {
  readonly cascade: Cascade;
  readonly unit: string;
  readonly whole: CompletionFigure;
  /** How far the unit is, told apart. */
  readonly by: (way: CompletionBy) => readonly CompletionFigure[];
}

/** Every unit, as a whole and told apart. */
function* casesOf(world: World): Generator<Case> {
  const { rows, options } = world;
  const cascade = derivedFrom(world);
  const tasks = [...cascade.units()].flatMap(({ id }) => cascade.tasks(id));
  const reports = { actuals: rows, updates: updatesOf(tasks) };
  const { ledger } = parseLedger(cascade, reports, { invalid: "skip" });
  const rollup = rolledUp(cascade, ledger, options);
  for (const { id: unit } of cascade.units()) {
    const [whole] = rollup.completion(unit);
    if (!whole) throw new Error("There is no whole.");
    const { completion, coverage, figures } = rollup.unit(unit);
    expect(whole).toMatchObject({ completion, coverage });
    expect(new Set(whole.figures)).toEqual(new Set(figures));
    yield { cascade, unit, whole, by: (by) => rollup.completion(unit, { by }) };
  }
}

const idsOf = (figures: readonly Figure[]): string[] => figures.map(({ indicator }) => indicator);

const sum = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);

/** The weight of a figure's indicator. */
function weighedBy({ indicators = [] }: CascadeDocument): (figure: Figure) => number {
  return ({ indicator }) => indicators.find(({ id }) => id === indicator)?.weight ?? 1;
}

/** Σ weight × completion ÷ Σ weight over what is known. */
function meanOf(figures: readonly Figure[], weightOf: (figure: Figure) => number): number | null {
  const known = figures.filter(({ completion }) => completion !== null);
  const weights = sum(known.map(weightOf));
  const completed = known.map((one) => weightOf(one) * (one.completion ?? 0));
  return weights === 0 ? null : sum(completed) / weights;
}

test.prop([ledWorlds], runs)(
  "whatever a unit is told apart by, each of its targets and tasks is somewhere, and in no group twice",
  (world) => {
    expect.hasAssertions();
    for (const { whole, by } of casesOf(world)) {
      for (const way of ways) {
        const groups = by(way);
        const [targets, tasks] = [
          groups.map(({ figures }) => idsOf(figures)),
          groups.map((group) => group.tasks.ids),
        ];
        expect([...new Set(targets.flat())].sort()).toEqual(idsOf(whole.figures).sort());
        expect([...new Set(tasks.flat())].sort()).toEqual([...whole.tasks.ids].sort());
        for (const ids of [...targets, ...tasks]) expect(ids).toEqual([...new Set(ids)].sort());
        const ids = groups.flatMap(({ id }) => id ?? []);
        expect(ids).toEqual([...new Set(ids)].sort());
        expect(groups.slice(ids.length).map(({ id }) => id)).toEqual(
          groups.length > ids.length ? [null] : [],
        );
      }
    }
  },
);

test.prop([ledWorlds], runs)(
  "how far a unit is with some of its targets is their weighted mean, and 1 only where all are",
  (world) => {
    expect.hasAssertions();
    const weightOf = weighedBy(world.document);
    for (const { whole, by } of casesOf(world)) {
      const groups = [whole, ...ways.filter((way) => way !== "set").flatMap(by), ...by("grade")];
      for (const { completion, coverage, figures } of groups) {
        const mean = meanOf(figures, weightOf);
        if (mean === null) expect(completion).toBeNull();
        else expect(completion).toBeCloseTo(mean, 10);
        const counted = figures.filter((one) => one.completion !== null && weightOf(one) > 0);
        expect(completion === 1).toBe(
          counted.length > 0 && counted.every((one) => one.completion === 1),
        );
        expect(coverage).toEqual({
          reported: sum(figures.map((one) => one.coverage.reported)),
          expected: sum(figures.map((one) => one.coverage.expected)),
        });
      }
    }
  },
);

test.prop([ledWorlds], runs)(
  "a target is in the group of its program, of its indicator's tags, and of whoever leads the program",
  (world) => {
    expect.hasAssertions();
    const { indicators = [], programs = [] } = world.document;
    for (const { cascade, unit, whole, by } of casesOf(world)) {
      const targets = cascade.targets(unit);
      for (const figure of whole.figures) {
        const { indicator, plan } = figure;
        const groups = (way: CompletionBy): (string | null)[] =>
          by(way).flatMap(({ id, figures }) => (idsOf(figures).includes(indicator) ? [id] : []));
        const orNone = (ids: readonly string[]): readonly (string | null)[] =>
          ids.length > 0 ? [...new Set(ids)].sort() : [null];
        const program = targets.find(
          (one) =>
            one.indicator === indicator && one.grade === plan.grade && one.planDue === plan.due,
        )?.program;
        const record = programs.find(({ id }) => id === program);
        const leaders = [record?.lead ?? [], record?.coLeads ?? []].flat();
        const tags = indicators.find(({ id }) => id === indicator)?.tags ?? [];
        expect(groups("program")).toEqual(orNone([program ?? []].flat()));
        expect(groups("tag")).toEqual(orNone(tags));
        expect(groups("body")).toEqual(orNone(leaders));
      }
    }
  },
);

test.prop([ledWorlds], runs)(
  "what a unit spends adds up over its programs, in each unit of measure",
  (world) => {
    expect.hasAssertions();
    for (const { whole, by } of casesOf(world)) {
      const lines = by("program").flatMap(({ spending }) => spending);
      expect(new Set(lines.map(({ unitOfMeasure }) => unitOfMeasure))).toEqual(
        new Set(whole.spending.map(({ unitOfMeasure }) => unitOfMeasure)),
      );
      for (const { unitOfMeasure, budget, spent, coverage } of whole.spending) {
        const alike = lines.filter((line) => line.unitOfMeasure === unitOfMeasure);
        expect(budget ?? 0).toBeCloseTo(sum(alike.map((line) => line.budget)), 10);
        expect(spent ?? 0).toBeCloseTo(sum(alike.map((line) => line.spent)), 10);
        expect(coverage).toEqual({
          reported: sum(alike.map((line) => line.coverage.reported)),
          expected: sum(alike.map((line) => line.coverage.expected)),
        });
      }
    }
  },
);
