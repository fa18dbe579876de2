import { CascadeError, type Issue, summariseIssues } from "target-cascade";
import { describe, expect, test } from "vitest";
import { describe as describeValue } from "../../src/document/describe.ts";
import { shortened } from "../../src/document/shortened.ts";

function issue(more: Partial<Issue> = {}): Issue {
  return {
    code: "missing-parent",
    severity: "error",
    path: ["units", 3, "parent"],
    expected: "the id of a unit",
    received: '"b"',
    message: "a stands under b, which is not among the units.",
    ...more,
  };
}

describe("a summary of issues", () => {
  test("says each with its place and what to do", () => {
    expect(summariseIssues([issue({ fix: "Add b." })])).toBe(
      "1 issue\n  × a stands under b, which is not among the units. (units.3.parent) Add b.",
    );
  });

  test("leaves out the place where there is none", () => {
    expect(summariseIssues([issue({ path: [], message: "No." })])).toBe("1 issue\n  × No.");
  });

  test("counts by code what it does not write out", () => {
    const cycles = Array.from({ length: 3 }, () => issue({ code: "cycle" }));
    const lines = summariseIssues([...Array.from({ length: 9 }, () => issue()), ...cycles]).split(
      "\n",
    );
    expect(lines).toHaveLength(12);
    expect(lines[0]).toBe("12 issues");
    expect(lines.at(-1)).toBe("  … in all 12: 9 missing-parent, 3 cycle");
  });

  test("writes out as many as it is asked to", () => {
    expect(summariseIssues([issue(), issue(), issue()], 1).split("\n")).toHaveLength(3);
  });

  test("stays short where a message does not", () => {
    const long = issue({ message: "x".repeat(1_000_000) });
    expect(summariseIssues(Array.from({ length: 100 }, () => long)).length).toBeLessThan(5000);
  });

  test("is what the error says, which carries them all and is frozen", () => {
    const issues = [issue(), issue()];
    const error = new CascadeError(issues);
    expect(error.message).toBe(summariseIssues(issues));
    expect(error.name).toBe("CascadeError");
    expect(error.issues).toEqual(issues);
    expect(Object.isFrozen(error.issues)).toBe(true);
    expect(Object.isFrozen(issues)).toBe(false);
  });
});

describe("a received value", () => {
  test("is told from its text", () => {
    expect(describeValue("1.134,5")).toBe('"1.134,5"');
    expect(describeValue(1134.5)).toBe("1134.5");
    expect(describeValue(Number.NaN)).toBe("NaN");
    expect(describeValue(null)).toBe("null");
    expect(describeValue(undefined)).toBe("nothing");
    expect(describeValue([1, 2])).toBe("a list of 2");
    expect(describeValue({})).toBe("an object");
    expect(describeValue(() => 1)).toBe("a function");
    expect(describeValue(1n)).toBe("a bigint");
  });

  test("shows control characters, and no more than can be read", () => {
    expect(describeValue("a\nb")).toBe('"a\\nb"');
    expect(describeValue("x".repeat(1000))).toHaveLength(63);
  });

  test("is never cut in the middle of a character", () => {
    expect(shortened("ab🏙", 3)).toBe("ab…");
    expect(shortened("ab🏙", 4)).toBe("ab🏙");
    expect(shortened("ab🏙c", 4)).toBe("ab🏙…");
  });
});
