import { fc, test } from "@fast-check/vitest";
import { adopt, type Cascade, derive, type Target } from "target-cascade";
import { expect } from "vitest";
import { cascadeOf, orPassOver, worlds } from "./arbitraries/worlds.ts";
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

test.prop([worlds], runs)("deriving what was derived gives it again", ({ document }) => {
  const first = derive(cascadeOf(document));
  const second = derive(first.cascade, { previous: first.cascade });
  expect(observeCascade(second.cascade)).toEqual(observeCascade(first.cascade));
  expect(observeFindings(second)).toEqual({
    ...observeFindings(first),
    changes: [...second.changes].filter(({ applied }) => !applied),
  });
  expect(observeCascade(derive(second.cascade).cascade)).toEqual(observeCascade(first.cascade));
});

test.prop([worlds], runs)("a written target never moves", ({ document }) => {
  const { cascade } = derive(cascadeOf(document));
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

test.prop([worlds, fc.infiniteStream(fc.boolean())], runs)(
  "adopting any drafts changes no value",
  ({ document }, coins) => {
    const { cascade } = derive(cascadeOf(document));
    const drafts = [...cascade.units()].flatMap(({ id }) =>
      cascade.programs(id).filter(({ state }) => state !== "adopted"),
    );
    const programs = drafts.flatMap(({ id }) => (coins.next().value === true ? [id] : []));
    const adopted = orPassOver(() => adopt(cascade, { programs, on: "2021-03-01" }));
    expect(valuesOf(adopted)).toEqual(valuesOf(cascade));
    const again = derive(adopted, { previous: cascade });
    expect(valuesOf(again.cascade)).toEqual(valuesOf(cascade));
    expect([...again.changes].filter(({ applied }) => applied)).toEqual([]);
    expect(
      [...derive(cascadeOf(adopted.document), { previous: adopted }).changes].filter(
        ({ applied }) => applied,
      ),
    ).toEqual([]);
  },
);
