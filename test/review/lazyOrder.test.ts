import { expect, test } from "vitest";
import { lazyOrder } from "../../src/review/lazyOrder.ts";

const numbers = [5, 3, 8, 1, 9, 2];
const order = () =>
  lazyOrder(numbers.length, (one, other) => (numbers[one] ?? 0) < (numbers[other] ?? 0));

test("gives positions in order, and −1 behind the last", () => {
  const at = order();
  expect([0, 1, 2, 3, 4, 5, 6].map(at)).toEqual([3, 5, 1, 0, 2, 4, -1]);
});

test("gives the same again, whatever was asked for before", () => {
  const at = order();
  expect(at(4)).toBe(2);
  expect(at(0)).toBe(3);
  expect(at(5)).toBe(4);
  expect(at(4)).toBe(2);
});

test("orders nothing at all", () => {
  expect(lazyOrder(0, () => true)(0)).toBe(-1);
});
