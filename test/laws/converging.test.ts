import { test } from "@fast-check/vitest";
import type { Derivation } from "target-cascade";
import { expect } from "vitest";
import { convergingWorlds } from "./arbitraries/convergingWorlds.ts";
import { derivationOf } from "./arbitraries/worlds.ts";
import { type Course, courseOf } from "./oracle/converging.ts";
import { dividedUp } from "./oracle/division.ts";
import { type Handed, handedOn } from "./oracle/handing.ts";
import { saidOf } from "./oracle/saidOf.ts";
import { runs } from "./runs.ts";

/** Every unit that had its children converge. */
function* converged({ cascade }: Derivation): Generator<readonly [Handed, Course]> {
  for (const handed of handedOn(cascade)) {
    const course = handed.rule.rule === "converge" ? courseOf(cascade, handed) : null;
    if (course) yield [handed, course];
  }
}

const sum = (numbers: readonly bigint[]): bigint => numbers.reduce((all, one) => all + one, 0n);
const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other);
const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other);

test.prop([convergingWorlds], runs)(
  "together children go as far as the parent's rate asks, or unplaced says what is lacking",
  (world) => {
    const derivation = derivationOf(world);
    for (const [handed, { movers, wanted, size, scale, sign }] of converged(derivation)) {
      // Each a whole number of units, never back, and never further than all the way.
      const ways = movers.map(({ goes, distance }) =>
        goes ? [larger(goes[0], 0n), smaller(goes[1], distance)] : [1n, 0n],
      ) as [bigint, bigint][];
      expect([movers, ways.every(([least, most]) => least <= most)]).toEqual([movers, true]);
      const room = sum(movers.map(({ distance }) => distance));
      const [least, most] = wanted.map((lacking) => smaller(lacking, room)) as [bigint, bigint];
      expect([handed, sum(ways.map(([from]) => from)) <= most]).toEqual([handed, true]);
      expect([handed, sum(ways.map(([, to]) => to)) >= least]).toEqual([handed, true]);
      const [told = 0n, ...more] = saidOf(derivation, handed).open.map((points) => points * sign);
      const [few, many] = wanted.map((lacking) =>
        dividedUp(larger(lacking - room, 0n) * scale, size),
      ) as [bigint, bigint];
      expect([handed, told >= few && told <= many, more]).toEqual([handed, true, []]);
    }
  },
);

interface Gone {
  readonly size: bigint;
  readonly goes: bigint;
  readonly distance: bigint;
  /** Where it comes to, counted towards where all are heading. */
  readonly at: bigint;
}

/** How far each goes, where that is known to the last unit; else null. */
function exactly({ movers, sign }: Course): Gone[] | null {
  const exact = movers.flatMap(({ goes, stands, ...mover }): Gone[] =>
    goes && goes[0] === goes[1] ? [{ ...mover, goes: goes[0], at: sign * stands + goes[0] }] : [],
  );
  return exact.length === movers.length ? exact : null;
}

test.prop([convergingWorlds], runs)(
  "each closes the same share of its distance to a whole unit, or who is furthest behind comes first",
  (world) => {
    for (const [{ rule }, course] of converged(derivationOf(world))) {
      const movers = exactly(course) ?? [];
      const room = sum(movers.map(({ distance }) => distance));
      const together = sum(movers.map(({ goes }) => goes));
      for (const mover of movers.filter(({ goes }) => goes > 0n)) {
        if (!("lowest" in rule)) {
          const besides = mover.goes * room - together * mover.distance;
          expect([movers, besides > -room && besides < room]).toEqual([movers, true]);
          continue;
        }
        // Before its last unit it was no further than anyone who could still go is now.
        const behind = movers.filter(
          ({ goes, distance, at, size }) =>
            goes < distance && at * mover.size < (mover.at - 1n) * size,
        );
        expect([mover, behind]).toEqual([mover, []]);
      }
    }
  },
);
