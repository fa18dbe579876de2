import {
  type Actual,
  type CascadeDocument,
  derive,
  parseCascade,
  parseLedger,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";

const asOf = "2022-12-31";

function said(unit: string, value: number, rest: Partial<Actual> = {}): Actual {
  return { unit, indicator: "renovated", period: "2022", value, ...rest };
}

function rolled(document: CascadeDocument, rows: readonly Actual[]) {
  return rollUp(derive(parseCascade(document)).cascade, rows, { asOf });
}

/** Districts a (of two wards) and b (of none), and a school right under the city. */
const ragged = cityPlan({
  districts: { a: null, b: 2 },
  units: [
    { id: "school", parent: "city", level: "level-3", weights: { schools: 1 } },
    { id: "a1", parent: "a", weights: { schools: 4 } },
    { id: "a2", parent: "a", weights: { schools: 3 } },
  ],
});

describe("who reports", () => {
  test("is whoever has a target and nobody below that has one, at any level", () => {
    const rollup = rolled(ragged, [said("a1", 2), said("b", 1), said("school", 1)]);
    expect(rollup.figure("city", "renovated")).toMatchObject({
      target: 10,
      actual: 4,
      coverage: { reported: 3, expected: 4 },
    });
    expect(rollup.figure("a", "renovated")).toMatchObject({
      target: 7,
      actual: 2,
      coverage: { reported: 1, expected: 2 },
    });
  });

  test("ends where a rule ends: then districts report, whoever is below them", () => {
    const document = {
      ...ragged,
      levels: [{ id: "city" }, { id: "district" }, { id: "ward" }],
      units: ragged.units.map(({ level: _, ...unit }) => unit),
      indicators: [
        {
          id: "renovated",
          measure: "sum",
          cascade: { rule: "split", by: "schools", to: "district" } as const,
        },
      ],
    };
    const rollup = rolled(document, [said("a", 5)]);
    expect(rollup.figure("city", "renovated")).toMatchObject({
      actual: 5,
      coverage: { reported: 1, expected: 3 },
    });
    expect(rollup.figure("a1", "renovated")).toMatchObject({
      target: null,
      coverage: { reported: 0, expected: 0 },
      state: "not-assigned",
    });
  });

  test("is counted for coverage: 9 of 14", () => {
    const wards = Array.from({ length: 14 }, (_, ward) => `w${ward}`);
    const document = cityPlan({ districts: Object.fromEntries(wards.map((id) => [id, 1])) });
    const rollup = rolled(
      document,
      wards.slice(0, 9).map((ward) => said(ward, 0)),
    );
    expect(rollup.figure("city", "renovated").coverage).toEqual({ reported: 9, expected: 14 });
  });
});

describe("a unit between, which has no target itself", () => {
  const document: CascadeDocument = {
    ...ragged,
    targets: [
      {
        unit: "city",
        indicator: "renovated",
        value: 10,
        cascade: { rule: "stop" },
      },
      { unit: "a1", indicator: "renovated", value: 4, origin: "own" },
      { unit: "a2", indicator: "renovated", value: 3, origin: "own" },
    ],
  };
  const rollup = rolled(document, [said("a1", 2), said("a2", 1)]);

  test("passes through what its children have reported", () => {
    expect(rollup.figure("city", "renovated")).toMatchObject({
      actual: 3,
      coverage: { reported: 2, expected: 2 },
    });
  });

  test("shows it, held against nothing", () => {
    expect(rollup.figure("a", "renovated")).toMatchObject({
      target: null,
      planned: null,
      actual: 3,
      completion: null,
      gap: null,
      coverage: { reported: 2, expected: 2 },
      state: "not-assigned",
      provenance: { target: null, actual: "rolled-up" },
    });
  });
});

describe("a share a unit keeps for itself", () => {
  const document = cityPlan({
    districts: { a: 1, b: 1 },
    indicator: { cascade: { rule: "split", by: "equal", reserve: { city: 2 } } },
  });

  test("is one more line to report on, and adds up with the others", () => {
    const rollup = rolled(document, [said("a", 3), said("city", 1, { own: true })]);
    expect(rollup.figure("city", "renovated")).toMatchObject({
      target: 10,
      actual: 4,
      completion: 0.4,
      completionReported: 4 / 6, // a is to bring 4, the city itself 2
      coverage: { reported: 2, expected: 3 },
      provenance: { declared: null },
    });
  });

  test("is not what the unit says of the whole", () => {
    const rollup = rolled(document, [said("a", 3), said("city", 9)]);
    expect(rollup.figure("city", "renovated")).toMatchObject({
      actual: 3,
      coverage: { reported: 1, expected: 3 },
      provenance: { actual: "rolled-up", declared: 9, unexplained: 6 },
    });
  });

  test("may be a milestone of its own, beside those of the units below", () => {
    const congresses = cityPlan({
      districts: { a: 1, b: 1 },
      value: 1,
      indicator: { measure: "milestone", cascade: { rule: "each", own: true } },
    });
    const rollup = rolled(congresses, [said("a", 1), said("city", 1, { own: true })]);
    expect(rollup.figure("city", "renovated")).toMatchObject({
      target: 3,
      actual: 2,
      gap: 1,
      coverage: { reported: 2, expected: 3 },
    });
  });

  test("stands beside a declared figure", () => {
    const rollup = rolled(document, [said("city", 1, { own: true }), said("city", 9)]);
    expect(rollup.figure("city", "renovated")).toMatchObject({
      actual: 1,
      provenance: { declared: 9, unexplained: 8 },
    });
  });
});

describe("a figure typed in above those who report", () => {
  test("is declared: it is shown, with what it does not explain, and counts for nothing", () => {
    const rollup = rolled(ragged, [said("a1", 2), said("a2", 1), said("a", 5)]);
    expect(rollup.figure("a", "renovated")).toMatchObject({
      actual: 3,
      provenance: { actual: "rolled-up", declared: 5, unexplained: 2 },
    });
    expect(rollup.figure("city", "renovated")).toMatchObject({
      actual: 3,
      provenance: { declared: null, unexplained: null },
    });
  });

  test("explains nothing where nobody below has reported", () => {
    expect(rolled(ragged, [said("a", 5)]).figure("a", "renovated")).toMatchObject({
      actual: null,
      coverage: { reported: 0, expected: 2 },
      state: "not-reported",
      provenance: { actual: null, declared: 5, unexplained: null },
    });
  });

  test("may be a rate", () => {
    const rates = {
      ...ragged,
      indicators: [{ id: "renovated", measure: "ratio" }],
      targets: [{ unit: "city", indicator: "renovated", value: 80 }],
    };
    const rollup = rolled(rates, [
      said("a1", 1, { of: 4 }),
      said("a2", 2, { of: 4 }),
      said("a", 4, { of: 8 }),
    ]);
    // 3 of 8 rolled up, 4 of 8 declared.
    expect(rollup.figure("a", "renovated")).toMatchObject({
      actual: 37.5,
      provenance: { declared: 50, unexplained: 12.5 },
    });
  });
});

describe("a report of a unit without a target", () => {
  const document = cityPlan({
    districts: { a: 1, b: 1 },
    indicator: { cascade: { rule: "split", by: "equal", where: { tags: ["rural"] } } },
    units: [{ id: "c", parent: "city", tags: ["rural"] }],
  });

  test("is local: shown at the unit, and added to nothing", () => {
    const rollup = rolled(document, [said("a", 4), said("c", 3)]);
    expect(rollup.figure("a", "renovated")).toMatchObject({
      target: null,
      actual: 4,
      completion: null,
      gap: null,
      state: "not-assigned",
      provenance: { target: null, actual: "local" },
    });
    expect(rollup.figure("city", "renovated")).toMatchObject({
      actual: 3,
      coverage: { reported: 1, expected: 1 },
    });
  });

  test("warns, and stops nothing", () => {
    const { cascade } = derive(parseCascade(document));
    expect(parseLedger(cascade, [said("a", 4)]).issues).toMatchObject([
      { code: "local-actual", severity: "warning", unit: "a" },
    ]);
  });
});

describe("where a target comes from", () => {
  test("is written, held or derived", () => {
    const hold = { by: "People's Council" };
    const rollup = rolled(
      cityPlan({
        districts: { a: 6, b: 3, c: 1 },
        targets: [{ unit: "a", indicator: "renovated", value: 5, hold }],
      }),
      [],
    );
    const told = ["city", "a", "b"].map((id) => rollup.figure(id, "renovated").provenance.target);
    expect(told).toEqual(["written", "held", "derived"]);
  });
});
