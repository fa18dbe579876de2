import { partyRegulation2025, rate, review, rollUp, update } from "target-cascade";
import { expect, test } from "vitest";
import { rolledUpIn, rowsByYear } from "./yearly.ts";

const before = rowsByYear({ north: [4, 2], south: [4] });
const later = [
  { unit: "west", indicator: "schools", period: "2022", value: 9 },
  { unit: "south", indicator: "schools", period: "2022", value: 1 },
];

/** All of a review and a rating, read to the end. */
function read(rollup: ReturnType<typeof rolledUpIn>) {
  const { targets, silentUnits, counts, levels } = review(rollup, { every: "year" });
  const ratings = [...rate(rollup, partyRegulation2025).units];
  return { targets: [...targets], silent: [...silentUnits], counts, levels, ratings };
}

test("a review goes on saying what it said when later reports are added to its rollup", () => {
  const rollup = rolledUpIn(2022, {}, before);
  const opened = review(rollup, { every: "year" });
  const { counts } = opened;
  const first = read(rollup);
  update(rollup, later);
  expect(opened.counts).toBe(counts);
  expect([...opened.targets]).toEqual(first.targets);
  expect(read(rollup)).toEqual(first);
});

test("a review of an updated rollup is that of all reports together", () => {
  const rollup = rolledUpIn(2022, {}, before);
  read(rollup);
  const { rollup: updated } = update(rollup, later);
  expect(read(updated)).toEqual(
    read(rollUp(rollup.cascade, [...before, ...later], { asOf: "2022-12-31" })),
  );
});
