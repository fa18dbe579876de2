import {
  type Audit,
  type AuditContext,
  type AuditOptions,
  audit,
  type Cascade,
  defineAuditRule,
  type Evidence,
  type Finding,
  type Lexicon,
  type ProgramSubject,
  type SilencedFinding,
  type TaskSubject,
  vietnameseLexicon,
} from "target-cascade";
import { describe, expectTypeOf, test } from "vitest";
import * as z from "zod";

declare const cascade: Cascade;

describe("audit", () => {
  test("takes a cascade and options, and gives findings", () => {
    expectTypeOf(audit).parameter(1).toEqualTypeOf<AuditOptions | undefined>();
    expectTypeOf(audit(cascade)).toEqualTypeOf<Audit>();
    expectTypeOf<Audit["findings"]>().toEqualTypeOf<readonly Finding[]>();
    expectTypeOf<SilencedFinding>().toExtend<Finding>();
    expectTypeOf<SilencedFinding["silenced"]["why"]>().toBeString();
  });

  test("tells evidence apart by its kind", () => {
    expectTypeOf<Extract<Evidence, { kind: "word" }>>().toHaveProperty("word");
    expectTypeOf<Evidence["kind"]>().toEqualTypeOf<
      "word" | "passage" | "share" | "amount" | "date" | "records"
    >();
  });

  test("takes settings by rule", () => {
    audit(cascade, {
      settings: { slogan: false, hedged: { severity: "info", options: { most: 2 } } },
    });
    // @ts-expect-error there are three severities
    audit(cascade, { settings: { slogan: { severity: "fatal" } } });
    // @ts-expect-error there is no such option
    audit(cascade, { draft: true });
  });
});

describe("a rule", () => {
  const rule = defineAuditRule({
    id: "long",
    finds: "long names",
    severity: "info",
    of: ["program", "task"],
    options: z.strictObject({ letters: z.number().default(100) }),
    prepare: ({ options }) => options.letters * 2,
    check(subject, context) {
      expectTypeOf(subject).toEqualTypeOf<ProgramSubject | TaskSubject>();
      expectTypeOf(context).toEqualTypeOf<AuditContext<{ letters: number }, number>>();
      return subject.kind === "task" ? { message: subject.record.name ?? subject.id } : null;
    },
  });

  test("knows what it looks at, its options and what it prepared", () => {
    audit(cascade, { rules: [rule] });
  });

  test("looks at what there is", () => {
    defineAuditRule({
      ...{ id: "a", finds: "", severity: "info" as const, options: z.strictObject({}) },
      // @ts-expect-error units are not audited
      of: ["unit"],
      check: () => null,
    });
  });

  test("says something in words", () => {
    defineAuditRule({
      ...{ id: "a", finds: "", severity: "info" as const, options: z.strictObject({}) },
      of: ["task"],
      // @ts-expect-error a finding has a message
      check: () => ({ fix: "mend it" }),
    });
  });
});

test("a lexicon is data, and may be a part of one", () => {
  expectTypeOf(vietnameseLexicon).toEqualTypeOf<Lexicon>();
  expectTypeOf({ language: "vi", slogans: ["thần tốc"] }).toExtend<Lexicon>();
});
