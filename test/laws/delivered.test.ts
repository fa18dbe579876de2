import { test } from "@fast-check/vitest";
import {
  type Actual,
  type Cascade,
  type CascadeDocument,
  explainGap,
  type Indicator,
  type Target,
} from "target-cascade";
import { expect } from "vitest";
import { isCounted } from "./arbitraries/isCounted.ts";
import { derivedFrom, ledgerOf, orPassOver, rolledUp, worlds } from "./arbitraries/worlds.ts";
import { inForce } from "./oracle/assess.ts";
import { type Fraction, nearest, wholeOf } from "./oracle/exact.ts";
import { measureOf } from "./oracle/handing.ts";
import { runs } from "./runs.ts";

/** A document in which no threshold asks for more than there may be. */
function withinReach(document: CascadeDocument): CascadeDocument {
  return {
    ...document,
    indicators: (document.indicators ?? []).map((indicator) => {
      if (typeof indicator.measure !== "object" || !("require" in indicator.measure)) {
        return indicator;
      }
      const { require, ...measure } = indicator.measure;
      const kept = Object.entries(require as Record<string, unknown>).filter(
        ([, needed]) => typeof needed !== "object" || !("count" in (needed as object)),
      );
      return { ...indicator, measure: { ...measure, require: Object.fromEntries(kept) } };
    }),
  } as CascadeDocument;
}

type Plan = Pick<Target, "indicator" | "grade" | "planDue">;

function keyOf({ indicator, grade, planDue }: Plan): string {
  return JSON.stringify([indicator, grade, planDue]);
}

/** The plans a rollup can be asked for: without a date only where there is no other. */
function plansOf(cascade: Cascade): Plan[] {
  const all = new Map<string, Plan>();
  for (const { id } of cascade.units()) {
    for (const target of cascade.targets(id)) all.set(keyOf(target), target);
  }
  const alike = ({ indicator, grade }: Plan): number =>
    [...all.values()].filter((one) => one.indicator === indicator && one.grade === grade).length;
  return [...all.values()].filter((plan) => plan.planDue !== null || alike(plan) === 1);
}

/** What one line was asked to do, and what it reports who has done exactly that. */
interface Delivery {
  readonly unit: string;
  /** In steps. */
  readonly asked: bigint;
  /** How much it counts for where what counts is a rate. */
  readonly size: bigint;
  readonly rows: readonly Actual[];
}

function delivered(cascade: Cascade, plan: Plan, indicator: Indicator): Delivery[] {
  const targets = new Map(
    [...cascade.units()].flatMap(({ id }) =>
      cascade
        .targets(id)
        .filter((target) => keyOf(target) === keyOf(plan))
        .map((target) => [id, target]),
    ),
  );
  return [...targets.values()].flatMap((target, place): Delivery[] => {
    const { unit, decimals } = target;
    const everyone = indicator.measure === "reported";
    const handsOn = !everyone && cascade.descendants(unit).some(({ id }) => targets.has(id));
    if (handsOn && target.own === null) return [];
    const asked = wholeOf(handsOn ? (target.own ?? 0) : target.value, decimals);
    const size = BigInt(1 + (place % 4));
    const rows = numbersOf(indicator, Number(asked), Number(size), decimals).map((numbers) => ({
      ...{ unit, indicator: indicator.id, period: "2023-11", ...numbers },
      ...(handsOn ? { own: true } : {}),
    }));
    return [{ unit, asked, size, rows }];
  });
}

function numbersOf(
  { measure }: Indicator,
  asked: number,
  size: number,
  decimals: number,
): Pick<Actual, "value" | "of" | "criterion">[] {
  const type = typeof measure === "object" ? measure.type : measure;
  const scale = 10 ** decimals;
  if (type === "ratio") return [{ value: (asked * size) / scale, of: 100 * size }];
  if (type === "mean") return [{ value: asked / scale, of: size }];
  if (type === "growth") {
    return [{ value: ((100 * scale + asked) * size) / scale, of: 100 * size }];
  }
  if (type === "milestone") return [{ value: size, of: size }];
  if (type !== "checklist") return [{ value: asked / scale }];
  const { criteria } = inForce(measure as object);
  return criteria.map(({ id }) => ({ value: 1, criterion: id }));
}

/** What lines that did what they were asked come to, as a number of steps ÷ another. */
function comeTo(indicator: Indicator, lines: readonly Delivery[]): Fraction {
  const type = measureOf(indicator);
  const sum = (numbers: readonly bigint[]): bigint => numbers.reduce((all, one) => all + one, 0n);
  if (type === "sum") return { over: sum(lines.map(({ asked }) => asked)), under: 1n };
  if (type === "ratio" || type === "mean" || type === "growth") {
    const over = sum(lines.map(({ asked, size }) => asked * size));
    return { over, under: sum(lines.map(({ size }) => size)) };
  }
  const all = lines.map(({ asked }) => asked);
  return {
    over: all.reduce((one, other) => ((type === "min") === one < other ? one : other)),
    under: 1n,
  };
}

test.prop([worlds], runs)(
  "what is delivered as it was asked comes up as the target, but for what was not handed on",
  (world) => {
    expect.hasAssertions();
    const document = withinReach(world.document);
    const cascade = derivedFrom({ ...world, document });
    for (const plan of plansOf(cascade)) {
      const indicator = document.indicators?.find(({ id }) => id === plan.indicator) as Indicator;
      const deliveries = delivered(cascade, plan, indicator);
      const rows = deliveries.flatMap((one) => one.rows);
      const { grade, planDue: due } = plan;
      const options = { asOf: "2023-12-31", plan: due === null ? { grade } : { grade, due } };
      const ledger = orPassOver(() => ledgerOf(cascade, rows));
      if (ledger.size < rows.length) continue; // Too large to be added up, which is an issue.
      const rollup = rolledUp(cascade, ledger, options);
      const counted = isCounted(measureOf(indicator));
      const alone = indicator.measure === "reported";
      for (const { id: unit } of cascade.units()) {
        const figure = rollup.figure(unit, indicator.id);
        if (figure.target === null) continue;
        const gap = orPassOver(() => explainGap(rollup, unit, indicator.id));
        // A threshold may ask a reporter for less than all of its own.
        const surplus = counted ? gap.surplus : 0;
        expect(gap).toMatchObject({ unreported: 0, shortfall: 0, surplus });
        expect(figure.coverage.reported).toBe(figure.coverage.expected);
        if (counted) expect(gap.unplaced).toBe(0);
        if (gap.unplaced === 0) expect(figure).toMatchObject({ completion: 1 });
        if (counted) continue;
        const below = alone ? [unit] : [unit, ...cascade.descendants(unit).map(({ id }) => id)];
        const lines = deliveries.filter((one) => below.includes(one.unit));
        const { over, under } = comeTo(indicator, lines);
        const scale = BigInt(10 ** ((indicator.decimals ?? 0) as number));
        expect([figure, figure.actual]).toEqual([figure, nearest({ over, under: under * scale })]);
        if (gap.unplaced === 0 && gap.stretch === 0) expect(figure.actual).toBe(figure.target);
      }
    }
  },
);
