import { applyPatches, enablePatches } from "immer";
import {
  amend,
  type Cascade,
  type DocumentDraft,
  derive,
  parseCascade,
  undo,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../../helpers/issues.ts";
import { plan } from "../plan.ts";

enablePatches();
const decision = { on: "2023-06-30", by: "City council", reason: "the epidemic" };
const { cascade } = derive(parseCascade(plan));
const amended = amend(cascade, decision, lowerTarget);

/** 24 schools become 18. */
function lowerTarget({ targets }: DocumentDraft): void {
  for (const target of targets) if (target.id === "t1") target.value = 18;
}

function valueAt(one: Cascade, unit: string): number | undefined {
  return derive(one)
    .cascade.targets(unit)
    .find(({ indicator, grade }) => indicator === "renovated" && grade === "mandatory")?.value;
}

describe("an amendment", () => {
  test("gives a plan that is handed on anew: 18 schools for 40 : 20 are 12 and 6", () => {
    expect(amended.cascade.derived).toBe(false);
    expect(["city", "north", "south"].map((unit) => valueAt(amended.cascade, unit))).toEqual([
      18, 12, 6,
    ]);
  });

  test("leaves the cascade it is made of as it was", () => {
    expect(cascade.document).toEqual(plan);
    expect(valueAt(cascade, "north")).toBe(16);
  });

  test("is recorded in the document, with who decided it, when, why, and what was changed", () => {
    const [before] = plan.targets ?? [];
    expect(amended.cascade.document.amendments).toEqual([
      {
        ...decision,
        patches: [{ op: "replace", path: ["targets", 0], value: { ...before, value: 18 } }],
        inverse: [{ op: "replace", path: ["targets", 0], value: before }],
      },
    ]);
  });

  test("gives its patches as immer reads them", () => {
    const { amendments: _, ...now } = amended.cascade.document;
    const patches = structuredClone(amended.patches) as unknown as Parameters<
      typeof applyPatches
    >[1];
    expect(applyPatches(plan, patches)).toEqual(now);
  });

  test("is read again from the document", () => {
    const again = parseCascade(JSON.parse(JSON.stringify(amended.cascade.document)));
    expect(valueAt(again, "south")).toBe(6);
    expect(valueAt(again.original, "south")).toBe(8);
  });

  test("may add and take out records of every list, whether or not the document had it", () => {
    const { cascade: grown } = amend(cascade, decision, (draft) => {
      draft.units.push({ id: "west", parent: "city", weights: { schools: 12 } });
      draft.sets.push({ id: "key", items: [{ indicator: "renovated" }] });
      draft.tasks = draft.tasks.filter(({ id }) => id !== "build");
    });
    // 24 for 40 : 20 : 12
    expect(["north", "south", "west"].map((unit) => valueAt(grown, unit))).toEqual([13, 7, 4]);
    expect(grown.document.sets?.map(({ id }) => id)).toEqual(["key"]);
    expect(grown.tasks("city").map(({ id }) => id)).toEqual(["survey"]);
  });

  test("is what differs, not what a recipe has written back", () => {
    const { patches } = amend(cascade, decision, (draft) => {
      draft.units = draft.units.map((unit) => ({ ...unit }));
      draft.targets = draft.targets.map((target) =>
        target.id === "t1" ? { ...target, value: 18 } : { ...target },
      );
    });
    expect(patches).toEqual(amended.patches);
  });

  test("that changes nothing is recorded all the same", () => {
    const { cascade: confirmed, patches } = amend(cascade, decision, () => {});
    expect(patches).toEqual([]);
    expect(confirmed.document.amendments).toHaveLength(1);
  });
});

describe("an amendment is refused", () => {
  test("with every issue of the plan it would lead to", () => {
    const wrong = (draft: DocumentDraft) => {
      draft.targets.push({ unit: "west", indicator: "renovated", value: 1 });
      draft.targets.push({ unit: "city", indicator: "roads", value: 1 });
    };
    const issues = issuesOf(() => amend(cascade, decision, wrong));
    expect(issues.map(({ code }) => code).sort()).toEqual(["unknown-indicator", "unknown-unit"]);
    expect(cascade.document).toEqual(plan);
  });

  test("that says neither who decided it nor why", () => {
    const issues = issuesOf(() =>
      amend(cascade, { on: "2023-06-30" } as typeof decision, lowerTarget),
    );
    expect(issues.map(({ path }) => path)).toEqual([
      ["amendment", "by"],
      ["amendment", "reason"],
    ]);
  });

  test("that comes before the last one", () => {
    const earlier = { ...decision, on: "2023-06-29" };
    expect(issuesOf(() => amend(amended.cascade, earlier, lowerTarget))).toMatchObject([
      { code: "invalid-value", path: ["amendment", "on"] },
    ]);
  });

  test("whose recipe goes on after it has returned", () => {
    const late = async (draft: DocumentDraft) => lowerTarget(draft);
    expect(issuesOf(() => amend(cascade, decision, late))).toMatchObject([
      { code: "invalid-type", path: ["recipe"] },
    ]);
  });

  test("that writes the history itself", () => {
    const forge = (draft: DocumentDraft) => Object.assign(draft, { amendments: [] });
    expect(issuesOf(() => amend(amended.cascade, decision, forge))).toMatchObject([
      { code: "unknown-key", path: ["amendments"] },
    ]);
  });
});

describe("the plan as it was", () => {
  const twice = amend(amended.cascade, { ...decision, on: "2024-03-01" }, (draft) => {
    for (const target of draft.targets) if (target.id === "t1") target.value = 30;
  }).cascade;

  test("is the original one, and the one in force at the end of any day", () => {
    const days = ["2023-06-29", "2023-06-30", "2024-02-29", "2024-03-01"];
    expect(days.map((day) => valueAt(twice.planAt(day), "city"))).toEqual([24, 18, 18, 30]);
    expect(twice.original.document).toEqual(plan);
  });

  test("comes back byte for byte when amendments are undone, the last one first", () => {
    const once = undo(twice);
    expect(JSON.stringify(once.document)).toBe(JSON.stringify(amended.cascade.document));
    expect(JSON.stringify(undo(once).document)).toBe(JSON.stringify(cascade.document));
    expect(issuesOf(() => undo(undo(once)))).toMatchObject([{ code: "not-amended" }]);
  });

  test("cannot be told where the document was changed otherwise since", () => {
    const targets = twice.document.targets?.map((target) =>
      target.id === "t1" && target.value !== undefined ? { ...target, value: 29 } : target,
    );
    expect(issuesOf(() => parseCascade({ ...twice.document, targets }))).toMatchObject([
      { code: "broken-history", path: ["amendments", 1] },
    ]);
  });
});

describe("what was not amended is not worked out again", () => {
  const after = derive(amended.cascade, { previous: cascade });

  test("derivation tells what did change, and who is behind it", () => {
    expect([...after.changes].map(({ unit, from, to }) => `${unit} ${from} → ${to}`)).toEqual([
      "city 24 → 18",
      "north 16 → 12",
      "north-1 12 → 9",
      "north-2 4 → 3",
      "south 8 → 6",
    ]);
  });

  test("a rule of one's own is not asked again about an indicator that stayed", () => {
    let asked = 0;
    const rules = {
      standard: ({ children }: { readonly children: readonly unknown[] }) => {
        asked += 1;
        return children.map(() => 80);
      },
    };
    const first = derive(cascade, { rules }).cascade;
    const before = asked;
    const second = derive(amend(first, decision, lowerTarget).cascade, { rules, previous: first });
    expect(before).toBeGreaterThan(0);
    expect(asked).toBe(before);
    expect(second.cascade.targets("north-1").map(({ value }) => value)).toEqual(
      expect.arrayContaining([9, 80]),
    );
  });
});
