import {
  amend,
  compare,
  type DocumentDraft,
  derive,
  parseCascade,
  parseLedger,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { issuesOf } from "../helpers/issues.ts";

const decision = { on: "2023-06-30", by: "City council", reason: "the epidemic" };
const asOf = "2023-12-31";

/** 10 schools for 3 : 2 are 6 and 4. */
const first = derive(parseCascade(cityPlan({ districts: { north: 3, south: 2 } }))).cascade;

function amendedBy(recipe: (draft: DocumentDraft) => void) {
  return derive(amend(first, decision, recipe).cascade, { previous: first }).cascade;
}

/** 10 become 5: 3 and 2. A new indicator comes with it, and a task. */
const current = amendedBy((draft) => {
  for (const target of draft.targets) target.value = 5;
  draft.indicators.push({ id: "jobs", measure: "sum", cascade: { rule: "split", by: "schools" } });
  draft.targets.push({ unit: "city", indicator: "jobs", value: 50 });
  draft.programs.push({ id: "work", unit: "city" });
  draft.tasks.push({ id: "hire", program: "work", name: "Hire" });
});

const { ledger } = parseLedger(current, {
  actuals: [
    { unit: "north", indicator: "jobs", period: "2021", value: 7 },
    { unit: "south", indicator: "jobs", period: "2021", value: 1 },
    { unit: "north", indicator: "renovated", period: "2021", value: 2 },
  ],
  updates: [{ task: "hire", unit: "city", on: "2022-01-31", progress: 0.5 }],
  obstacles: [
    { id: "strike", unit: "north", item: "hire", raised: "2022-01-01" },
    { id: "rain", unit: "north", raised: "2022-01-01" },
  ],
});

describe("a ledger serves the plan as it is and as it first was", () => {
  const now = rollUp(current, ledger, { asOf });
  const original = rollUp(derive(current.original).cascade, ledger, { asOf });

  test("each held against its own targets", () => {
    expect(now.figure("north", "renovated")).toMatchObject({ target: 3, actual: 2, gap: 1 });
    expect(original.figure("north", "renovated")).toMatchObject({ target: 6, actual: 2, gap: 4 });
  });

  test("and the difference is told", () => {
    expect(compare(original, now).figure("city", "renovated")).toMatchObject({
      target: { from: 10, to: 5, by: -5 },
      actual: { from: 2, to: 2, by: 0 },
      gap: { from: 8, to: 3, by: -5 },
    });
  });

  test("what a plan knows nothing of is left out, and said once a thing", () => {
    expect(original.ledger.size).toBe(1);
    expect([...original.ledger.updates()]).toEqual([]);
    expect([...original.ledger.obstacles()].map(({ id }) => id)).toEqual(["rain"]);
    expect(original.issues.map(({ code, message }) => [code, message])).toEqual([
      ["unknown-indicator", "2 reports on jobs, which this plan does not have, are left out."],
      [
        "unknown-item",
        "One report on the obstacle strike, which stands before nothing of this plan, is left out.",
      ],
      ["unknown-task", "One report on the task hire, which this plan does not have, is left out."],
    ]);
    expect(now.issues).toEqual([]);
  });

  test("what is left is known by the row it was handed in at", () => {
    const rows = [now, original].map((rollup) => [...rollup.sources("city", "renovated")]);
    expect(rows.map((sources) => sources.map(({ row }) => row))).toEqual([[2], [2]]);
  });

  test("the ledger itself stays as it was", () => {
    expect(ledger.size).toBe(3);
    expect(ledger.issues).toEqual([]);
  });
});

test("where only targets were amended the reports are not read again", () => {
  const halved = amendedBy(({ targets }) => {
    for (const target of targets) target.value = 5;
  });
  const { ledger: read } = parseLedger(first, [
    { unit: "north", indicator: "renovated", period: "2021", value: 2 },
  ]);
  expect(rollUp(halved, read, { asOf }).ledger).toBe(read);
});

test("a report of a unit that is gone is an error: it may not be lost", () => {
  const { ledger: read } = parseLedger(first, [
    { unit: "south", indicator: "renovated", period: "2021", value: 1 },
  ]);
  const without = amendedBy((draft) => {
    draft.units = draft.units.filter(({ id }) => id !== "south");
  });
  expect(issuesOf(() => rollUp(without, read, { asOf }))).toMatchObject([{ code: "unknown-unit" }]);
});
