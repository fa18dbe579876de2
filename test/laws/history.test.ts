import { fc, test } from "@fast-check/vitest";
import type { Actual } from "target-cascade";
import { expect } from "vitest";
import { calendarWorlds } from "./arbitraries/calendarWorlds.ts";
import { derivedFrom, ledgerOf, rolledUp } from "./arbitraries/worlds.ts";
import { observeRollup } from "./observe.ts";
import { runs } from "./runs.ts";

const knownAt = "2024-01-10";

function endOf({ period }: Actual): string {
  return typeof period === "string" ? period : period.end;
}

test.prop([calendarWorlds], runs)(
  "what is told later, or of a later day, changes nothing that was known",
  (world) => {
    const { document, rows, options } = world;
    const { asOf } = options;
    const cascade = derivedFrom(world);
    const ledger = ledgerOf(cascade, rows);
    const then = [...ledger.rows()].filter(
      (row) => endOf(row) <= asOf && (row.reportedAt ?? endOf(row)).slice(0, 10) <= knownAt,
    );
    const earlier = ledgerOf(cascade, then);
    // Periods may overlap until one of them is withdrawn; only a ledger of then would mind.
    fc.pre(earlier.size === then.length);
    const [before, after] = [earlier, ledger].map((known) =>
      observeRollup(rolledUp(cascade, known, { asOf, knownAt }), document),
    );
    expect(after).toEqual(before);
  },
);
