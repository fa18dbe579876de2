import { fc, test } from "@fast-check/vitest";
import { adopt, type Cascade, type Derivation, derive, type Target } from "target-cascade";
import { expect } from "vitest";
import { adoptable } from "./arbitraries/adoptable.ts";
import { derivationOf, inputsOf, orPassOver, worlds } from "./arbitraries/worlds.ts";
import { observeCascade, observeFindings } from "./observe.ts";
import { runs } from "./runs.ts";

/** What every unit is to reach and when, and nothing about where it stands written. */
function valuesOf(cascade: Cascade): Record<string, number> {
  const key = ({ unit, indicator, grade, planDue, start, due, phasing }: Target): string =>
    JSON.stringify([unit, indicator, grade, planDue, start, due, phasing]);
  return Object.fromEntries(
    [...cascade.units()].flatMap(({ id }) =>
      cascade.targets(id).map((target) => [key(target), target.value]),
    ),
  );
}

/** Who had the last step keeps it, and not by the order of ids. */
function withoutTies(derivation: Derivation): Derivation {
  return { ...derivation, issues: derivation.issues.filter(({ code }) => code !== "tie") };
}

test.prop([worlds], runs)("deriving what was derived gives it again", (world) => {
  const inputs = inputsOf(world);
  const first = derivationOf(world);
  const second = derive(first.cascade, { ...inputs, previous: first.cascade });
  expect(observeCascade(second.cascade)).toEqual(observeCascade(first.cascade));
  const changes = [...second.changes];
  expect(observeFindings(withoutTies(second))).toEqual(
    observeFindings({ ...withoutTies(first), changes: changes.filter(({ applied }) => !applied) }),
  );
  const third = derive(second.cascade, inputs);
  expect(observeCascade(third.cascade)).toEqual(observeCascade(first.cascade));
});

test.prop([worlds], runs)("a written target never moves", (world) => {
  const { document } = world;
  const { cascade } = derivationOf(world);
  for (const record of document.targets ?? []) {
    const { unit, indicator, value, grade = "mandatory", due, planDue } = record;
    const date = due ?? document.term?.end ?? null;
    const kept = cascade
      .targets(unit)
      .filter((one) => one.indicator === indicator && one.grade === grade)
      .filter((one) => one.planDue === (planDue ?? date));
    expect(kept).toMatchObject([{ value, due: date, written: true }]);
  }
});

test.prop([worlds.map(adoptable), fc.infiniteStream(fc.boolean())], runs)(
  "adopting any drafts changes no value",
  (world, coins) => {
    const { cascade } = derivationOf(world);
    const drafts = [...cascade.units()].flatMap(({ id }) =>
      cascade.programs(id).filter(({ state }) => state !== "adopted"),
    );
    const programs = drafts.flatMap(({ id }) => (coins.next().value === true ? [id] : []));
    const adopted = orPassOver(() => adopt(cascade, { programs, on: "2021-03-01" }));
    expect(valuesOf(adopted)).toEqual(valuesOf(cascade));
    const again = derive(adopted, { ...inputsOf(world), previous: cascade });
    expect(valuesOf(again.cascade)).toEqual(valuesOf(cascade));
    expect([...again.changes].filter(({ applied }) => applied)).toEqual([]);
    const anew = derivationOf({ ...world, document: adopted.document }, adopted);
    expect([...anew.changes].filter(({ applied }) => applied)).toEqual([]);
  },
);
