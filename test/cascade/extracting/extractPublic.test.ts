import { amend, type CascadeDocument, derive, extractPublic, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { everyRecord } from "../../document/everyRecord.ts";
import { plan } from "../plan.ts";

const noted: CascadeDocument = {
  ...plan,
  meta: { file: "draft-3" },
  units: plan.units.map((unit) => (unit.id === "south" ? { ...unit, meta: { phone: 7 } } : unit)),
  programs: (plan.programs ?? []).map((program) => ({
    ...program,
    silenced: [{ rule: "slogan", why: "the title is official" }],
  })),
  targets: (plan.targets ?? []).map((target) =>
    target.hold ? { ...target, hold: { ...target.hold, why: "the chair insists" } } : target,
  ),
  registrations: [
    { unit: "north", indicator: "renovated", value: 20, rejected: { why: "too many" } },
    { unit: "north", indicator: "renovated", value: 16, by: "north" },
  ],
};
const cascade = derive(parseCascade(noted)).cascade;

describe("a public extract", () => {
  const { cascade: published, leftOut } = extractPublic(cascade);
  const text = JSON.stringify(published.document);

  test("holds no internal note, and says how many there were", () => {
    for (const note of ["draft-3", "phone", "official", "insists", "too many"])
      expect(text).not.toContain(note);
    expect(leftOut).toEqual({ meta: 2, silenced: 2, holdReasons: 1, rejected: 1, amendments: 0 });
  });

  test("keeps who holds a value, and what a unit registered", () => {
    expect(published.document.targets?.[2]).toMatchObject({ hold: { by: "council" } });
    expect(published.document.registrations).toEqual([noted.registrations?.[1]]);
  });

  test("comes to the same targets", () => {
    const again = derive(parseCascade(JSON.parse(text))).cascade;
    for (const { id } of cascade.units()) {
      const targets = cascade.targets(id).map(({ hold: _, ...target }) => target);
      expect(again.targets(id).map(({ hold: _, ...target }) => target)).toEqual(targets);
    }
  });

  test("leaves the history out, which repeats what was left out", () => {
    const decision = { on: "2023-06-30", by: "council", reason: "the epidemic" };
    const amended = amend(cascade, decision, (draft) => {
      for (const unit of draft.units) delete unit.meta;
    }).cascade;
    expect(JSON.stringify(amended.document)).toContain("phone");
    const extract = extractPublic(amended);
    expect(JSON.stringify(extract.cascade.document)).not.toContain("phone");
    expect(extract.leftOut.amendments).toBe(1);
  });

  test("leaves the document it is made of as it was", () => {
    expect(cascade.document).toEqual(noted);
  });

  test("of a document without notes is that document", () => {
    const { cascade: same, leftOut: nothing } = extractPublic(parseCascade(plan));
    expect(JSON.stringify(same.document)).toBe(JSON.stringify(parseCascade(plan).document));
    expect(new Set(Object.values(nothing))).toEqual(new Set([0]));
  });
});

test("no kind of record keeps a meta or a silence", () => {
  const { cascade: published } = extractPublic(parseCascade(everyRecord));
  const text = JSON.stringify(published.document);
  expect(text).not.toContain('"meta"');
  expect(text).not.toContain('"silenced"');
  expect(text).not.toContain('"rejected"');
});
