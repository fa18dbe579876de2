import * as z from "zod";
import { parsePlainDate } from "../time/index.ts";
import { type CriteriaVersion, criterionState, type Lines, lineState } from "./contract.ts";
import { defineVerdict, verdictOptions } from "./defineVerdict.ts";
import { judge } from "./judge.ts";
import { type Requirement, required, requirementSchema } from "./required.ts";

const criteriaSchema = z
  .array(z.strictObject({ id: z.string().min(1), name: z.string().min(1).optional() }))
  .min(1);

const optionsSchema = z.strictObject({
  ...verdictOptions,
  /** What a unit is judged by. */
  criteria: criteriaSchema.optional(),
  /** The same where it changes: each version counts from its day until the next does. */
  versions: z
    .array(z.strictObject({ id: z.string().min(1), from: z.iso.date(), criteria: criteriaSchema }))
    .min(1)
    .optional(),
  /** How many of the criteria a reporter must meet; all unless said. */
  pass: requirementSchema.optional(),
});

type Options = z.infer<typeof optionsSchema>;

/**
 * Criteria met, k of n: 19 criteria of a commune, five standards of a school.
 *
 * A report says 1 or 0 of a `criterion`; without one it speaks of all of them, recognised or not. A
 * reporter that meets as many as it must passes on a verdict, which is then counted, with
 * thresholds between levels, as a milestone's is. Criteria nobody has assessed are open: a verdict
 * they could still tip is itself silent.
 */
export const checklist = defineVerdict<Options>({
  name: "checklist",
  options: optionsSchema,

  passes: ({ pass }) => pass ?? "all",

  criteria: (options) => versionsOf(options),

  checkIndicator({ options, balance }) {
    const { criteria, versions, pass } = options;
    if (balance !== "last") return 'the balance "last": of a criterion the last word counts';
    if ((criteria === undefined) === (versions === undefined)) {
      return "criteria, or versions of them, one of the two";
    }
    const twice = versions && (repeated(versions, "id") ?? repeated(versions, "from"));
    if (twice) return `versions with an id and a day of their own, and ${twice} stands twice`;
    for (const { id, criteria: listed } of versions ?? [{ id: "", criteria: criteria ?? [] }]) {
      const place = id === "" ? "" : ` in version ${id}`;
      const double = repeated(listed, "id");
      if (double) return `criteria with an id of their own, and ${double} stands twice${place}`;
      if (typeof pass === "object" && "count" in pass && pass.count > listed.length) {
        return `a pass of at most ${listed.length}, as many as there are criteria${place}`;
      }
    }
    return null;
  },

  checkReport(_context, value, of) {
    if (of !== null) return "1 or 0, and not out of anything: each criterion is met or not";
    return value === 0 || value === 1 ? null : "1 or 0: met or not";
  },

  read({ options: { pass = "all" } }, lines, [first, second], from, to) {
    const done = first as Float64Array;
    const expected = second as Float64Array;
    const count = lines.criteria.length;
    for (let unit = from; unit < to; unit++) {
      if (lines.state[unit] !== lineState.reported) continue;
      const [met, open] = [metAt(lines, unit, pass), openAt(lines, unit, pass)];
      const verdict = lines.own?.[unit] === 1 ? judge(pass, met, count - open, open) : null;
      // An own share stands beside verdicts, so it is one itself.
      done[unit] = verdict === null ? met : Number(verdict === criterionState.met);
      expected[unit] = verdict === null ? count - open : Number(verdict !== criterionState.open);
    }
  },

  standIn({ options: { pass = "all" } }, lines, [, second], _uncounted, from, to) {
    const expected = second as Float64Array;
    const count = lines.criteria.length;
    for (let unit = from; unit < to; unit++) {
      if (lines.state[unit] === lineState.none) continue;
      const open = openAt(lines, unit, pass);
      if (lines.own?.[unit] !== 1) expected[unit] = open;
      else if (judge(pass, metAt(lines, unit, pass), count - open, open) === criterionState.open) {
        expected[unit] = 1;
      }
    }
  },
});

/** How many criteria are surely met; where the whole was said to pass, as many as that takes. */
function metAt(lines: Lines, unit: number, pass: Requirement): number {
  const met = countAt(lines, unit, criterionState.met);
  if (lines.state[unit] !== lineState.reported || lines.value[unit] !== 1) return met;
  const count = lines.criteria.length;
  const needed = Math.min(required(pass, count), count);
  return Math.max(met, needed - countAt(lines, unit, criterionState.unmet));
}

/** How many criteria may be met or not; none where the whole was said not to pass. */
function openAt(lines: Lines, unit: number, pass: Requirement): number {
  if (lines.state[unit] === lineState.reported && lines.value[unit] === 0) return 0;
  const unmet = countAt(lines, unit, criterionState.unmet);
  return lines.criteria.length - unmet - metAt(lines, unit, pass);
}

function countAt({ criteria }: Lines, unit: number, state: number): number {
  let count = 0;
  for (const column of criteria) if (column[unit] === state) count += 1;
  return count;
}

function versionsOf({ criteria = [], versions, pass = "all" }: Options): CriteriaVersion[] {
  const dated = versions?.map(({ from, criteria: listed }) => ({
    since: parsePlainDate(from) as number,
    criteria: listed,
  }));
  return (dated ?? [{ since: Number.NEGATIVE_INFINITY, criteria }])
    .sort((one, other) => one.since - other.since)
    .map((version) => ({
      ...version,
      all: required(pass, version.criteria.length) >= version.criteria.length,
    }));
}

/** The first value of a key that two records share. */
function repeated<Key extends string>(
  records: readonly Readonly<Record<Key, string>>[],
  key: Key,
): string | undefined {
  const values = records.map((record) => record[key]);
  return values.find((value, place) => values.indexOf(value) < place);
}
