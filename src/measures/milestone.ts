import * as z from "zod";
import { type Carried, lineState, type MeasureContext } from "./contract.ts";
import { defineMeasure } from "./defineMeasure.ts";
import { type Requirement, required, requirementSchema } from "./required.ts";

const optionsSchema = z.strictObject({
  /** What a unit of a level needs of those below it before it counts as one itself. */
  require: z.record(z.string(), requirementSchema).optional(),
  /** The weight that says how many a unit counts, for reports that do not say `of`. */
  of: z.string().min(1).optional(),
  /** What is counted: "chi bộ", or by level, { city: "huyện", district: "xã" }. */
  counts: z.union([z.string().min(1), z.record(z.string(), z.string().min(1))]).optional(),
});

type Options = z.infer<typeof optionsSchema>;

/**
 * Done or not done, counted, with thresholds between levels.
 *
 * A report says 1 or 0, or how many `of` how many. At a level with a requirement a unit passes on
 * a verdict: 12 of 16 communes make a district with `{ share: 0.75 }` 1 of 1. A silent unit counts
 * as expected and not done. A verdict that silent units could still tip is itself silent.
 */
export const milestone = defineMeasure<Options>({
  name: "milestone",
  options: optionsSchema,
  parts: [
    { name: "done", reducer: "sum" },
    { name: "expected", reducer: "sum" },
  ],
  balance: "last",
  figure: "amount",
  targets: "separate",
  speaksOf: "everyone",
  rules: ["each", "same", "assign", "stop"],

  extent: ({ of }) => of,

  checkIndicator({ options, levels, decimals, sign, balance }) {
    if (sign === -1) return "direction higher: a milestone is reached or not";
    if (decimals.figure + decimals.value + decimals.of > 0) return "no decimals: milestones count";
    if (balance === "average")
      return 'a balance other than "average": done is done, not on average';
    const unknown = Object.keys(options.require ?? {}).find((level) => !levels.includes(level));
    return unknown === undefined ? null : `levels of the cascade under require, not ${unknown}`;
  },

  checkTarget(_context, value) {
    return value === 1 ? null : "1: a milestone is to be reached; thresholds go under require";
  },

  checkReport(_context, value, of) {
    if (of !== null && of < 0) return "a count of 0 or more";
    if (value < 0) return "0 or more done";
    return value <= (of ?? Number.POSITIVE_INFINITY) ? null : `at most ${of} done`;
  },

  read(_context, { state, value, of, extent }, [first, second], from, to) {
    const done = first as Float64Array;
    const expected = second as Float64Array;
    for (let unit = from; unit < to; unit++) {
      if (state[unit] !== lineState.reported) continue;
      done[unit] = value[unit] as number;
      const said = of[unit] as number;
      expected[unit] = !Number.isNaN(said) ? said : size(extent, unit);
    }
  },

  standIn(_context, { state, extent }, [, second], _uncounted, from, to) {
    const expected = second as Float64Array;
    for (let unit = from; unit < to; unit++) {
      if (state[unit] === lineState.silent) expected[unit] = size(extent, unit);
    }
  },

  liftsAt(context, level) {
    return requirementsByRank(context)[level] !== undefined;
  },

  lift(context, carried: Carried, lifted: Carried, worth, from, to) {
    const [done, known] = carried.reported as [Float64Array, Float64Array];
    const [, open] = carried.silent as [Float64Array, Float64Array];
    const [doneUp, knownUp] = lifted.reported as [Float64Array, Float64Array];
    const [openDoneUp, openUp] = lifted.silent as [Float64Array, Float64Array];
    const requirements = requirementsByRank(context);
    for (let unit = from; unit < to; unit++) {
      const requirement = requirements[context.level[unit] as number];
      openDoneUp[unit] = 0;
      if (requirement === undefined) {
        doneUp[unit] = done[unit] as number;
        knownUp[unit] = known[unit] as number;
        openUp[unit] = open[unit] as number;
        continue;
      }
      const expected = (known[unit] as number) + (open[unit] as number);
      const needed = required(requirement, expected);
      const reached = (done[unit] as number) >= needed;
      const decided = reached || (done[unit] as number) + (open[unit] as number) < needed;
      const counts = expected > 0 ? 1 : 0;
      doneUp[unit] = reached ? counts : 0;
      knownUp[unit] = decided ? counts : 0;
      openUp[unit] = decided ? 0 : counts;
      worth[unit] = counts;
    }
  },

  values(context, [done, expected], target, out, from, to) {
    const requirements = requirementsByRank(context);
    const counted = expected as Float64Array;
    out.numerator.set((done as Float64Array).subarray(from, to), from);
    for (let unit = from; unit < to; unit++) {
      const assigned = target[unit] as number;
      const requirement = requirements[context.level[unit] as number] ?? "all";
      out.target[unit] = !Number.isNaN(assigned)
        ? required(requirement, counted[unit] as number)
        : Number.NaN;
    }
  },

  currency({ options: { counts }, levels, unitOfMeasure }, level) {
    const named = typeof counts === "object" ? ownValue(counts, levels[level] as string) : counts;
    return { unitOfMeasure: named ?? unitOfMeasure ?? "", steps: 1 };
  },
});

function size(extent: Float64Array | null, unit: number): number {
  const known = extent ? (extent[unit] as number) : Number.NaN;
  return !Number.isNaN(known) ? known : 1;
}

type Requirements = readonly (Requirement | undefined)[];

/** Kernels run once a depth; the table of an indicator is made once. */
const tables = new WeakMap<MeasureContext<Options>, Requirements>();

function requirementsByRank(context: MeasureContext<Options>): Requirements {
  const known = tables.get(context);
  if (known) return known;
  const { options, levels } = context;
  const { require: stated } = options;
  const table = stated ? levels.map((level) => ownValue(stated, level)) : [];
  tables.set(context, table);
  return table;
}

/** A level may be called what every object inherits, such as `constructor`. */
function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
