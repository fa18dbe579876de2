import * as z from "zod";
import { criterionState, type Lines, type Measure, type MeasureContext } from "./contract.ts";
import { defineMeasure } from "./defineMeasure.ts";
import { isReporter } from "./isReporter.ts";
import { judge } from "./judge.ts";
import { type Requirement, required, requirementSchema } from "./required.ts";

/** The options of every count with thresholds. */
export const verdictOptions = {
  /** What a unit of a level needs of those below it before it counts as one itself. */
  require: z.record(z.string(), requirementSchema).optional(),
  /** What is counted: "chi bộ", or by level, { city: "huyện", district: "xã" }. */
  counts: z.union([z.string().min(1), z.record(z.string(), z.string().min(1))]).optional(),
};

interface VerdictOptions {
  readonly require?: Readonly<Record<string, Requirement>> | undefined;
  readonly counts?: string | Readonly<Record<string, string>> | undefined;
}

/** What tells one count with thresholds from another. */
interface Verdict<Options extends VerdictOptions>
  extends Pick<
    Measure<Options>,
    "name" | "options" | "checkIndicator" | "extent" | "criteria" | "read" | "standIn"
  > {
  /**
   * What a reporter needs of what it counts itself, in the indicator's unit; absent where a
   * reporter counts what its level does.
   */
  passes?(options: Options): Requirement;
  checkReport(context: MeasureContext<Options>, value: number, of: number | null): string | null;
}

/**
 * A measure that counts who has done it, with thresholds between levels.
 *
 * Where something is required of a unit it passes on a verdict, one done of one expected; elsewhere
 * the count itself. Silence is expected and not done; a verdict it could still tip is itself silent.
 */
export function defineVerdict<Options extends VerdictOptions>({
  passes,
  ...verdict
}: Verdict<Options>): Measure<Options> {
  /** What is required at each unit: nothing of one that passes on its count. */
  const requirements = (context: MeasureContext<Options>, lines: Lines) => {
    const byRank = requirementsByRank(context);
    const ofReporters = passes?.(context.options);
    return (unit: number): Requirement | undefined => {
      const rank = context.level[unit] as number;
      // A line by itself is of no level.
      if (rank < 0) return undefined;
      return ofReporters && isReporter(lines, unit) ? ofReporters : byRank[rank];
    };
  };
  return defineMeasure<Options>({
    ...verdict,
    parts: [
      { name: "done", reducer: "sum" },
      { name: "expected", reducer: "sum" },
    ],
    balance: "last",
    figure: "amount",
    targets: "separate",
    speaksOf: "everyone",
    rules: ["each", "same", "assign", "stop"],
    lapses: true,
    foreseeable: false,

    checkIndicator(context) {
      const { options, levels, decimals, sign, balance } = context;
      if (sign === -1) return `direction higher: a ${verdict.name} is reached or not`;
      if (decimals.figure + decimals.value + decimals.of > 0) {
        return `no decimals: ${verdict.name}s count`;
      }
      if (balance === "average") {
        return 'a balance other than "average": done is done, not on average';
      }
      const unknown = Object.keys(options.require ?? {}).find((level) => !levels.includes(level));
      if (unknown !== undefined) return `levels of the cascade under require, not ${unknown}`;
      return verdict.checkIndicator?.(context) ?? null;
    },

    checkTarget(_context, value) {
      return value === 1
        ? null
        : `1: a ${verdict.name} is to be reached; thresholds go under require`;
    },

    lift(context, lines, { reported, silent }, lifted, worth, from, to) {
      const [done, known] = reported as [Float64Array, Float64Array];
      const [, open] = silent as [Float64Array, Float64Array];
      const [doneUp, knownUp] = lifted.reported as [Float64Array, Float64Array];
      const [openDoneUp, openUp] = lifted.silent as [Float64Array, Float64Array];
      const requirementOf = requirements(context, lines);
      for (let unit = from; unit < to; unit++) {
        const requirement = requirementOf(unit);
        openDoneUp[unit] = 0;
        if (requirement === undefined) {
          doneUp[unit] = done[unit] as number;
          knownUp[unit] = known[unit] as number;
          openUp[unit] = open[unit] as number;
          continue;
        }
        const [sure, unsure] = [known[unit] as number, open[unit] as number];
        const verdict = judge(requirement, done[unit] as number, sure, unsure);
        const counts = sure + unsure > 0 ? 1 : 0;
        doneUp[unit] = verdict === criterionState.met ? counts : 0;
        knownUp[unit] = verdict === criterionState.open ? 0 : counts;
        openUp[unit] = verdict === criterionState.open ? counts : 0;
        worth[unit] = counts;
      }
    },

    values(context, lines, [done, expected], target, out, from, to) {
      const requirementOf = requirements(context, lines);
      const counted = expected as Float64Array;
      out.numerator.set((done as Float64Array).subarray(from, to), from);
      for (let unit = from; unit < to; unit++) {
        out.target[unit] = !Number.isNaN(target[unit])
          ? required(requirementOf(unit) ?? "all", counted[unit] as number)
          : Number.NaN;
      }
    },

    currency({ options: { counts }, levels, unitOfMeasure = "" }, level, reporter) {
      if (reporter && passes) return { unitOfMeasure, steps: 1 };
      const named = typeof counts === "object" ? ownValue(counts, levels[level] as string) : counts;
      return { unitOfMeasure: named ?? unitOfMeasure, steps: 1 };
    },
  });
}

type Requirements = readonly (Requirement | undefined)[];

/** Kernels run once a depth; the table of an indicator is made once. */
const tables = new WeakMap<MeasureContext<VerdictOptions>, Requirements>();

function requirementsByRank(context: MeasureContext<VerdictOptions>): Requirements {
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
