import { test } from "@fast-check/vitest";
import type { Derivation, Indicator, TargetRecord } from "target-cascade";
import { expect } from "vitest";
import { derivationOf, type World, worlds } from "./arbitraries/worlds.ts";
import { measureOf } from "./oracle/handing.ts";
import { runs } from "./runs.ts";

/** The world with every target said in another way. */
function withTargets(
  world: World,
  change: (target: TargetRecord, indicator: Indicator) => TargetRecord,
): World {
  const { indicators = [], targets = [] } = world.document;
  const named = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const changed = targets.map((one) => change(one, named.get(one.indicator) as Indicator));
  return { ...world, document: { ...world.document, targets: changed } };
}

/** What is at least to be reached, where more is better, or at most, where less is. */
function onItsSide(target: TargetRecord, { direction }: Indicator): TargetRecord {
  if (target.value === undefined) return target;
  const { value, ...rest } = target;
  return direction === "lower" ? { ...rest, cap: value } : { ...rest, floor: value };
}

function handedDown({ cascade, unplaced, conflicts, changes }: Derivation) {
  const targets = [...cascade.units()].flatMap(({ id }) => cascade.targets(id));
  return {
    targets: targets.map(({ id, value, assigned, own, due }) => ({
      id,
      value,
      assigned,
      own,
      due,
    })),
    unplaced,
    conflicts,
    changes,
  };
}

test.prop([worlds], runs)(
  "a target is handed on as the floor or the cap it is on the indicator's own side",
  (world) => {
    expect(handedDown(derivationOf(withTargets(world, onItsSide)))).toEqual(
      handedDown(derivationOf(world)),
    );
  },
);

/** A range around every value that a measure can have both sides of. */
const ranged = (target: TargetRecord, indicator: Indicator): TargetRecord => {
  if (target.value === undefined || measureOf(indicator) !== "sum") return target;
  const { value, ...rest } = target;
  if (Math.abs(value) > 10 ** 9) return { ...rest, floor: value };
  return { ...rest, floor: value, cap: Math.max(0, 2 * value) };
};

test.prop([worlds], runs)(
  "no unit is to have more at least than at most, but where that is said",
  (world) => {
    expect.hasAssertions();
    const { cascade, conflicts } = derivationOf(withTargets(world, ranged));
    const said = new Set(
      conflicts.filter(({ code }) => code === "floor-above-cap").map(({ unit }) => unit),
    );
    for (const { id } of cascade.units()) {
      const told = [{ id }, ...cascade.ancestors(id)].some((unit) => said.has(unit.id));
      const targets = cascade.targets(id);
      for (const { bound, value, ...target } of targets) {
        if (bound !== "floor" || told) continue;
        const cap = targets.find((one) => one.bound === "cap" && one.id === `${target.id}/cap`);
        expect([target, (cap?.value ?? value) >= value]).toEqual([target, true]);
      }
    }
    expect(cascade.root).toBeDefined();
  },
);
