import { fc, test } from "@fast-check/vitest";
import {
  type Bound,
  type Breakdown,
  type Cascade,
  CascadeError,
  explainGap,
  type Indicator,
  ifAllReported,
  type TargetRecord,
} from "target-cascade";
import { expect } from "vitest";
import {
  derivedFrom,
  ledgerOf,
  orPassOver,
  rolledUp,
  type World,
  worlds,
} from "./arbitraries/worlds.ts";
import { inSteps, less, linesOf, type Steps, stepsOf } from "./breakdowns.ts";
import { runs } from "./runs.ts";

/** The world with ranges, and with sides that some units have and others do not. */
function ranged(world: World): World {
  const { indicators = [], targets = [] } = world.document;
  const typeOf = new Map(
    indicators.map(({ id, measure }) => [id, typeof measure === "object" ? measure.type : measure]),
  );
  const changed = targets.map((target, place): TargetRecord => {
    const type = typeOf.get(target.indicator);
    const counted = type === "milestone" || type === "checklist";
    if (target.value === undefined || counted || place % 4 === 3) return target;
    const { value, ...rest } = target;
    if (Math.abs(value) > 10 ** 9) return target;
    if (place % 4 === 2) return { ...rest, cap: value };
    return place % 4 === 1 ? { ...rest, floor: value } : { ...rest, floor: value, cap: value + 10 };
  });
  return { ...world, document: { ...world.document, targets: changed } };
}

interface Side {
  readonly whole: Breakdown;
  readonly indicator: Indicator;
  readonly ifReported: ReturnType<typeof ifAllReported>;
}

/** Every side of every target, explained; worlds that are not to be had this way are passed over. */
function* sidesOf(world: World): Generator<Side> {
  const { document, rows, options } = ranged(world);
  const cascade = derivedOrPassedOver({ ...world, document });
  const rollup = rolledUp(cascade, ledgerOf(cascade, rows), options);
  for (const indicator of document.indicators ?? []) {
    for (const { id } of cascade.units()) {
      const figure = rollup.figure(id, indicator.id);
      if (figure.target === null) continue;
      const asked: readonly (Bound | null)[] = figure.range ? ["floor", "cap"] : [figure.bound];
      for (const bound of asked) {
        if (bound === null) continue;
        const whole = orPassOver(() => explainGap(rollup, id, indicator.id, { bound }));
        yield {
          ...{ whole, indicator },
          ifReported: ifAllReported(rollup, id, indicator.id, { bound }),
        };
      }
    }
  }
}

function derivedOrPassedOver(world: World): Cascade {
  try {
    return derivedFrom(world);
  } catch (error) {
    fc.pre(!(error instanceof CascadeError));
    throw error;
  }
}

test.prop([worlds], runs)(
  "each side of a range adds up at every unit, and says of itself what it shows",
  (world) => {
    for (const { whole, indicator, ifReported } of sidesOf(world)) {
      for (const line of linesOf(whole)) {
        const own = stepsOf(line, indicator);
        const below = line.children().map((child) => stepsOf(child, indicator));
        expect([line, own.gap]).toEqual([line, sumOf(own)]);
        expect([line, stepsOf(line.here, indicator)]).toEqual([line, less(own, below)]);
        const [first] = line.bottlenecks(1);
        if (first) expect([line, pathOf(line)]).toEqual([line, first.path]);
        const { of } = line.largest(Number.POSITIVE_INFINITY);
        expect([line, inSteps(of, indicator)]).toEqual([line, shortAt(line, indicator)]);
      }
      const { gap, gained, bound } = ifReported;
      expect(bound).toBe(whole.bound);
      expect(inSteps(gap, indicator) + inSteps(gained, indicator)).toBe(
        inSteps(whole.gap, indicator),
      );
    }
  },
);

function sumOf({ unplaced, stretch, unreported, shortfall, surplus }: Steps): bigint {
  return unplaced - stretch + unreported + shortfall - surplus;
}

/** The ids a breakdown leads through, to the last. */
function pathOf(line: Breakdown): string[] {
  const [only] = line.children();
  return only ? [...(only.own ? [] : [only.unit]), ...pathOf(only)] : [];
}

/** What all that are short come to, each by what arises at it. */
function shortAt(line: Breakdown, indicator: Indicator): bigint {
  const arising = new Map<string, bigint>();
  const visit = ({ unit, here, children }: Breakdown): void => {
    arising.set(unit, (arising.get(unit) ?? 0n) + inSteps(here.gap, indicator));
    for (const child of children()) visit(child);
  };
  visit(line);
  return [...arising.values()].reduce((all, gap) => (gap > 0n ? all + gap : all), 0n);
}
