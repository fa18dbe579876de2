import { test } from "@fast-check/vitest";
import {
  type CascadeDocument,
  type Derivation,
  derive,
  parseCascade,
  type TargetRecord,
} from "target-cascade";
import { describe, expect } from "vitest";
import { withEachRule, withRules } from "./arbitraries/withRules.ts";
import { derivationOf, inputsOf, parsing, type World, worlds } from "./arbitraries/worlds.ts";
import { isAdopted } from "./oracle/handing.ts";
import { runs } from "./runs.ts";

/** What is handed on and what is found, but for the sentences. */
function outcomeOf({ cascade, unplaced, conflicts, changes }: Derivation) {
  return {
    targets: [...cascade.units()].flatMap(({ id }) =>
      cascade.targets(id).map(({ hold: _, origin: __, assigned: ___, ...target }) => target),
    ),
    told: [...changes].map(({ why: _, ...change }) => ({ ...change, message: "" })),
    unplaced: unplaced.map(({ message: _, fix: __, ...one }) => one),
    conflicts: conflicts.map(({ message: _, fix: __, ...one }) => one),
  };
}

function expectSame(one: World, other: World): void {
  expect(outcomeOf(derivationOf(one))).toEqual(outcomeOf(derivationOf(other)));
}

describe("what is said in another way comes to the same", () => {
  test.prop([worlds], runs)("one rule for everyone, or the same for each level", (world) => {
    const levels = derivationOf(world).cascade.levels.map(({ id }) => id);
    const apart = withRules(world, (rules) => {
      if (rules.rule === undefined) return rules;
      return { byLevel: Object.fromEntries(levels.map((level) => [level, rules])) };
    });
    expectSame(apart, world);
  });

  test.prop([worlds], runs)("by leaves, or by a weight of 1 at each", (world) => {
    const parents = new Set(world.document.units.map(({ parent }) => parent));
    const units = world.document.units.map((unit) =>
      parents.has(unit.id) ? unit : { ...unit, weights: { ...unit.weights, ends: 1 } },
    );
    const ending = { ...world, document: { ...world.document, units } };
    const splitBy = (by: string): World =>
      withEachRule(ending, (rule) => {
        if (rule.rule !== "split" || rule.by !== "leaves") return rule;
        const { to: _, where: __, ...everyone } = rule;
        return { ...everyone, by };
      });
    expectSame(splitBy("ends"), splitBy("leaves"));
  });

  test.prop([worlds], runs)("by what was reached, if nobody said, or equally", (world) => {
    const { figures: _, ...inputs } = world.inputs;
    const equally = withEachRule(world, (rule) =>
      rule.rule === "split" && (rule.by === "gap" || typeof rule.by === "object")
        ? { ...rule, by: "equal" }
        : rule,
    );
    expectSame({ ...equally, inputs }, { ...world, inputs });
  });

  test.prop([worlds], runs)("one bound for everyone, or the same for each", (world) => {
    const ids = world.document.units.map(({ id }) => id);
    const each = (bound: number) => Object.fromEntries(ids.map((id) => [id, bound]));
    const apart = withEachRule(world, (rule) => {
      if (rule.rule !== "split") return rule;
      const { min, max } = rule;
      return {
        ...rule,
        ...(typeof min === "number" ? { min: each(min) } : {}),
        ...(typeof max === "number" ? { max: each(max) } : {}),
      };
    });
    expectSame(apart, world);
  });

  test.prop([worlds], runs)("who takes part by tags, or by a predicate", (world) => {
    const { document } = withEachRule(world, (rule) =>
      "where" in rule && rule.where?.tags
        ? { ...rule, where: { is: [rule.where.is ? "poor and small" : "poor"] } }
        : rule,
    );
    const { small, "far down": farDown } = parsing.predicates;
    const derived = (asked: CascadeDocument) => {
      const poor = ({ tags = [] }: { tags?: readonly string[] | undefined }) =>
        tags.includes("poor");
      const predicates: typeof parsing.predicates = {
        ...parsing.predicates,
        poor,
        "poor and small": (unit) =>
          poor(unit) && (small?.(unit) === true || farDown?.(unit) === true),
      };
      return derive(parseCascade(asked, { ...parsing, predicates }), inputsOf(world));
    };
    expect(outcomeOf(derived(document))).toEqual(outcomeOf(derived(world.document)));
  });

  test.prop([worlds], runs)("a hold that is over, or a value that was adopted", (world) => {
    const targets = (world.document.targets ?? []).map((target): TargetRecord => {
      const { hold, ...rest } = target;
      if (hold === undefined) return target;
      if (isAdopted(target, world.inputs.on)) return { ...rest, origin: "assigned" };
      return { ...rest, hold: { by: hold.by } };
    });
    expectSame({ ...world, document: { ...world.document, targets } }, world);
  });
});
