import { type CascadeDocument, parseCascade, safeParseCascade, type Where } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

/** Two districts: Mê Linh has communes, Ba Đình only wards. */
const units = [
  { id: "hanoi" },
  { id: "me-linh", parent: "hanoi", kind: "huyện", tags: ["rural"] },
  { id: "trang-viet", parent: "me-linh", kind: "xã" },
  { id: "quang-minh", parent: "me-linh", kind: "thị trấn" },
  { id: "ba-dinh", parent: "hanoi", kind: "quận" },
  { id: "phuc-xa", parent: "ba-dinh", kind: "phường" },
];

function document(appliesTo: Where, more: Partial<CascadeDocument> = {}): CascadeDocument {
  return {
    units,
    indicators: [{ id: "new-rural", measure: "milestone", appliesTo }],
    ...more,
  };
}

/** The units a target may be set for. */
function allowed(appliesTo: Where): string[] {
  return units
    .map(({ id }) => id)
    .filter((unit) => {
      const targets = [{ unit, indicator: "new-rural", value: 1 }];
      try {
        return parseCascade(document(appliesTo, { targets })).size > 0;
      } catch {
        return false;
      }
    });
}

describe("an indicator applies to", () => {
  test("the units it names, and those above them", () => {
    expect(allowed({ kinds: ["xã"] })).toEqual(["hanoi", "me-linh", "trang-viet"]);
    expect(allowed({ kinds: ["xã", "phường"] })).toEqual([
      "hanoi",
      "me-linh",
      "trang-viet",
      "ba-dinh",
      "phuc-xa",
    ]);
    expect(allowed({ tags: ["rural"] })).toEqual(["hanoi", "me-linh"]);
    expect(allowed({ levels: ["level-2"] })).toEqual(["hanoi", "me-linh", "ba-dinh"]);
  });

  test("those that fit all that is asked", () => {
    expect(allowed({ kinds: ["xã"], levels: ["level-3"] })).toEqual([
      "hanoi",
      "me-linh",
      "trang-viet",
    ]);
    expect(allowed({ kinds: ["xã"], tags: ["rural"] })).toEqual([]);
  });

  test("everyone where nothing is asked", () => {
    expect(allowed({})).toHaveLength(6);
  });
});

describe("a question only you can answer", () => {
  const document = {
    units,
    indicators: [{ id: "hospitals", measure: "sum", appliesTo: { is: ["large"] } }],
    targets: [{ unit: "phuc-xa", indicator: "hospitals", value: 1 }],
  };

  test("says what an indicator applies to", () => {
    const predicates = { large: ({ id }: { id: string }) => id === "ba-dinh" };
    expect(safeParseCascade(document, { predicates })).toMatchObject({
      issues: [
        {
          code: "not-applicable",
          expected: "a unit of which large is true, or one above such a unit",
        },
      ],
    });
    const targets = [{ unit: "hanoi", indicator: "hospitals", value: 1 }];
    const cascade = parseCascade({ ...document, targets }, { predicates });
    expect(cascade.at("2024-01-01").countTargets("hospitals").written).toBe(1);
  });

  test("that nobody answers is unknown", () => {
    expect(refusalOf({ ...document, targets: [] })).toMatchObject([
      {
        code: "unknown-predicate",
        path: ["indicators", 0, "appliesTo", "is", 0],
        message:
          "What hospitals applies to asks whether units are large, which nobody has said how to tell.",
      },
    ]);
  });

  test("that is answered by neither yes nor no is all that is said", () => {
    const predicates = { large: () => "yes" as unknown as boolean };
    const result = safeParseCascade(document, { predicates });
    const issues = result.success ? [] : result.issues;
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["function-failed"]));
  });
});

describe("what it does not apply to is refused", () => {
  test("as the unit of a target, with what it does apply to", () => {
    const targets = [{ unit: "phuc-xa", indicator: "new-rural", value: 1 }];
    expect(refusalOf(document({ kinds: ["xã", "thị trấn"] }, { targets }))).toEqual([
      {
        code: "not-applicable",
        severity: "error",
        path: ["targets", 0, "unit"],
        unit: "phuc-xa",
        expected: "a unit of kind xã or thị trấn, or one above such a unit",
        received: '"phuc-xa"',
        message:
          "A target for new-rural is set for phuc-xa, but new-rural applies to units of kind xã or thị trấn; phuc-xa is none and has none below it.",
        fix: "Take it out, or widen appliesTo of new-rural.",
      },
    ]);
  });

  test("as a unit a rule assigns to", () => {
    const cascade = { rule: "assign", values: { "me-linh": 1, "ba-dinh": 1 } } as const;
    const appliesTo = { levels: ["level-3"], kinds: ["xã"], tags: [] };
    expect(
      refusalOf({
        units,
        indicators: [{ id: "new-rural", measure: "milestone", appliesTo, cascade }],
      }),
    ).toMatchObject([
      {
        code: "not-applicable",
        unit: "me-linh",
        expected: expect.stringContaining("tagged (none is named)"),
      },
      {
        code: "not-applicable",
        path: ["indicators", 0, "cascade", "values", "ba-dinh"],
        unit: "ba-dinh",
        message: expect.stringMatching(
          /^The rule names ba-dinh, but new-rural applies to units of kind xã, of level level-3, tagged/,
        ),
      },
    ]);
  });

  test("as a unit that has a share, or keeps one", () => {
    const shares = { rule: "assign", shares: { "ba-dinh": 1 } };
    const reserve = { rule: "split", by: "equal", reserve: { "ba-dinh": 1 } };
    for (const [cascade, key] of [
      [shares, "shares"],
      [reserve, "reserve"],
    ] as const) {
      const indicators = [{ id: "roads", measure: "sum", appliesTo: { kinds: ["xã"] }, cascade }];
      expect(refusalOf({ units, indicators })).toMatchObject([
        { code: "not-applicable", path: ["indicators", 0, "cascade", key, "ba-dinh"] },
      ]);
    }
  });

  test("as a level the cascade does not have", () => {
    expect(refusalOf(document({ levels: ["level-2", "hamlet"] }))).toEqual([
      {
        code: "unknown-level",
        severity: "error",
        path: ["indicators", 0, "appliesTo", "levels", 1],
        expected: "one of level-1, level-2, level-3",
        received: '"hamlet"',
        message:
          "The indicator new-rural applies to the level hamlet, which the cascade does not have.",
      },
    ]);
  });

  test("as a filter that is none", () => {
    for (const appliesTo of [{ kind: ["xã"] }, { kinds: "xã" }, []]) {
      expect(refusalOf(document(appliesTo as Where))[0]?.path.slice(0, 3)).toEqual([
        "indicators",
        0,
        "appliesTo",
      ]);
    }
  });
});

describe("on a day", () => {
  const dated = {
    ...document(
      { kinds: ["xã"], levels: ["level-3"] },
      {
        targets: [
          { unit: "hanoi", indicator: "new-rural", value: 1 },
          { unit: "me-linh", indicator: "new-rural", value: 1 },
        ],
      },
    ),
    units: units.map((unit) => (unit.id === "trang-viet" ? { ...unit, to: "2025-06-30" } : unit)),
  };

  test("it applies to the same units while they are there", () => {
    expect(parseCascade(dated).at("2025-06-30").countTargets("new-rural").written).toBe(2);
  });

  test("the last commune takes the targets above it along", () => {
    const after = parseCascade(dated).at("2025-07-01");
    expect(after.size).toBe(5);
    expect(after.document.targets).toEqual([]);
    expect(after.document.indicators).toEqual(dated.indicators);
  });

  test("a level that has lost its last unit is still a level", () => {
    const alone = {
      ...dated,
      units: dated.units.filter(({ id }) => !["quang-minh", "phuc-xa"].includes(id)),
    };
    const after = parseCascade(alone).at("2025-07-01");
    expect(after.levels).toEqual([
      { id: "level-1", name: "level-1", units: 1 },
      { id: "level-2", name: "level-2", units: 2 },
      { id: "level-3", name: "level-3", units: 0 },
    ]);
    expect(after.unit("ba-dinh").level).toBe("level-2");
    expect(parseCascade(alone).at("2025-06-30").document.levels).toBeUndefined();
  });

  test("a rule no longer assigns to what it does not apply to any more", () => {
    const roads = {
      id: "roads",
      measure: "sum",
      appliesTo: { kinds: ["xã"] },
      cascade: { rule: "assign", values: { "me-linh": { floor: 1, cap: 2 }, "trang-viet": 1 } },
    };
    const plan = parseCascade({ ...dated, indicators: [roads], targets: [] });
    const ruleAt = (date: string) => plan.at(date).document.indicators?.[0]?.cascade;
    expect(ruleAt("2025-06-30")).toEqual(roads.cascade);
    expect(ruleAt("2025-07-01")).toEqual({ rule: "assign", values: {} });
  });
});
