import { fc, test } from "@fast-check/vitest";
import {
  type Actual,
  type CascadeDocument,
  CascadeError,
  parseLedger,
  type Rollup,
  rollUp,
  update,
} from "target-cascade";
import { expect } from "vitest";
import { calendarWorlds } from "./arbitraries/calendarWorlds.ts";
import { asking } from "./arbitraries/policies.ts";
import { derivedFrom, ledgerOf, orPassOver, rolledUp, type World } from "./arbitraries/worlds.ts";
import { explain, observeRollup } from "./observe.ts";
import { fewerRuns, runs } from "./runs.ts";

/** What is asked of a rollup before reports are added to it. */
const questions = fc.constantFrom("nothing", "figures", "columns", "gaps", "everything");

const views = fc.record({
  asOf: fc.constantFrom("2020-12-31", "2022-03-31", "2023-12-30", "2024-12-31"),
  minimumStatus: fc.constantFrom("estimated" as const, "estimated" as const, "official" as const),
});

/** A world, with its rows in batches and what is asked before each. */
const histories = asking(calendarWorlds).chain((world) => {
  const rows = [...ledgerOf(derivedFrom(world), world.rows).rows()];
  return fc.record({
    world: fc.constant(world),
    rows: fc.shuffledSubarray(rows, { minLength: rows.length }),
    cuts: fc.array(fc.nat(rows.length), { minLength: 1, maxLength: 5 }),
    asked: fc.array(questions, { minLength: 6, maxLength: 6 }),
  });
});

test.prop([histories], fewerRuns)(
  "reports added bit by bit come to what they come to at once, and what was known stays as it was",
  ({ world, rows, cuts, asked }) => {
    const { document, options } = world;
    const cascade = derivedFrom(world);
    const ends = [...new Set(cuts)].sort((one, other) => one - other);
    const batches = ends.map((end, batch) => rows.slice(ends[batch - 1] ?? 0, end));
    batches.push(rows.slice(ends.at(-1)));
    const [first = [], ...later] = batches;
    const stages: { readonly rollup: Rollup; readonly rows: readonly Actual[] }[] = [];
    let known: readonly Actual[] = first;
    let rollup = rollUp(
      cascade,
      readable(() => parseLedger(cascade, first).ledger),
      options,
    );
    for (const [stage, batch] of later.entries()) {
      ask(rollup, document, asked[stage] ?? "nothing");
      stages.push({ rollup, rows: known });
      const { rollup: next } = readable(() => update(rollup, batch));
      known = [...known, ...batch];
      rollup = next;
    }
    stages.push({ rollup, rows: known });
    for (const stage of stages.reverse()) expectTheSame(cascade, document, stage, options);
  },
);

test.prop([histories], runs)(
  "whatever later reports do not concern is as it was",
  ({ world, rows, cuts: [cut = 0] }) => {
    const { document, options } = world;
    const cascade = derivedFrom(world);
    const ledger = readable(() => parseLedger(cascade, rows.slice(0, cut)).ledger);
    const before = rolledUp(cascade, ledger, options);
    const { rollup, changed } = readable(() => update(before, rows.slice(cut)));
    const concerned = new Set([...changed].map(({ unit, indicator }) => `${unit} ${indicator}`));
    expect(changed.size).toBe(concerned.size);
    for (const { id: unit } of cascade.units()) {
      for (const { id } of document.indicators ?? []) {
        if (concerned.has(`${unit} ${id}`)) continue;
        const [now, then] = [rollup, before].map((one) => orPassOver(() => one.figure(unit, id)));
        expect(now).toEqual(then);
      }
    }
  },
);

test.prop([histories], fewerRuns)(
  "two futures of one rollup know nothing of one another",
  ({ world, rows, cuts: [cut = 0] }) => {
    const { document, options } = world;
    const cascade = derivedFrom(world);
    const [known, one, other] = [
      rows.filter((_, place) => place % 3 === cut % 3),
      rows.filter((_, place) => place % 3 === (cut + 1) % 3),
      rows.filter((_, place) => place % 3 === (cut + 2) % 3),
    ];
    const ledger = readable(() => parseLedger(cascade, known).ledger);
    const before = rolledUp(cascade, ledger, options);
    const first = readable(() => update(before, one)).rollup;
    const second = readable(() => update(before, other)).rollup;
    const both = readable(() => update(first, other)).rollup;
    for (const stage of [
      { rollup: second, rows: [...known, ...other] },
      { rollup: both, rows: [...known, ...one, ...other] },
      { rollup: first, rows: [...known, ...one] },
      { rollup: before, rows: known },
    ]) {
      expectTheSame(cascade, document, stage, options);
    }
  },
);

test.prop([histories, views], fewerRuns)(
  "another day, from an earlier rollup or not, is the same; and so is what is added to either",
  ({ world, rows, asked: [what = "nothing"], cuts: [cut = 0] }, view) => {
    const { document, options } = world;
    const cascade = derivedFrom(world);
    const [known, later] = [rows.slice(0, cut), rows.slice(cut)];
    const ledger = readable(() => parseLedger(cascade, known).ledger);
    const first = rolledUp(cascade, ledger, options);
    ask(first, document, what);
    const other = { ...options, ...view };
    const second = rollUp(cascade, ledger, { ...other, previous: first });
    ask(second, document, "everything");
    const third = readable(() => update(second, later)).rollup;
    const fourth = readable(() => update(first, later)).rollup;
    for (const stage of [
      { rollup: third, rows, options: other },
      { rollup: second, rows: known, options: other },
      { rollup: fourth, rows, options },
      { rollup: first, rows: known, options },
    ]) {
      expectTheSame(cascade, document, stage, stage.options);
    }
  },
);

function ask(rollup: Rollup, { indicators = [] }: CascadeDocument, what: string): void {
  const units = [...rollup.cascade.units()].map(({ id }) => id);
  for (const { id } of indicators) {
    if (what === "columns" || what === "everything") orPassOver(() => rollup.columns(id));
    for (const unit of what === "nothing" || what === "columns" ? [] : units) {
      if (what !== "gaps") orPassOver(() => rollup.figure(unit, id));
      if (what !== "figures") orPassOver(() => explain(rollup, unit, id));
    }
  }
}

function expectTheSame(
  cascade: Rollup["cascade"],
  document: CascadeDocument,
  { rollup, rows }: { readonly rollup: Rollup; readonly rows: readonly Actual[] },
  options: World["options"],
): void {
  const whole = rolledUp(cascade, parseLedger(cascade, rows).ledger, options);
  for (const { id } of document.indicators ?? []) {
    const [own, all] = [rollup, whole].map((one) => orPassOver(() => one.columns(id)));
    expect(own).toEqual(all);
  }
  expect(observeRollup(rollup, document)).toEqual(observeRollup(whole, document));
  expect([...rollup.ledger.rows()]).toEqual([...whole.ledger.rows()]);
  for (const { id } of document.indicators ?? []) {
    const [own, all] = [rollup, whole].map((one) => [...one.sources(one.cascade.root.id, id)]);
    expect(own).toEqual(all);
  }
  expect(rollup.issues).toEqual(whole.issues);
}

/** Periods may overlap until one of them is withdrawn: then reports cannot come in this order. */
function readable<Answer>(read: () => Answer): Answer {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CascadeError)) throw error;
    fc.pre(error.issues.some(({ code }) => code !== "overlapping-periods"));
    throw error;
  }
}
