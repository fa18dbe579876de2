import {
  type AuditOptions,
  audit,
  CascadeError,
  defineAuditRule,
  derive,
  type Issue,
  type Lexicon,
  parseCascade,
  vietnameseLexicon,
} from "target-cascade";
import { describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { type Changes, changed, findingsIn, named, soundPlan } from "./soundPlan.ts";

const cascadeWith = (changes: Changes = {}) => derive(parseCascade(changed(changes))).cascade;
const auditOf = (changes: Changes = {}, options: AuditOptions = {}) =>
  audit(cascadeWith(changes), options);
const refusalOf = (options: unknown): readonly Issue[] => {
  try {
    auditOf({}, options as AuditOptions);
  } catch (error) {
    if (error instanceof CascadeError) return error.issues;
    throw error;
  }
  return [];
};

describe("what is audited", () => {
  test("is what somebody has written; drafts only when they are asked for", () => {
    const written = auditOf();
    expect(written.programs.map(({ program }) => program)).toEqual(["city-plan", "north-plan"]);
    const all = auditOf({}, { drafts: true });
    expect(all.programs.map(({ program }) => program)).toContain("city-plan/south");
    expect(named(all.findings)).toEqual([
      "missing-lead city-plan/south",
      "no-review city-plan/south",
    ]);
    expect(all.findings.map(({ path }) => path)).toEqual([[], []]);
  });

  test("is, of drafts, the tasks a unit is handed as well: they have no words of their own", () => {
    const changes: Changes = {
      tasks: { survey: { text: "Đẩy mạnh khảo sát", cascade: {} }, build: { source: undefined } },
    };
    const { findings } = auditOf(changes, { drafts: true });
    expect(named(findings.filter(({ item }) => item === "survey/south"))).toContain(
      "missing-lead survey/south",
    );
    expect(named(findings.filter(({ rule }) => rule === "slogan"))).toEqual(["slogan survey"]);
  });

  test("is a task that takes its name, its day and its indicators from another as it is then", () => {
    const adopted = { name: undefined, due: undefined, indicators: undefined };
    const changes: Changes = { tasks: { build: adopted, survey: { name: "Nâng cao 60 trường" } } };
    expect(named(findingsIn(changes))).toEqual(["slogan survey"]);
  });

  test("may not be derived yet, and is then derived first", () => {
    const plan = parseCascade(changed({ targets: { "north-standard": { value: 70 } } }));
    expect(plan.derived).toBe(false);
    expect(named(audit(plan).findings)).toEqual(["looser-than-parent north-standard"]);
  });

  test("may be a single unit, about which there is nothing to say", () => {
    const nothing = audit(parseCascade({ units: [{ id: "city" }] }));
    expect(nothing).toMatchObject({
      findings: [],
      silenced: [],
      programs: [],
      units: [],
      issues: [],
    });
    expect(nothing.levels).toMatchObject([{ level: "level-1", units: 0, score: null }]);
  });

  test("is told in the order of units and ids, whatever the order of the rows", () => {
    const changes: Changes = {
      programs: { "north-plan": { lead: undefined }, "city-plan": { lead: undefined } },
      tasks: { build: { lead: undefined, output: undefined }, survey: { lead: undefined } },
    };
    const document = changed(changes);
    const reversed = parseCascade({
      ...document,
      units: [...document.units].reverse(),
      programs: [...(document.programs ?? [])].reverse(),
      tasks: [...(document.tasks ?? [])].reverse(),
      targets: [...(document.targets ?? [])].reverse(),
    });
    const expected = [
      "missing-lead city-plan",
      "missing-lead survey",
      "missing-lead north-plan",
      "missing-lead build",
      "missing-output build",
    ];
    expect(named(findingsIn(changes))).toEqual(expected);
    expect(named(audit(derive(reversed).cascade).findings)).toEqual(expected);
  });

  test("comes back frozen, and the cascade as it was", () => {
    const cascade = cascadeWith({ tasks: { build: { lead: undefined } } });
    const before = JSON.stringify(cascade.document);
    const result = audit(cascade);
    expect(JSON.stringify(cascade.document)).toBe(before);
    expect(Object.isFrozen(result.findings[0]?.evidence)).toBe(true);
    expect(Object.isFrozen(result.programs[0]?.lost)).toBe(true);
  });
});

describe("rules", () => {
  test("are switched off, and weigh what they are said to", () => {
    const changes = { tasks: { build: { lead: undefined, output: undefined } } };
    const settings = { "missing-lead": false, "missing-output": { severity: "info" as const } };
    const { findings, rules } = auditOf(changes, { settings });
    expect(findings).toMatchObject([{ rule: "missing-output", severity: "info" }]);
    expect(rules.some(({ rule }) => rule === "missing-lead")).toBe(false);
    expect(named(auditOf(changes, { settings: { "missing-lead": true } }).findings)).toHaveLength(
      2,
    );
  });

  test("of one's own stand beside the built-in ones, and look at what they say", () => {
    const asked: string[] = [];
    const rule = defineAuditRule({
      id: "long-task",
      finds: "a task of more than so many days",
      severity: "warning",
      of: ["task", "body"],
      options: z.strictObject({ days: z.number().default(365) }),
      prepare: ({ programs, options }) => ({ programs: programs.length, days: options.days }),
      check(subject, { prepared, options, on, cascade }) {
        asked.push(subject.id);
        if (subject.kind === "body") return undefined;
        if (subject.id === "survey") return null;
        const message = `${prepared.programs} ${prepared.days} ${options.days} ${on} ${cascade.size}`;
        return [{ message, path: [...subject.path, "due"] }, { message: "again" }];
      },
    });
    const options = { rules: [rule], settings: { "long-task": { options: { days: 9 } } } };
    const { findings } = auditOf({}, { ...options, on: "2023-01-01" });
    expect(findings).toMatchObject([
      {
        rule: "long-task",
        item: "build",
        path: ["tasks", 1, "due"],
        message: "2 9 9 2023-01-01 3",
      },
      { rule: "long-task", item: "build", path: ["tasks", 1], message: "again" },
    ]);
    expect([...asked].sort()).toEqual([
      "build",
      "north-works",
      "schools-office",
      "survey",
      "works",
    ]);
  });

  test("of one's own take the place of the built-in one of their id", () => {
    const rule = defineAuditRule({
      id: "missing-lead",
      finds: "nothing",
      severity: "info",
      of: ["task"],
      options: z.strictObject({}),
      check: () => null,
    });
    const { findings } = auditOf({ tasks: { build: { lead: undefined } } }, { rules: [rule] });
    expect(findings).toEqual([]);
  });

  test("find phrases of their own, titles left out, and numbers", () => {
    const phrases = ["schools", "# schools"];
    const rule = defineAuditRule({
      id: "schools",
      finds: "the word schools",
      severity: "info",
      of: ["program", "task"],
      options: z.strictObject({}),
      check(subject, { find, hasNumber }) {
        const evidence = find(subject, phrases);
        return evidence.length > 0 ? { message: `${hasNumber(subject)}`, evidence } : null;
      },
    });
    const changes = {
      programs: { "north-plan": { text: "Under Schools for everybody all schools." } },
      tasks: { build: { name: "Renovate 5 schools", output: "Schools" } },
    };
    const { findings } = auditOf(changes, { rules: [rule] });
    const words = findings.map(({ message, evidence }) => [
      message,
      ...evidence.map((one) => one.kind === "word" && one.word),
    ]);
    expect(words).toEqual([
      ["true", "60 schools", "schools"],
      ["false", "schools"],
      ["true", "5 schools", "Schools"],
    ]);
  });

  test("need an id, something to look at and defaults", () => {
    const rule = { id: "a", finds: "", severity: "info", of: ["task"], check: () => null } as const;
    const options = z.strictObject({});
    expect(() => defineAuditRule({ ...rule, options, id: "" })).toThrow("A rule needs an id.");
    expect(() => defineAuditRule({ ...rule, options, of: [] })).toThrow("something to look at");
    const needy = z.strictObject({ most: z.number() });
    expect(() => defineAuditRule({ ...rule, options: needy })).toThrow("needs a default");
    expect(Object.isFrozen(defineAuditRule({ ...rule, options }))).toBe(true);
  });
});

describe("a rule that throws", () => {
  const failing = (id: string, check: () => unknown, prepare?: () => never) =>
    defineAuditRule({
      ...{ id, finds: "trouble", severity: "error" as const, of: ["task" as const] },
      options: z.strictObject({}),
      check: check as () => null,
      ...(prepare ? { prepare } : {}),
    });
  const oops = (): never => {
    throw new Error("Oops.");
  };

  test("has failed, and the others run", () => {
    const changes = { tasks: { build: { lead: undefined } } };
    const { findings, issues } = auditOf(changes, { rules: [failing("bad", oops)] });
    expect(named(findings)).toEqual(["missing-lead build"]);
    expect(issues).toEqual([
      {
        code: "rule-failed",
        severity: "warning",
        path: ["tasks", 0],
        unit: "city",
        expected: "findings, or null",
        received: "Oops.",
        message: "The rule bad failed on the task survey, and on 1 more: Oops.",
      },
    ]);
  });

  test("on one thing is still asked about the next", () => {
    const check = vi.fn(() => ({ message: "Found." }) as unknown);
    check.mockImplementationOnce(oops);
    const { findings, issues, programs } = auditOf({}, { rules: [failing("bad", check)] });
    expect(named(findings)).toEqual(["bad build"]);
    expect(issues).toHaveLength(1);
    expect(programs.map(({ score }) => score === 1)).toEqual([true, false]);
  });

  test("while it prepares looks at nothing", () => {
    const { issues } = auditOf({}, { rules: [failing("bad", () => null, oops)] });
    expect(issues).toMatchObject([
      {
        code: "rule-failed",
        path: [],
        message: "The rule bad failed before it looked at anything: Oops.",
      },
    ]);
  });

  test.each([
    ["no finding", "text"],
    ["a finding without a message", [{ message: "" }]],
    ["a share beyond the whole", { message: "Found.", share: 2 }],
    ["one about what is no item", { message: "Found.", item: { kind: "unit" } }],
  ])("is no worse than one that answers %s", (_, said) => {
    const { findings, issues } = auditOf({}, { rules: [failing("bad", () => said)] });
    expect(findings).toEqual([]);
    expect(issues).toMatchObject([{ code: "rule-failed" }]);
  });

  test("may throw anything", () => {
    const odd = Object.create(null) as unknown;
    const { issues } = auditOf(
      {},
      {
        rules: [
          failing("bad", () => {
            throw odd;
          }),
        ],
      },
    );
    expect(issues[0]?.received).toBe("something that cannot be shown");
  });
});

describe("silencing", () => {
  const silence = { rule: "missing-lead", why: "decided by the council", by: "chair" };
  const leaderless = (more: object) => ({ tasks: { build: { lead: undefined, ...more } } });

  test("keeps a finding apart, with the reason", () => {
    const { findings, silenced } = auditOf(leaderless({ silenced: [silence] }));
    expect(findings).toEqual([]);
    expect(silenced).toMatchObject([
      {
        rule: "missing-lead",
        item: "build",
        message: 'Nobody leads "Renovate 5 schools" of District of North.',
        silenced: { ...silence, path: ["tasks", 1, "silenced", 0] },
      },
    ]);
  });

  test("on a program holds for what is in it", () => {
    const changes = { ...leaderless({}), programs: { "north-plan": { silenced: [silence] } } };
    expect(auditOf(changes).silenced).toMatchObject([
      { item: "build", silenced: { path: ["programs", 1, "silenced", 0] } },
    ]);
  });

  test("on a target holds for it", () => {
    const silenced = [{ rule: "looser-than-parent", why: "agreed" }];
    const changes = { targets: { "north-standard": { value: 70, silenced } } };
    expect(auditOf(changes).silenced).toMatchObject([{ item: "north-standard" }]);
  });

  test("ends when it is said to, seen from a day", () => {
    const changes = leaderless({ silenced: [{ ...silence, until: "2023-06-30" }] });
    expect(named(findingsIn(changes, { on: "2023-06-30" }))).toEqual([]);
    expect(named(findingsIn(changes, { on: "2023-07-01" }))).toEqual(["missing-lead build"]);
    expect(findingsIn(changes)).toEqual([]);
  });

  test("of another rule silences nothing", () => {
    const changes = leaderless({ silenced: [{ ...silence, rule: "slogan" }] });
    expect(named(findingsIn(changes))).toEqual(["missing-lead build"]);
  });

  test("of a rule nobody has is said", () => {
    const { issues } = auditOf(leaderless({ silenced: [{ ...silence, rule: "mising-lead" }] }));
    expect(issues).toMatchObject([
      {
        code: "unknown-rule",
        severity: "warning",
        path: ["tasks", 1, "silenced", 0, "rule"],
        received: '"mising-lead"',
      },
    ]);
  });

  test("costs no points", () => {
    const { programs } = auditOf(leaderless({ silenced: [silence] }));
    expect(programs[1]).toMatchObject({ score: 1, lost: [{ silenced: 1, failed: 0, points: 0 }] });
  });
});

describe("the score", () => {
  const pass = (id: string, severity: "error" | "warning" | "info", failing: readonly string[]) =>
    defineAuditRule({
      ...{ id, severity, finds: "what it is told to", of: ["program", "task"] },
      options: z.strictObject({}),
      check: (subject) => (failing.includes(subject.id) ? { message: "Found." } : null),
    });
  /** Only these rules. */
  const scoresBy = (...rules: ReturnType<typeof pass>[]) => {
    const others = auditOf().rules.map(({ rule }) => [rule, false] as const);
    return auditOf({}, { rules, settings: Object.fromEntries(others) }).programs;
  };

  test("is 1 where nothing was found, and only there", () => {
    expect(auditOf().programs.map(({ score }) => score)).toEqual([1, 1]);
    const [, north] = scoresBy(pass("a", "error", ["build"]));
    expect(north?.score).toBe(0.5);
  });

  test("counts an error three times a warning, and what is only told not at all", () => {
    const [, north] = scoresBy(
      pass("a", "error", ["build"]),
      pass("b", "warning", ["build", "north-plan"]),
      pass("c", "info", ["build"]),
    );
    // (3 × ½ + 1 × 0) ÷ 4
    expect(north?.score).toBe(0.375);
    expect(north?.lost).toEqual([
      {
        rule: "a",
        severity: "error",
        weight: 3,
        checked: 2,
        failed: 1,
        silenced: 0,
        points: 0.375,
      },
      {
        rule: "b",
        severity: "warning",
        weight: 1,
        checked: 2,
        failed: 2,
        silenced: 0,
        points: 0.25,
      },
      { rule: "c", severity: "info", weight: 0, checked: 2, failed: 1, silenced: 0, points: 0 },
    ]);
  });

  test("is none where no rule that weighs could judge anything", () => {
    const [city] = scoresBy(pass("a", "info", ["survey"]));
    expect(city?.score).toBeNull();
  });

  test("takes off the share a rule says", () => {
    const rule = defineAuditRule({
      ...{ id: "half", finds: "half", severity: "error" as const, of: ["program" as const] },
      options: z.strictObject({}),
      check: () => ({ message: "Half of it.", share: 0.5 }),
    });
    const others = auditOf().rules.map(({ rule: id }) => [id, false] as const);
    const { programs } = auditOf({}, { rules: [rule], settings: Object.fromEntries(others) });
    expect(programs[0]).toMatchObject({ score: 0.5, lost: [{ failed: 0.5, points: 0.5 }] });
  });

  test("is the program's: what a rule had nothing to judge in counts neither way", () => {
    const [, north] = auditOf({ programs: { "north-plan": { lead: undefined } } }).programs;
    const lead = north?.lost.find(({ rule }) => rule === "missing-lead");
    expect(lead).toMatchObject({ checked: 2, failed: 1 });
  });
});

describe("the summaries", () => {
  const { units, levels, rules } = auditOf({
    programs: { "north-plan": { lead: undefined } },
    tasks: {
      build: {
        output: undefined,
        supports: undefined,
        silenced: [{ rule: "missing-output", why: "x" }],
      },
    },
    more: { targets: [{ unit: "south", indicator: "renovated", value: 5, id: "loose" }] },
  });

  test("are by unit: those that have written something", () => {
    expect(units).toMatchObject([
      { unit: "city", level: "city", programs: 1, items: 3, score: 1 },
      {
        ...{ unit: "north", level: "district", programs: 1, items: 3, silenced: 1 },
        findings: { error: 1, warning: 0, info: 1 },
      },
      { unit: "south", level: "district", programs: 0, items: 1, score: null },
    ]);
  });

  test("are by level, from the top down", () => {
    expect(levels).toMatchObject([
      { level: "city", units: 1, programs: 1, items: 3 },
      { level: "district", units: 2, programs: 1, items: 4, silenced: 1, score: units[1]?.score },
    ]);
  });

  test("are by rule, those that found nothing included", () => {
    expect(rules).toContainEqual({
      rule: "missing-lead",
      severity: "error",
      findings: 1,
      silenced: 0,
    });
    expect(rules).toContainEqual({
      rule: "missing-output",
      severity: "warning",
      findings: 0,
      silenced: 1,
    });
    expect(rules).toContainEqual({ rule: "slogan", severity: "warning", findings: 0, silenced: 0 });
  });
});

describe("lexicons", () => {
  const text = { tasks: { build: { text: "Làm thần tốc, đẩy mạnh." } } };

  test("of one's own stand beside the built-in ones", () => {
    const own: Lexicon = { language: "vi-army", slogans: ["thần tốc"] };
    const [finding] = findingsIn(text, { lexicons: [own] });
    expect(finding?.evidence).toMatchObject([{ word: "thần tốc" }, { word: "đẩy mạnh" }]);
  });

  test("of one's own take the place of the built-in one of their language", () => {
    const own: Lexicon = { language: "vi", slogans: ["thần tốc"] };
    expect(findingsIn(text, { lexicons: [own] })[0]?.evidence).toMatchObject([
      { word: "thần tốc" },
    ]);
    const more: Lexicon = {
      ...vietnameseLexicon,
      slogans: [...(vietnameseLexicon.slogans ?? []), "thần tốc"],
    };
    expect(findingsIn(text, { lexicons: [more] })[0]?.evidence).toHaveLength(2);
  });
});

describe("options that are not what they should be", () => {
  const rule = defineAuditRule({
    ...{ id: "own", finds: "", severity: "info" as const, of: ["task" as const] },
    ...{ options: z.strictObject({}), check: () => null },
  });

  test.each([
    [
      "a rule nobody has",
      { settings: { slogans: false } },
      ["unknown-rule"],
      ["settings", "slogans"],
    ],
    [
      "a rule of the prototype",
      { settings: { constructor: false } },
      ["unknown-rule"],
      ["settings", "constructor"],
    ],
    [
      "an option a rule does not have",
      { settings: { slogan: { options: { mst: 1 } } } },
      ["unknown-key"],
      ["settings", "slogan", "options"],
    ],
    [
      "an option of another kind",
      { settings: { slogan: { options: { most: "1" } } } },
      ["invalid-type"],
      ["settings", "slogan", "options", "most"],
    ],
    [
      "a severity there is not",
      { settings: { slogan: { severity: "fatal" } } },
      ["invalid-value"],
      ["settings", "slogan", "severity"],
    ],
    ["two rules of one id", { rules: [rule, rule] }, ["duplicate-id"], ["rules", 1, "id"]],
    ["a day that is none", { on: "2023-02-30" }, ["invalid-value"], ["on"]],
    [
      "a lexicon with a field it does not know",
      { lexicons: [{ language: "vi", slogan: [] }] },
      ["unknown-key"],
      ["lexicons", 0],
    ],
    [
      "a lexicon of empty words",
      { lexicons: [{ language: "vi", slogans: [""] }] },
      ["invalid-value"],
      ["lexicons", 0, "slogans", 0],
    ],
  ])("%s", (_, options, codes, path) => {
    const issues = refusalOf(options);
    expect(issues.map(({ code }) => code)).toEqual(codes);
    expect(issues[0]?.path).toEqual(path);
  });

  test("are all told at once", () => {
    const options = { settings: { slogans: false, slogan: { options: { most: -1 } } }, on: "soon" };
    expect(refusalOf(options).map(({ code }) => code)).toEqual([
      "unknown-rule",
      "invalid-value",
      "invalid-value",
    ]);
  });

  test("are told in words", () => {
    const [issue] = refusalOf({ settings: { slogan: { options: { mst: 1 } } } });
    expect(issue).toMatchObject({
      message: "settings.slogan.options has no option mst.",
      fix: "Correct its spelling.",
    });
  });
});

describe("texts as people hand them over", () => {
  const megabyte = (part: string): string => part.repeat(Math.ceil(2 ** 20 / part.length));

  test.each([
    ["empty", ""],
    ["blank", " \u00a0\n\t\u200b"],
    ["only marks", "…!?—“”"],
    ["only control characters", "\u0000\u0001\u0002\u0007\u001b"],
    ["a broken tag", "<p <b <a href='"],
    ["a broken entity", "&#99999999; &bogus; &#x; &"],
    ["half of a character", "\ud800 nâng cao \udfff"],
    ["many scripts", "Ελλάδα кириллица 日本語 العربية हिन्दी 한국어 e\u0301\u0323\u0302"],
    ["everything there is in HTML", "<script>alert('nâng cao')</script><style>p{}</style>"],
  ])("%s: nothing is wrong, and nothing lost", (_, text) => {
    const { issues, findings } = auditOf({
      programs: { "city-plan": { text }, "north-plan": { text } },
      tasks: { build: { text } },
    });
    expect(issues).toEqual([]);
    const words = text.includes("nâng cao") ? 1 : 0;
    expect(findings.filter(({ rule }) => rule === "slogan").length).toBe(words * 3);
  });

  test.each([
    ["a word again and again", "nâng cao "],
    ["one word without end", "nângcao"],
    ["tags", "<b>"],
    ["numbers and dashes", "1-2/"],
    ["document numbers", "11-NQ/TU "],
    ["a sentence again and again", "Sửa trường học ở phường và nhà văn hóa của xã. "],
  ])("a megabyte of %s, in a program and in what derives from it", (_, part) => {
    const text = megabyte(part);
    const { issues } = auditOf({
      programs: { "city-plan": { text }, "north-plan": { text, name: text } },
      tasks: { build: { name: text, output: text } },
    });
    expect(issues).toEqual([]);
  });

  test("a copy of a megabyte is a copy, and its passage is cut to what can be read", () => {
    const text = Array.from({ length: 150_000 }, (_, place) => `w${place}`).join(" ");
    const { findings } = auditOf({ programs: { "city-plan": { text }, "north-plan": { text } } });
    const copied = findings.find(({ rule }) => rule === "copied-from-parent");
    const passage = copied?.evidence.find((one) => one.kind === "passage");
    expect(passage).toMatchObject({ words: 150_000, here: { from: 0, to: text.length } });
    expect(passage?.kind === "passage" && passage.text.length).toBeLessThan(500);
  });
});

test("a chain of programs ten thousand deep is audited", () => {
  const depth = 10_000;
  const units = Array.from({ length: depth }, (_, place) => ({
    id: `u${place}`,
    ...(place === 0 ? {} : { parent: `u${place - 1}` }),
  }));
  const programs = units.map(({ id }, place) => ({
    ...{ id: `p${place}`, unit: id, text: `Sửa ${place} trường học ở xã` },
    ...(place === 0 ? {} : { sources: [{ program: `p${place - 1}` }] }),
  }));
  const { findings, issues } = audit(parseCascade({ units, programs }));
  expect(issues).toEqual([]);
  expect(findings.filter(({ rule }) => rule === "no-source")).toHaveLength(1);
});

test("the sound plan is one the library reads", () => {
  expect(parseCascade(soundPlan).size).toBe(3);
});
