import {
  type Actual,
  type ActualStatus,
  derive,
  explainGap,
  parseCascade,
  parseLedger,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { issuesOf } from "../helpers/issues.ts";

const { cascade } = derive(
  parseCascade(
    cityPlan({
      districts: { a: 6, b: 3, c: 1 },
      value: 10,
      indicators: [
        { id: "renovated", measure: "sum", cascade: { rule: "split", by: "schools" } },
        { id: "rate", measure: "ratio" },
        { id: "growth", measure: { type: "growth", of: "renovated" } },
      ],
      targets: [
        { unit: "city", indicator: "rate", value: 80 },
        { unit: "city", indicator: "growth", value: 5 },
      ],
    }),
  ),
);

const report = (
  unit: string,
  status: ActualStatus | undefined,
  value: number | null,
  more: Partial<Actual> = {},
): Actual => ({
  unit,
  indicator: "renovated",
  period: "2022",
  value,
  ...(status && { status }),
  ...more,
});

const rows: Actual[] = [
  report("a", "official", 4),
  report("b", "preliminary", 2),
  report("c", "estimated", 1),
];

const under = (minimumStatus: ActualStatus | undefined, told = rows) =>
  rollUp(cascade, told, { asOf: "2022-12-31", ...(minimumStatus && { minimumStatus }) });

describe("of reports of several statuses", () => {
  test.each([
    [undefined, 7, 3, 0],
    ["estimated", 7, 3, 0],
    ["preliminary", 6, 2, 1],
    ["official", 4, 1, 2],
  ] as const)("those below %s are left out: %i of %i units, %i left out", (status, ...expected) => {
    const { actual, coverage, provenance } = under(status).figure("city", "renovated");
    expect([actual, coverage.reported, provenance.leftOut]).toEqual(expected);
  });

  test("a unit of which nothing is firm enough has not reported", () => {
    expect(under("official").figure("b", "renovated")).toMatchObject({
      actual: null,
      gap: 3,
      state: "not-reported",
      coverage: { reported: 0, expected: 1 },
      provenance: { actual: null, leftOut: 1 },
    });
    expect(under("official").figure("a", "renovated").provenance.leftOut).toBe(0);
  });

  test("what is left out is unreported in the breakdown", () => {
    // 10 − 4: a is 2 short, b and c owe 3 and 1.
    expect(explainGap(under("official"), "city", "renovated")).toMatchObject({
      gap: 6,
      shortfall: 2,
      unreported: 4,
    });
  });

  test("a status there is not is refused", () => {
    expect(issuesOf(() => under("final" as ActualStatus))).toMatchObject([
      {
        code: "invalid-value",
        path: ["minimumStatus"],
        expected: "one of estimated, preliminary, official",
        received: '"final"',
      },
    ]);
  });
});

describe("of one period", () => {
  const story: Actual[] = [
    report("a", "estimated", 3, { reportedAt: "2022-12-20" }),
    report("a", "preliminary", 4, { reportedAt: "2023-01-15" }),
    report("a", "official", 5, { reportedAt: "2023-03-30" }),
  ];
  const told = (options: { minimumStatus?: ActualStatus; knownAt?: string }, more: Actual[] = []) =>
    rollUp(cascade, [...story, ...more], { asOf: "2022-12-31", ...options }).figure(
      "a",
      "renovated",
    );

  test("the latest known counts, of those firm enough", () => {
    expect(told({}).actual).toBe(5);
    expect(told({ knownAt: "2023-02-01" }).actual).toBe(4);
    expect(told({ knownAt: "2023-02-01", minimumStatus: "official" })).toMatchObject({
      actual: null,
      provenance: { leftOut: 1 },
    });
    const revised = report("a", "estimated", 6, { reportedAt: "2023-05-01" });
    expect(told({}, [revised]).actual).toBe(6);
    expect(told({ minimumStatus: "preliminary" }, [revised]).actual).toBe(5);
  });

  test("the firmest of those told at one time counts, without contradicting the others", () => {
    const undated = [
      report("a", "estimated", 3),
      report("a", undefined, 5),
      report("a", "preliminary", 4),
    ];
    for (const order of [undated, [...undated].reverse()]) {
      expect(parseLedger(cascade, order).issues).toEqual([]);
      expect(under(undefined, order).figure("a", "renovated").actual).toBe(5);
    }
  });

  test("two of one status told at one time contradict each other, and leave a firmer one alone", () => {
    const contrary = [
      report("a", "estimated", 3),
      report("a", "official", 5),
      report("a", "estimated", 4),
    ];
    expect(issuesOf(() => parseLedger(cascade, contrary))).toMatchObject([
      {
        code: "contradictory-rows",
        path: [2, "value"],
        received: '"3 (estimated) and 4 (estimated)"',
      },
    ]);
    const { ledger } = parseLedger(cascade, contrary, { invalid: "skip" });
    expect([...ledger.rows()]).toMatchObject([{ value: 5 }]);
  });

  test("a withdrawal takes back whatever was said before, whatever its own status", () => {
    const withdrawal = report("a", "estimated", null, { reportedAt: "2023-04-01" });
    expect(told({}, [withdrawal]).actual).toBe(null);
    expect(told({ minimumStatus: "official" }, [withdrawal])).toMatchObject({
      actual: null,
      provenance: { leftOut: 0 },
    });
    const again = report("a", "estimated", 2, { reportedAt: "2023-05-01" });
    expect(told({}, [withdrawal, again]).actual).toBe(2);
    expect(told({ minimumStatus: "official" }, [withdrawal, again])).toMatchObject({
      actual: null,
      provenance: { leftOut: 1 },
    });
  });

  test("a withdrawal told at the time of what it takes back contradicts all that was told then", () => {
    const at = { reportedAt: "2023-01-15" };
    const both = [
      report("a", "preliminary", 4, at),
      report("a", "official", 5, at),
      report("a", undefined, null, at),
    ];
    expect(issuesOf(() => parseLedger(cascade, both))).toMatchObject([
      { code: "contradictory-rows", received: '"5 (official) and nothing (official)"' },
    ]);
    expect(parseLedger(cascade, both, { invalid: "skip" }).ledger.size).toBe(0);
  });
});

test("growth that is read leaves out what is not firm enough", () => {
  const quarters = [
    report("a", "official", 10, { period: "2021-Q1" }),
    report("a", "official", 12, { period: "2022-Q1" }),
    report("a", "estimated", 9, { period: "2022-Q2" }),
  ];
  const growth = (minimumStatus: ActualStatus) =>
    rollUp(cascade, quarters, { asOf: "2022-06-30", minimumStatus }).figure("a", "growth");
  // Half a year cannot be compared with a quarter.
  expect(growth("estimated").actual).toBe(null);
  expect(growth("official").actual).toBe(20);
});

test("a rate leaves out what is not firm enough, and what was declared", () => {
  const rates: Actual[] = [
    { unit: "a", indicator: "rate", period: "2022", value: 6, of: 10 },
    { unit: "b", indicator: "rate", period: "2022", value: 9, of: 10, status: "estimated" },
    { unit: "city", indicator: "rate", period: "2022", value: 7, of: 10, status: "estimated" },
  ];
  const city = (minimumStatus: ActualStatus) => under(minimumStatus, rates).figure("city", "rate");
  expect(city("estimated")).toMatchObject({ actual: 75, provenance: { declared: 70, leftOut: 0 } });
  expect(city("official")).toMatchObject({
    actual: 60,
    provenance: { declared: null, leftOut: 1 },
  });
});
