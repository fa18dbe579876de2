import type { Issue } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

const say = (issues: readonly Issue[]): string[] => issues.map(({ message }) => message);
const unit = (more: object): unknown => ({ units: [{ id: "ba-dinh", ...more }] });
const indicator = (more: object): unknown => ({
  units: [{ id: "city" }],
  indicators: [{ id: "schools", measure: "sum", ...more }],
});

describe("what is no document", () => {
  test.each([
    [null, "null"],
    [undefined, "nothing"],
    [[], "a list of 0"],
    [[{ id: "city" }], "a list of 1"],
    ['{ "units": [] }', '"{ \\"units\\": [] }"'],
    [42, "42"],
    [Number.NaN, "NaN"],
    [true, "true"],
  ])("is refused as a whole: %o", (input, received) => {
    expect(refusalOf(input)).toEqual([
      {
        code: "invalid-type",
        severity: "error",
        path: [],
        expected: "an object",
        received,
        message: `The document should be an object, but is ${received}.`,
      },
    ]);
  });

  test("is an object without units, or with units that are no list", () => {
    expect(say(refusalOf({}))).toEqual(["units is missing; it should be a list."]);
    expect(say(refusalOf({ units: { city: {} } }))).toEqual([
      "units should be a list, but is an object.",
    ]);
  });

  test("has units that are none", () => {
    const issues = refusalOf({ units: [null, 3, "city", []] });
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual(
      [0, 1, 2, 3].map((row) => ["invalid-type", "units", row]),
    );
  });
});

describe("a document of another version", () => {
  test("that is newer is refused for that alone, however little else is understood", () => {
    expect(refusalOf({ version: 2, hierarchy: "new" })).toEqual([
      {
        code: "newer-version",
        severity: "error",
        path: ["version"],
        expected: "version 1 or earlier",
        received: "version 2",
        message: "This document is of version 2; this library reads up to 1.",
        fix: "Update target-cascade.",
      },
    ]);
  });

  test("that never was is an invalid value", () => {
    for (const version of [0, -1, 0.5, "1", null]) {
      expect(refusalOf({ version, units: [{ id: "city" }] })).toMatchObject([
        { code: "invalid-value", path: ["version"], expected: "1" },
      ]);
    }
  });
});

describe("a calendar", () => {
  const refused = (calendar: unknown): string[] =>
    say(refusalOf({ units: [{ id: "city" }], calendar }));

  test("is one of those there are, or says on which days months end", () => {
    expect(refused("lunar")).toEqual([
      'calendar should be one of "calendar", "administrative-15" or an object, but is "lunar".',
    ]);
    expect(refused({ cutOff: 32 })).toEqual([
      "calendar.cutOff should be a number of 31 or less, but is 32.",
    ]);
    expect(refused({ cutOff: 1.5 })).toEqual([
      "calendar.cutOff should be a whole number or a list, but is 1.5.",
    ]);
  });

  test("has one day for all months or one for each", () => {
    expect(refused({ cutOff: [20, 31] })).toEqual([
      "calendar.cutOff should be a list of 12, but is a list of 2.",
    ]);
    expect(refused({ cutOff: new Array(13).fill(20) })).toEqual([
      "calendar.cutOff should be a finite number or a list of 12, but is a list of 13.",
    ]);
    expect(refused({ cutOff: [...new Array(11).fill(20), 40] })).toEqual([
      "calendar.cutOff.11 should be a number of 31 or less, but is 40.",
    ]);
  });
});

describe("a number", () => {
  test.each([
    ["1.134,5", '"1.134,5"'],
    ["12", '"12"'],
    ["", '""'],
  ])("is not a text: %o", (written, received) => {
    expect(refusalOf(unit({ weights: { schools: written } }))).toEqual([
      {
        code: "invalid-type",
        severity: "error",
        path: ["units", 0, "weights", "schools"],
        unit: "ba-dinh",
        expected: "a finite number",
        received,
        message: `ba-dinh: weights.schools should be a finite number, but is ${received}.`,
        fix: "Write the number bare: no quotes, 1134.5 for 1.134,5.",
      },
    ]);
  });

  test.each([
    ["NaN", { weights: { schools: Number.NaN } }],
    ["Infinity", { weights: { schools: Number.POSITIVE_INFINITY } }],
    ["-Infinity", { weights: { schools: Number.NEGATIVE_INFINITY } }],
    ["Infinity", JSON.parse('{ "weights": { "schools": 1e400 } }')],
    ["null", { weights: { schools: null } }],
  ])("is not %s", (received, more) => {
    expect(refusalOf(unit(more))).toMatchObject([
      {
        code: "invalid-type",
        path: ["units", 0, "weights", "schools"],
        unit: "ba-dinh",
        expected: "a finite number",
        received,
      },
    ]);
  });

  test.each(["value", "baseline"])("is finite as the %s of a target, too", (key) => {
    const target = { unit: "city", indicator: "schools", value: 1 };
    for (const bad of [Number.NaN, JSON.parse("1e400"), "12"]) {
      expect(
        refusalOf({ units: [{ id: "city" }], targets: [{ ...target, [key]: bad }] }),
      ).toMatchObject([{ code: "invalid-type", path: ["targets", 0, key], unit: "city" }]);
    }
  });

  test("stays within its bounds", () => {
    expect(say(refusalOf(indicator({ decimals: 16 })))).toEqual([
      "schools: decimals should be a number of 15 or less, but is 16.",
    ]);
    expect(say(refusalOf(indicator({ graceDays: -1 })))).toEqual([
      "schools: graceDays should be a number of 0 or more, but is -1.",
    ]);
    expect(say(refusalOf(indicator({ cascade: { rule: "split", by: "equal", step: 0 } })))).toEqual(
      ["schools: cascade.step should be a number of more than 0, but is 0."],
    );
    expect(say(refusalOf(indicator({ graceDays: 1.5 })))).toEqual([
      "schools: graceDays should be a whole number, but is 1.5.",
    ]);
  });
});

describe("a date", () => {
  test.each(["2023-02-30", "2023-02-29", "2023-2-3", "30/06/2023", "2023-06-30T00:00:00Z", ""])(
    "is not %o",
    (from) => {
      const received = JSON.stringify(from);
      expect(refusalOf(unit({ from }))).toEqual([
        {
          code: "invalid-value",
          severity: "error",
          path: ["units", 0, "from"],
          unit: "ba-dinh",
          expected: "a date such as 2023-06-30",
          received,
          message: `ba-dinh: from should be a date such as 2023-06-30, but is ${received}.`,
        },
      ]);
    },
  );

  test("29 February is one in a leap year", () => {
    expect(() => refusalOf(unit({ from: "2024-02-29" }))).toThrow("Nothing was refused.");
  });
});

describe("a value that may take several forms", () => {
  test("is held against the one it comes closest to", () => {
    expect(say(refusalOf(indicator({ phasing: { every: "week", shares: [1] } })))).toEqual([
      'schools: phasing.every should be one of "year", "half", "quarter", "month", but is "week".',
    ]);
    expect(say(refusalOf(indicator({ measure: {} })))).toEqual([
      "schools: measure.type is missing; it should be text.",
    ]);
    expect(say(refusalOf(indicator({ decimals: { figure: -1 } })))).toEqual([
      "schools: decimals.figure should be a number of 0 or more, but is -1.",
    ]);
  });

  test("is told all of them where it resembles none", () => {
    expect(say(refusalOf(indicator({ phasing: "liner" })))).toEqual([
      'schools: phasing should be "linear" or an object, but is "liner".',
    ]);
    expect(say(refusalOf(indicator({ measure: 3 })))).toEqual([
      "schools: measure should be text or an object, but is 3.",
    ]);
  });

  test("is told the rules where it is a rule nobody knows", () => {
    expect(refusalOf(indicator({ cascade: { rule: "splt" } }))).toMatchObject([
      {
        code: "invalid-value",
        path: ["indicators", 0, "cascade", "rule"],
        expected:
          'one of "split", "same", "converge", "each", "assign", "stop", or the name of a rule of your own, which has a hyphen',
        received: '"splt"',
      },
    ]);
    expect(say(refusalOf(indicator({ cascade: { rule: "split" } })))).toEqual([
      "schools: cascade.by is missing; it should be text or an object.",
    ]);
  });

  test("is a rule of one's own where its name has a hyphen, and a built-in one where it has none", () => {
    const cascade = (rule: object) => say(refusalOf(indicator({ cascade: rule })));
    expect(cascade({ rule: "by-need", to: 5 })).toEqual([
      "schools: cascade.to should be text, but is 5.",
    ]);
    expect(cascade({ rule: "split", by: 3 })).toEqual([
      "schools: cascade.by should be text or an object, but is 3.",
    ]);
    expect(cascade({ rule: "split", bye: "people" })).toEqual([
      "schools: cascade.by is missing; it should be text or an object.",
      "schools: cascade has a field the document format does not know: bye.",
    ]);
    expect(cascade({ byLevel: { city: { rule: "by-need", least: Number.NaN } } })).toEqual([
      "schools: cascade.byLevel.city.least should be plain JSON, but is NaN.",
    ]);
    expect(cascade({ rule: "split", by: "equal", min: { north: "3" } })).toEqual([
      'schools: cascade.min.north should be a finite number, but is "3".',
    ]);
  });

  test("is plain JSON under meta", () => {
    const meta = { list: [1, { when: Number.NaN }] };
    expect(say(refusalOf({ units: [{ id: "city" }], meta }))).toEqual([
      "meta.list.1.when should be plain JSON, but is NaN.",
    ]);
  });
});

describe("the options of a measure", () => {
  test("are refused in the same words", () => {
    expect(say(refusalOf(indicator({ measure: { type: "ratio", per: "100" } })))).toEqual([
      'schools: measure.per should be a finite number, but is "100".',
    ]);
    const require = { city: { share: 1.2 } };
    expect(refusalOf(indicator({ measure: { type: "milestone", require } }))).toMatchObject([
      {
        code: "invalid-value",
        path: ["indicators", 0, "measure", "require", "city", "share"],
        message: "schools: measure.require.city.share should be a number of 1 or less, but is 1.2.",
      },
    ]);
  });
});
