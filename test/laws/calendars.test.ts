import { test } from "@fast-check/vitest";
import { expect } from "vitest";
import { underCalendar } from "./arbitraries/calendarWorlds.ts";
import { derivedFrom, ledgerOf, rolledUp, type World, worlds } from "./arbitraries/worlds.ts";
import { observeRollup } from "./observe.ts";
import { fewerRuns } from "./runs.ts";

test.prop([worlds], fewerRuns)("months that end on their 31st are those of the year", (world) => {
  const cut = underCalendar(world, { cutOff: 31 }) as World;
  const [one, other] = [world, cut].map((each) => {
    const cascade = derivedFrom(each);
    const rollup = rolledUp(cascade, ledgerOf(cascade, each.rows), each.options);
    return [[...rollup.ledger.rows()], observeRollup(rollup, each.document)];
  });
  expect(other).toEqual(one);
});
