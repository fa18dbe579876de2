import { CascadeError, parseCascade, safeParseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";

const count = 10_000;
const rows = Array.from({ length: count }, (_, row) => row);
const city = { id: "city" };

/** Everything `parseCascade` throws over an input. */
function errorOf(input: unknown): CascadeError {
  try {
    parseCascade(input);
  } catch (error) {
    if (error instanceof CascadeError) return error;
  }
  throw new Error("Nothing was thrown.");
}

describe("ten thousand errors", () => {
  const kinds: [string, string, unknown][] = [
    [
      "missing parents",
      "missing-parent",
      { units: [city, ...rows.map((row) => ({ id: `u${row}`, parent: "x" }))] },
    ],
    [
      "duplicate ids",
      "duplicate-id",
      { units: [city, ...rows.map(() => ({ id: "city", parent: "city" }))] },
    ],
    [
      "units under themselves",
      "cycle",
      { units: [city, ...rows.map((row) => ({ id: `u${row}`, parent: `u${row}` }))] },
    ],
    ["wrong ids", "invalid-type", { units: [city, ...rows.map((id) => ({ id }))] }],
    [
      "unknown fields",
      "unknown-key",
      { units: [city, ...rows.map((row) => ({ id: `u${row}`, x: 1 }))] },
    ],
    [
      "weights with too many decimals",
      "too-many-decimals",
      {
        units: [
          city,
          ...rows.map((row) => ({ id: `u${row}`, parent: "city", weights: { w: 0.5 } })),
        ],
      },
    ],
    [
      "targets of unknown indicators",
      "unknown-indicator",
      {
        units: [city],
        targets: rows.map((row) => ({ unit: "city", indicator: `x${row}`, value: 1 })),
      },
    ],
    [
      "targets twice",
      "duplicate-target",
      {
        units: [city],
        indicators: [{ id: "x", measure: "sum" }],
        targets: [0, ...rows].map(() => ({ unit: "city", indicator: "x", value: 1 })),
      },
    ],
    [
      "programs in circles",
      "source-cycle",
      {
        units: [city],
        programs: rows.map((row) => ({
          id: `p${row}`,
          unit: "city",
          sources: [{ program: `p${row}` }],
        })),
      },
    ],
    [
      "names that are reserved",
      "reserved-id",
      {
        units: [
          city,
          ...rows.map((row) => ({ id: `u${row}`, parent: "city", meta: { id: "__proto__" } })),
        ],
      },
    ],
  ];

  test.each(kinds)("are all collected, and summed up in a dozen lines: %s", (_, code, input) => {
    const { issues, message } = errorOf(input);
    expect(issues).toHaveLength(count);
    expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set([code]));
    expect(new Set(issues.map(({ path }) => path.join("."))).size).toBe(count);
    const lines = message.split("\n");
    expect(lines).toHaveLength(12);
    expect(lines[0]).toBe("10000 issues");
    expect(lines[11]).toBe(`  … in all 10000: 10000 ${code}`);
    expect(message.length).toBeLessThan(3000);
  });

  test("are given by safeParseCascade as well, and nothing else with them", () => {
    const result = safeParseCascade(kinds[0]?.[2]);
    expect(Object.keys(result)).toEqual(["success", "issues"]);
    expect(result).toMatchObject({ success: false, issues: { length: count } });
  });

  test("with ids a page long each are summed up as shortly", () => {
    const long = "x".repeat(1000);
    const units = [city, ...rows.map((row) => ({ id: `${long}${row}`, parent: `${long}!` }))];
    expect(errorOf({ units }).message.length).toBeLessThan(6000);
  });

  test("of several kinds are counted by kind", () => {
    const units = [
      city,
      { id: "town" },
      ...rows.map((row) => ({ id: `u${row}`, parent: row % 2 === 0 ? "x" : `u${row}` })),
    ];
    expect(errorOf({ units }).message.split("\n").at(-1)).toBe(
      "  … in all 10001: 5000 missing-parent, 5000 cycle, 1 several-roots",
    );
  });

  test("in one record are one list of its unknown fields, shortened", () => {
    const record = Object.fromEntries(rows.map((row) => [`field-${row}`, 1]));
    const { issues } = errorOf({ units: [{ ...city, ...record }] });
    expect(issues).toMatchObject([
      {
        code: "unknown-key",
        received: "field-0, field-1, field-2, field-3, field-4 and 9995 more",
      },
    ]);
  });
});
