import { adopt, type CascadeRule, derive, parseCascade, type TargetRecord } from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

const most = Number.MAX_SAFE_INTEGER;

function handedOn(cascade: CascadeRule, value: number, targets: readonly TargetRecord[] = []) {
  const districts = { a: 1, b: 1 };
  const plan = cityPlan({ districts, value, indicator: { cascade }, targets: [...targets] });
  const derivation = derive(parseCascade(plan));
  const { issues, unplaced, conflicts } = derivation;
  const said = [...issues.map(({ code, unit }) => [code, unit]), ...unplaced, ...conflicts];
  return { ...derivation, values: valuesOf(derivation.cascade, "renovated"), said };
}

describe("what would add up to more than can be held exactly is not handed on, and that is said", () => {
  const tooLarge = [["too-large", "city"]];

  test("as shares of more than the whole", () => {
    const { values, said, issues } = handedOn({ rule: "assign", shares: { a: 1.5 } }, most);
    expect([values, said]).toEqual([{ city: most }, tooLarge]);
    expect(issues[0]?.message).toBe(
      "What the units under city would have of renovated adds up to more than can be held exactly, so city hands on nothing.",
    );
  });

  test("as values, each of which can be held", () => {
    const { values, said } = handedOn({ rule: "assign", values: { a: most, b: 1 } }, 10);
    expect([values, said]).toEqual([{ city: 10 }, tooLarge]);
  });

  test("as least shares", () => {
    const rule: CascadeRule = { rule: "split", by: "equal", min: most - 1, reserve: { city: 1 } };
    const { values, said, cascade } = handedOn(rule, 10);
    expect([values, said]).toEqual([{ city: 10 }, tooLarge]);
    // Who hands on nothing does all of it itself.
    expect(cascade.targets("city")[0]?.own).toBe(null);
  });

  test("as what is left beside one that is held at the other side of 0", () => {
    const held: TargetRecord = { unit: "a", indicator: "renovated", value: -most };
    const { values, said } = handedOn({ rule: "split", by: "equal" }, most, [held]);
    expect([values, said]).toEqual([{ city: most, a: -most }, tooLarge]);
  });

  test("and as much as can be held is handed on, and can be adopted", () => {
    const { cascade, values } = handedOn({ rule: "assign", shares: { a: 0.5, b: 0.5 } }, most);
    expect(values).toEqual({ city: most, a: (most + 1) / 2, b: (most - 1) / 2 });
    const adopted = adopt(cascade, { programs: ["/a", "/b"], on: "2021-03-01" });
    expect(valuesOf(adopted, "renovated")).toEqual(values);
  });
});
