import { test } from "@fast-check/vitest";
import type { Cascade, CascadeRule, Target } from "target-cascade";
import { expect } from "vitest";
import { derivedFrom, worlds } from "./arbitraries/worlds.ts";
import { dividedDown, dividedUp } from "./oracle/division.ts";
import { wholeOf } from "./oracle/exact.ts";
import { type Handed, handedOn } from "./oracle/handing.ts";
import { weightOf } from "./oracle/lines.ts";
import { stretchOf } from "./oracle/stretched.ts";
import { runs } from "./runs.ts";

/** What was derived right below, in steps, before registrations were looked at. */
function derivedBelow({ children }: Handed): { child: Target; share: bigint }[] {
  return children
    .filter(({ written }) => !written)
    .map((child) => ({ child, share: wholeOf(child.assigned ?? child.value, child.decimals) }));
}

test.prop([worlds], runs)(
  "who is handed the same has what the unit above has, stretched no further than to the most",
  (world) => {
    for (const handed of handedOn(derivedFrom(world), world.inputs.on)) {
      const { target, rule } = handed;
      if (rule.rule !== "same" && rule.rule !== "each") continue;
      const value = wholeOf(target.value, target.decimals);
      const most = "max" in rule ? wholeOf(rule.max ?? 0, target.decimals) : null;
      const ceiling = most === null || most > value ? most : value;
      const given = value + stretchOf(handed);
      const expected = ceiling !== null && given > ceiling ? ceiling : given;
      for (const { child, share } of derivedBelow(handed)) {
        expect([child, share]).toEqual([child, expected]);
      }
    }
  },
);

test.prop([worlds], runs)(
  "who is assigned a value has it, and who is assigned a share has it to a whole step",
  (world) => {
    for (const handed of handedOn(derivedFrom(world), world.inputs.on)) {
      const { target, rule } = handed;
      if (rule.rule !== "assign") continue;
      const value = wholeOf(target.value, target.decimals);
      const stated = Object.values(rule.shares ?? {}).reduce(
        (all, one) => all + wholeOf(one, 9),
        0n,
      );
      // Shares of more than the whole are of a total in whole steps.
      const most = stated > 10n ** 9n ? 2n : 1n;
      for (const { child, share } of derivedBelow(handed)) {
        if (rule.values) {
          const assigned = rule.values[child.unit];
          const stated = typeof assigned === "number" ? assigned : NaN;
          expect([child, share]).toEqual([child, wholeOf(stated, child.decimals)]);
          continue;
        }
        const off = share * 10n ** 9n - value * wholeOf(rule.shares?.[child.unit] ?? NaN, 9);
        expect([child, off > -most * 10n ** 9n && off < most * 10n ** 9n]).toEqual([child, true]);
      }
    }
  },
);

type Bound = Extract<CascadeRule, { rule: "split" }>["min"];

test.prop([worlds], runs)(
  "every share lies within its bounds, whether they are for all, a weight, or its own",
  (world) => {
    const cascade = derivedFrom(world);
    for (const handed of handedOn(cascade, world.inputs.on)) {
      const { target, rule } = handed;
      if (rule.rule !== "split" || target.value === 0) continue;
      const toward = target.value < 0 ? -1n : 1n;
      const step = rule.step ? wholeOf(rule.step, target.decimals) : 1n;
      const [low, high] = target.value < 0 ? [rule.max, rule.min] : [rule.min, rule.max];
      for (const { child, share } of derivedBelow(handed)) {
        const bounds = [low, high].map((bound) => boundOf(cascade, bound, child));
        const least = atLeastNothing(dividedUp((bounds[0] ?? 0n) * toward, step) * step);
        const most =
          bounds[1] == null ? null : atLeastNothing(dividedDown(bounds[1] * toward, step) * step);
        // Where the least is above the most, it counts.
        const end = most !== null && most < least ? least : most;
        const size = share * toward;
        expect([child, size >= least && (end === null || size <= end)]).toEqual([child, true]);
      }
    }
  },
);

/** A bound in steps; null where there is none for the unit. */
function boundOf(cascade: Cascade, bound: Bound, { unit, decimals }: Target): bigint | null {
  const stated =
    typeof bound === "string"
      ? weightOf(cascade, unit, bound)
      : typeof bound === "object"
        ? bound[unit]
        : bound;
  return stated == null ? null : wholeOf(stated, decimals);
}

function atLeastNothing(steps: bigint): bigint {
  return steps > 0n ? steps : 0n;
}
