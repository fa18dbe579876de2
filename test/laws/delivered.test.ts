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
import { wholeOf } from "./oracle/exact.ts";
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

/** What everyone reports who has done exactly what was asked of them. */
function delivered(cascade: Cascade, plan: Plan, indicator: Indicator): Actual[] {
  const targets = new Map(
    [...cascade.units()].flatMap(({ id }) =>
      cascade
        .targets(id)
        .filter((target) => keyOf(target) === keyOf(plan))
        .map((target) => [id, target]),
    ),
  );
  return [...targets.values()].flatMap((target): Actual[] => {
    const everyone = indicator.measure === "reported";
    const handsOn = !everyone && cascade.descendants(target.unit).some(({ id }) => targets.has(id));
    if (handsOn && target.own === null) return [];
    const asked = handsOn ? (target.own ?? 0) : target.value;
    return numbersOf(indicator, asked).map((numbers) => ({
      ...{ unit: target.unit, indicator: indicator.id, period: "2023-11", ...numbers },
      ...(handsOn ? { own: true } : {}),
    }));
  });
}

function numbersOf(
  { measure }: Indicator,
  asked: number,
): Pick<Actual, "value" | "of" | "criterion">[] {
  const type = typeof measure === "object" ? measure.type : measure;
  if (type === "ratio") return [{ value: asked, of: 100 }];
  if (type === "mean") return [{ value: asked, of: 1 }];
  if (type === "growth") return [{ value: 100 + asked, of: 100 }];
  if (type !== "checklist") return [type === "milestone" ? { value: 3, of: 3 } : { value: asked }];
  const { criteria } = inForce(measure as object);
  return criteria.map(({ id }) => ({ value: 1, criterion: id }));
}

test.prop([worlds], runs)(
  "what is delivered as it was asked comes up as the target, but for what was not handed on",
  (world) => {
    expect.hasAssertions();
    const document = withinReach(world.document);
    const cascade = derivedFrom({ ...world, document });
    for (const plan of plansOf(cascade)) {
      const indicator = document.indicators?.find(({ id }) => id === plan.indicator) as Indicator;
      const rows = delivered(cascade, plan, indicator);
      const { grade, planDue: due } = plan;
      const options = { asOf: "2023-12-31", plan: due === null ? { grade } : { grade, due } };
      const ledger = orPassOver(() => ledgerOf(cascade, rows));
      if (ledger.size < rows.length) continue; // Too large to be added up, which is an issue.
      const rollup = rolledUp(cascade, ledger, options);
      const lines = new Map(rows.map((row) => [row.unit, row]));
      for (const { id: unit } of cascade.units()) {
        const figure = rollup.figure(unit, indicator.id);
        if (figure.target === null) continue;
        const gap = orPassOver(() => explainGap(rollup, unit, indicator.id));
        // A threshold may ask a reporter for less than all of its own.
        const surplus = isCounted(indicator.id.split("/")[1] ?? "") ? gap.surplus : 0;
        expect(gap).toMatchObject({ unreported: 0, shortfall: 0, surplus });
        expect(figure.coverage.reported).toBe(figure.coverage.expected);
        if (gap.unplaced === 0) expect(figure).toMatchObject({ completion: 1 });
        if (indicator.measure !== "sum") continue;
        const decimals = (indicator.decimals ?? 0) as number;
        const below = [unit, ...cascade.descendants(unit).map(({ id }) => id)].flatMap(
          (id) => lines.get(id) ?? [],
        );
        const brought = below.reduce((sum, row) => sum + wholeOf(row.value ?? 0, decimals), 0n);
        expect(wholeOf(figure.actual ?? Number.NaN, decimals)).toBe(brought);
      }
    }
  },
);
