import { fc, test } from "@fast-check/vitest";
import { apportion } from "target-cascade";
import { describe, expect } from "vitest";

/** Largest remainder as one would write it down: sort all remainders, in whole numbers. */
function bySorting(total: number, weights: readonly number[], previous?: readonly number[]) {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  const quotas = weights.map((weight, child) => {
    const product = BigInt(total) * BigInt(weight);
    const floor = Number(product / sum);
    const remainder = product % sum;
    const before = remainder === 0n ? floor : previous?.[child];
    const stays = before === floor + 1 ? 1 : before === floor ? -1 : 0;
    return { child, weight, floor, remainder, stays: previous ? stays : 0 };
  });
  let left = total - quotas.reduce((all, { floor }) => all + floor, 0);
  const shares = quotas.map(({ floor }) => floor);
  quotas.sort(
    (one, other) =>
      other.stays - one.stays ||
      Number(other.remainder - one.remainder) ||
      other.weight - one.weight ||
      one.child - other.child,
  );
  for (const { child } of quotas) if (left-- > 0) shares[child] = (shares[child] ?? 0) + 1;
  return shares;
}

/** From a few to several hundred weights: all alike, of a few sizes, of any size, or very large. */
const weights = fc
  .oneof(
    fc.constant(fc.constant(1)),
    fc.constant(fc.integer({ min: 1, max: 4 })),
    fc.constant(fc.integer({ min: 0, max: 5000 })),
    fc.constant(fc.integer({ min: 0, max: 2 ** 44 })),
    fc.constant(fc.oneof(fc.constant(1), fc.constant(2 ** 40))),
  )
  .chain((weight) => fc.array(weight, { minLength: 1, maxLength: 400, size: "max" }))
  .filter((all) => all.some((weight) => weight > 0));

describe("the largest remainders", () => {
  test.prop([weights, fc.nat(20_000)])("are those that sorting finds", (all, total) => {
    expect(apportion(total, all)).toEqual(bySorting(total, all));
  });

  test.prop([weights, fc.nat(20_000), fc.array(fc.nat(60), { minLength: 400, maxLength: 400 })])(
    "are so too where former shares come first",
    (all, total, former) => {
      const previous = apportion(total, all).map((share, child) =>
        (former[child] ?? 0) < 40 ? share : (former[child] ?? 0),
      );
      expect(apportion(total, all, { previous })).toEqual(bySorting(total, all, previous));
    },
  );
});
