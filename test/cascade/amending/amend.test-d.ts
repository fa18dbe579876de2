import { type Amendment, amend, type Cascade, type UnitRecord } from "target-cascade";
import { expectTypeOf, test } from "vitest";

declare const cascade: Cascade;
const decision = { on: "2023-06-30", by: "council", reason: "a new census" };

test("a recipe may change the document and add to every list", () => {
  const amendment = amend(cascade, decision, (document) => {
    document.name = "2021–2025";
    document.sets.push({ id: "key", items: [] });
    for (const unit of document.units) unit.tags = [...(unit.tags ?? []), "rural"];
    for (const target of document.targets) {
      delete target.value;
      target.floor = 3;
    }
    // @ts-expect-error The history is recorded, not written.
    document.amendments = [];
  });
  expectTypeOf(amendment).toEqualTypeOf<Amendment>();
});

test("a decision says when, by whom and why", () => {
  // @ts-expect-error It does not say why.
  amend(cascade, { on: "2023-06-30", by: "council" }, () => {});
});

test("what a cascade answers cannot be changed", () => {
  const [unit] = amend(cascade, decision, () => {}).cascade.document.units;
  expectTypeOf(unit).toExtend<UnitRecord | undefined>();
  // @ts-expect-error It is read-only.
  if (unit) unit.name = "west";
});
