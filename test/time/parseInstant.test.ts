import { describe, expect, test } from "vitest";
import { parseInstant } from "../../src/time/parseInstant.ts";

const hour = 3_600_000;

describe("an instant", () => {
  test("is the first moment of a plain date, in UTC", () => {
    expect(parseInstant("1970-01-01")).toBe(0);
    expect(parseInstant("1970-01-02")).toBe(24 * hour);
  });

  test("is a time in a zone: 08:30 in Hanoi is 01:30 in UTC", () => {
    expect(parseInstant("1970-01-01T08:30:00+07:00")).toBe(1.5 * hour);
    expect(parseInstant("1970-01-01T01:30:00Z")).toBe(1.5 * hour);
    expect(parseInstant("1969-12-31T20:30:00-05:00")).toBe(1.5 * hour);
  });

  test("may leave out seconds, and may have milliseconds", () => {
    expect(parseInstant("1970-01-01T01:00Z")).toBe(hour);
    expect(parseInstant("1970-01-01T00:00:01.5Z")).toBe(1500);
    expect(parseInstant("1970-01-01T00:00:01.005Z")).toBe(1005);
  });

  test("needs a zone, a real day and a real time", () => {
    const none = ["1970-01-01T08:30:00", "2023-02-30T08:30:00Z", "2023-02-28T25:00:00Z"];
    for (const text of [...none, "2023-02-28T08:61:00Z", "2023-02-28 08:30:00Z", "today", ""]) {
      expect(parseInstant(text), text).toBeNull();
    }
  });
});
