import { describe, expect, test } from "vitest";
import { toSteps } from "../../src/document/toSteps.ts";

describe("a number in whole steps", () => {
  test("0.1 and 0.2 are one and two tenths, which add up to 0.3", () => {
    const [one, two] = [toSteps(0.1, 1), toSteps(0.2, 1)] as [number, number];
    expect([one, two]).toEqual([1, 2]);
    expect((one + two) / 10).toBe(0.3);
    expect(0.1 + 0.2).not.toBe(0.3);
  });

  test("0.1 + 0.2 itself is not a number of one decimal", () => {
    expect(toSteps(0.1 + 0.2, 1)).toBe("decimals");
  });

  test("numbers whose product with the scale is not exact are found all the same", () => {
    expect(1.005 * 1000).not.toBe(1005);
    expect(toSteps(1.005, 3)).toBe(1005);
    expect(toSteps(4.35, 2)).toBe(435);
    expect(toSteps(1.1, 15)).toBe(11e14);
  });

  test("82.5 fits one decimal, 82.55 does not", () => {
    expect(toSteps(82.5, 1)).toBe(825);
    expect(toSteps(82.55, 1)).toBe("decimals");
    expect(toSteps(82.55, 2)).toBe(8255);
    expect(toSteps(82, 1)).toBe(820);
  });

  test("negative numbers are held like positive ones, and 0 has no sign", () => {
    expect(toSteps(-82.5, 1)).toBe(-825);
    expect(toSteps(-0, 2)).toBe(0);
    expect(toSteps(-0.4, 0)).toBe("decimals");
  });

  test("whole numbers go up to 2^53 − 1", () => {
    expect(toSteps(2 ** 53 - 1, 0)).toBe(9_007_199_254_740_991);
    expect(toSteps(2 ** 53, 0)).toBe("size");
    expect(toSteps(-(2 ** 53), 0)).toBe("size");
    expect(toSteps(Number("9007199254740993"), 0)).toBe("size");
  });

  test("with decimals 15 digits always fit", () => {
    expect(toSteps(9_999_999_999_999.99, 2)).toBe(999_999_999_999_999);
    expect(toSteps(0.999_999_999_999_999, 15)).toBe(999_999_999_999_999);
  });

  test("a number whose last decimal a double can no longer tell is too large, not rounded", () => {
    const number = Number("753032188696577.7");
    expect(number).toBe(Number("753032188696577.8"));
    expect(toSteps(number, 1)).toBe("size");
    expect(toSteps(2 ** 52 + 0.5, 1)).toBe("size");
  });

  test("what is no number has no steps", () => {
    expect(toSteps(Number.POSITIVE_INFINITY, 0)).toBe("size");
    expect(toSteps(1e300, 15)).toBe("size");
    expect(toSteps(Number.NaN, 0)).toBe("decimals");
    expect(toSteps(Number.MIN_VALUE, 15)).toBe("decimals");
  });

  test("every number of 15 digits comes back from the text it was written in", () => {
    let digits = 123_456_789_012_345;
    for (let round = 0; round < 2000; round++) {
      digits = (digits * 48_271 + round) % 1e15;
      for (const decimals of [1, 3, 7]) {
        const text = String(digits).padStart(decimals + 1, "0");
        const number = Number(`${text.slice(0, -decimals)}.${text.slice(-decimals)}`);
        expect(toSteps(number, decimals)).toBe(digits);
      }
    }
  });
});
