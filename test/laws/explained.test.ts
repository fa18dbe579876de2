import { test } from "@fast-check/vitest";
import {
  type Actual,
  type Bottleneck,
  type Breakdown,
  type CompletionPart,
  explainCompletion,
  explainGap,
  explainSet,
  ifAllReported,
  type Rollup,
} from "target-cascade";
import { expect } from "vitest";
import { ledgerOf, orPassOver, rolledUp, worlds } from "./arbitraries/worlds.ts";
import { type Case, casesOf, inSteps, linesOf, typeOf } from "./breakdowns.ts";
import { counted, isCounted, needed } from "./oracle/figures.ts";
import { type Line, linesBelow, type Subject, subjectOf } from "./oracle/lines.ts";
import { runs } from "./runs.ts";

/** The breakdown of every unit with a target, beside what plain recursion knows of its indicator. */
function* subjectsOf(world: Case["world"]): Generator<Case & { readonly subject: Subject }> {
  const known = new Map<object, Subject>();
  for (const one of casesOf(world)) {
    const { rollup, indicator } = one;
    const subject =
      known.get(indicator) ??
      subjectOf(rollup.cascade, [...rollup.ledger.rows()], world.options, indicator);
    known.set(indicator, subject);
    yield { ...one, subject };
  }
}

/** The same reports but those of some units on an indicator, and others in their place. */
function retold(
  { rollup, indicator, world }: Case,
  silenced: ReadonlySet<string>,
  told: readonly Actual[],
): Rollup {
  const kept = [...rollup.ledger.rows()].filter(
    (row) => row.indicator !== indicator.id || !silenced.has(row.unit),
  );
  const ledger = ledgerOf(rollup.cascade, [...kept, ...told]);
  return orPassOver(() => rolledUp(rollup.cascade, ledger, world.options));
}

const lessOrMore = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0);

/** UTF-8 keeps the order of code points. */
const byCodePoint = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));

test.prop([worlds], runs)(
  "bottlenecks are who reported, from the first on, and each is the next once those before are silent",
  (world) => {
    for (const one of subjectsOf(world)) {
      const { whole, indicator, rollup, subject } = one;
      const type = typeOf(indicator);
      const found = whole.bottlenecks(Number.POSITIVE_INFINITY);
      if (type !== "min" && type !== "max" && type !== "strongest") {
        expect(found).toEqual([]);
        continue;
      }
      const direction = type === "min" ? 1n : -1n;
      const said = linesBelow(subject, whole.unit)
        .filter(({ told }) => told !== null)
        .map(({ value, target }) => ({ value, target, gap: subject.sign * (target - value) }));
      const shown = found.map(({ actual, target, gap }) => ({
        value: inSteps(actual, indicator),
        target: inSteps(target, indicator),
        gap: inSteps(gap, indicator),
      }));
      const inOrder = (lines: typeof said): typeof said =>
        [...lines].sort((left, right) => {
          const ahead = direction * (left.value - right.value);
          return lessOrMore(ahead, 0n) || lessOrMore(left.target, right.target);
        });
      expect(inOrder(shown)).toEqual(inOrder(said));
      expect(shown.map(({ value }) => value)).toEqual(inOrder(said).map(({ value }) => value));
      expect(whole.bottlenecks()).toEqual(found.slice(0, 2));
      expect(pathOf(whole)).toEqual(found[0]?.path ?? []);
      if (whole.unit !== rollup.cascade.root.id || found.length < 2) continue;
      // Rows of one unit are those of one line, or say nothing of what is rolled up.
      const [first, next] = found as unknown as [Bottleneck, Bottleneck];
      const without = retold(one, new Set([first.unit]), []);
      const then = explainGap(without, whole.unit, indicator.id);
      expect(then.bottlenecks(1)).toMatchObject([{ unit: next.unit, path: next.path }]);
    }
  },
);

/** The ids a breakdown leads through, to the last. */
function pathOf(line: Breakdown): string[] {
  const [only, ...others] = line.children();
  expect(others).toEqual([]);
  return only ? [...(only.own ? [] : [only.unit]), ...pathOf(only)] : [];
}

test.prop([worlds], runs)(
  "a threshold counts what recursion counts, and those who lack bring the rest",
  (world) => {
    for (const { whole, rollup, indicator, subject } of subjectsOf(world)) {
      if (!isCounted(subject)) {
        expect(whole.threshold()).toBe(null);
        continue;
      }
      for (const line of linesOf(whole)) {
        const threshold = line.threshold();
        // A verdict and what hangs beneath it have one threshold.
        if (line.own || !threshold) continue;
        const { unit } = line;
        const { done, known, open } = counted(subject, unit);
        const required = needed(subject, unit, known + open);
        expect(threshold).toMatchObject({
          required: Number(required),
          done: Number(done),
          expected: Number(known + open),
          missing: Number(required > done ? required - done : 0n),
        });
        const lacking = threshold.nearest(Number.POSITIVE_INFINITY);
        const brought = (units: typeof lacking): number =>
          units.reduce((total, { brings }) => total + brings, 0);
        const { suffice, missing } = threshold;
        if (subject.linesAt.get(unit)?.some(({ own }) => !own)) {
          // Whoever reports counts what it has itself.
          expect(lacking).toEqual([]);
          expect(suffice).toBe(required <= known + open ? missing : null);
          const unmet = rollup.criteria(unit, indicator.id).filter(({ met }) => met === 0);
          expect(threshold.criteria().map(({ criterion }) => criterion)).toEqual(
            unmet.map(({ criterion }) => criterion),
          );
          continue;
        }
        expect(threshold.criteria()).toEqual([]);
        const { unreported, shortfall, surplus } = line.nested ?? line;
        expect(brought(lacking)).toBe(unreported + shortfall);
        expect(unreported + shortfall - surplus).toBe(Number(known + open - done));
        const able = lacking.filter(({ reachable }) => reachable);
        expect(able).toEqual(lacking.slice(0, able.length));
        if (suffice === null) expect(brought(able)).toBeLessThan(missing);
        else {
          expect(brought(able.slice(0, suffice))).toBeGreaterThanOrEqual(missing);
          if (suffice > 0) expect(brought(able.slice(0, suffice - 1))).toBeLessThan(missing);
        }
        for (const { required, done, lacks, breakdown } of lacking) {
          expect([lacks, breakdown().gap]).toEqual([required - done, required - done]);
        }
      }
    }
  },
);

test.prop([worlds], runs)(
  "once the nearest that suffice have done it, a threshold is reached",
  (world) => {
    for (const one of subjectsOf(world)) {
      const { whole, indicator, rollup } = one;
      if (typeOf(indicator) !== "milestone" || whole.unit !== rollup.cascade.root.id) continue;
      const told = doneBy(whole, indicator.id);
      if (told === null) continue;
      const then = retold(one, new Set(told.map(({ unit }) => unit)), told);
      expect(explainGap(then, whole.unit, indicator.id).gap).toBeLessThanOrEqual(0);
    }
  },
);

/** What units would have to report for a threshold to be reached; null where none would do. */
function doneBy(line: Breakdown, indicator: string): Actual[] | null {
  const threshold = line.threshold();
  if (!threshold || threshold.suffice === null) return null;
  const told: Actual[] = [];
  if (threshold.suffice > 0 && threshold.nearest(1).length === 0) {
    const { required } = threshold;
    return [{ unit: line.unit, indicator, period: "2023", value: required, of: required }];
  }
  for (const { unit, own, required, breakdown } of threshold.nearest()) {
    const below = breakdown();
    const words = own ? { own } : {};
    const alone = { unit, indicator, period: "2023", value: required, of: required, ...words };
    const beneath = below.children().length === 0 ? [alone] : doneBy(below, indicator);
    if (beneath === null) return null;
    told.push(...beneath);
  }
  return told;
}

test.prop([worlds], runs)(
  "the largest are all that is short, by what arises at each, the largest first",
  (world) => {
    expect.hasAssertions();
    for (const { whole, indicator, rollup } of casesOf(world)) {
      const arising = new Map<string, bigint>();
      const byLevel = new Map<string, Map<string, bigint>>();
      const visit = (line: Breakdown): void => {
        const { unit, own } = line;
        const here = inSteps(line.here.gap, indicator);
        arising.set(unit, (arising.get(unit) ?? 0n) + here);
        const { level } = rollup.cascade.unit(unit);
        const ofLevel = byLevel.get(level) ?? new Map<string, bigint>();
        byLevel.set(level, ofLevel);
        if (!own) ofLevel.set(unit, inSteps(line.gap, indicator));
        for (const child of line.children()) visit(child);
      };
      visit(whole);
      const everybody = Number.POSITIVE_INFINITY;
      const asked = [
        [arising, whole.largest(everybody)] as const,
        ...[...byLevel].map(
          ([level, units]) => [units, whole.largest(everybody, { level })] as const,
        ),
      ];
      for (const [units, { units: shown, together, of }] of asked) {
        const short = [...units]
          .filter(([, gap]) => gap > 0n)
          .sort(
            ([one, left], [other, right]) => lessOrMore(right, left) || byCodePoint(one, other),
          );
        expect(shown.map(({ unit, gap }) => [unit, inSteps(gap, indicator)])).toEqual(short);
        expect(together).toBe(of);
        expect(inSteps(of, indicator)).toBe(short.reduce((all, [, gap]) => all + gap, 0n));
      }
      const [, all] = asked[0] as (typeof asked)[0];
      const [first, second] = all.units;
      const two = whole.largest(2);
      expect(two.units).toEqual(all.units.slice(0, 2));
      expect(inSteps(two.together, indicator)).toBe(
        inSteps(first?.gap ?? 0, indicator) + inSteps(second?.gap ?? 0, indicator),
      );
    }
  },
);

test.prop([worlds], runs)(
  "the points a rate is short are its rates, what was handed on, and the mix, at each line",
  (world) => {
    for (const { whole } of casesOf(world)) {
      for (const line of linesOf(whole)) {
        const mix = line.mix();
        if (!mix) continue;
        const parts = ["rates", "handedOn", "mix"] as const;
        const most = Math.max(
          ...mix.units.flatMap((unit) => parts.map((name) => Math.abs(unit[name]))),
          1,
        );
        const near = (one: number, other: number): void =>
          expect(Math.abs(one - other) / most).toBeLessThan(1e-11);
        near(mix.gap, mix.rates + mix.handedOn + mix.mix);
        if (line.unit === whole.unit) near(mix.gap, whole.points?.gap ?? Number.NaN);
        for (const name of ["gap", ...parts] as const) {
          near(
            mix[name],
            mix.units.reduce((total, unit) => total + unit[name], 0),
          );
        }
        for (const unit of mix.units) {
          near(unit.gap, unit.rates + unit.handedOn + unit.mix);
          if (unit.share === unit.plannedShare) expect(Math.abs(unit.mix)).toBe(0);
        }
      }
    }
  },
);

/** Measures whose reporters can report a target as it is written. */
const written = new Set(["sum", "mean", "min", "max", "reported", "milestone"]);

test.prop([worlds], runs)(
  "had everybody reported, figures would be what is told beforehand",
  (world) => {
    for (const one of subjectsOf(world)) {
      const { whole, indicator, rollup, subject } = one;
      const told = ifAllReported(rollup, whole.unit, indicator.id);
      const silent = linesBelow(subject, whole.unit).filter((line) => line.told === null);
      expect(told.silent).toBe(silent.length);
      expect(inSteps(told.gap, indicator) + inSteps(told.gained, indicator)).toBe(
        inSteps(whole.gap, indicator),
      );
      if (whole.unit !== rollup.cascade.root.id || !written.has(subject.type)) continue;
      const rows = silent.flatMap((line) => reportOf(line, subject, indicator.id));
      const then = retold(one, new Set(rows.map(({ unit }) => unit)), rows);
      const { actual, completion } = then.figure(whole.unit, indicator.id);
      const { gap } = orPassOver(() => explainGap(then, whole.unit, indicator.id));
      const { currency, actual: shown, ...rest } = told;
      // What a unit reports beside what it is asked for says nothing of its target.
      const local = then.figure(whole.unit, indicator.id).provenance.actual === "local";
      expect([rows, rest]).toMatchObject([rows, { gap, completion }]);
      expect(shown).toBe(local ? null : actual);
    }
  },
);

/** The report with which a silent line reaches its target; none where its size is not known. */
function reportOf(
  { unit, own, target, size }: Line,
  { type, decimals }: Subject,
  indicator: string,
): Actual[] {
  const row = { unit, indicator, period: "2023", ...(own ? { own } : {}) };
  if (type === "milestone") return [{ ...row, value: Number(size), of: Number(size) }];
  const value = Number(target) / 10 ** decimals;
  if (type !== "mean") return [{ ...row, value }];
  return size === null ? [] : [{ ...row, value, of: Number(size) / 10 ** decimals }];
}

test.prop([worlds], runs)(
  "what is missing to a program or a set is what its parts lack, all the way down",
  (world) => {
    expect.hasAssertions();
    const [first] = casesOf(world);
    if (!first) return expect(first).toBe(undefined);
    const { rollup } = first;
    for (const { id: unit } of rollup.cascade.units()) {
      const program = explainCompletion(rollup, unit);
      const { completion, coverage } = rollup.unit(unit);
      expect(program).toMatchObject({ completion, coverage });
      expectParts(program.completion, program.parts);
      for (const { id } of world.document.sets ?? []) {
        const set = explainSet(rollup, unit, id);
        const { items, kind, ...figure } = rollup.set(unit, id);
        expect(set).toMatchObject(figure);
        expectParts(set.completion, set.parts);
      }
    }
  },
);

function expectParts(completion: number | null, parts: readonly CompletionPart[]): void {
  if (completion !== null) {
    const lacking = parts.reduce((total, { missing }) => total + (missing ?? 0), 0);
    expect(Math.abs(1 - completion - lacking)).toBeLessThan(1e-12);
  } else expect(parts.every(({ missing }) => missing === null)).toBe(true);
  for (const part of parts) {
    const below = part.parts();
    if (below.length > 0) expectParts(part.completion, below);
    if (part.kind !== "indicator") expect(part.gap()).toBe(null);
  }
}
