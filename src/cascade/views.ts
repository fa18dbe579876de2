import type {
  Grade,
  Hold,
  ProgramRecord,
  Source,
  TaskRecord,
  UnitRecord,
} from "../document/index.ts";
import type { Phasing } from "../time/index.ts";
import type { Bound } from "./bound.ts";
import type { PlanBenchmark } from "./planBenchmark.ts";

/** A unit as the cascade answers it: its record, with level, parent and depth filled in. */
export type Unit = Readonly<Omit<UnitRecord, "level" | "parent">> & {
  readonly level: string;
  readonly parent: string | null;
  /** 0 at the root. */
  readonly depth: number;
};

/** A target of a unit, written in the document or derived from its parent's. */
export interface Target {
  /**
   * The record's id, or `unit/indicator/grade/due`; then `/cap` or `/floor` for the side that is not
   * the indicator's own, and `/above/benchmark` or `/above/unit/indicator`.
   */
  readonly id: string;
  readonly unit: string;
  readonly indicator: string;
  /** The program it belongs to, drafts included; null for a written target in no program. */
  readonly program: string | null;
  readonly grade: Grade;
  readonly start: string | null;
  readonly due: string | null;
  /** In the indicator's unit of measure; with a benchmark how much above it, or below zero, below. */
  readonly value: number;
  /** What it was given from above, before registrations were looked at; null where it set it itself. */
  readonly assigned: number | null;
  /** What the unit registered from below and nobody rejected. */
  readonly registered: number | null;
  readonly baseline: number | null;
  readonly direction: "higher" | "lower" | "within";
  /** Whether the value is to be reached at least, or at most. */
  readonly bound: Bound;
  /** What the value is counted from: a benchmark's id, or another unit's figure; null without. */
  readonly benchmark: PlanBenchmark | null;
  readonly phasing: Phasing;
  /** What the unit keeps for itself instead of handing it on; null where it hands on all. */
  readonly own: number | null;
  readonly origin: "assigned" | "own" | "ad-hoc";
  /** Whether somebody wrote it down or derivation computed it. */
  readonly written: boolean;
  readonly hold: Hold | null;
  /** The id of the target it comes from: the nearest above it in the same plan. */
  readonly source: string | null;
}

/** How a unit stands between what it was assigned from above and what it registered from below. */
export interface Registration {
  readonly unit: string;
  /** Which of the two there is: both, one or neither. */
  readonly state: "assigned" | "registered" | "both" | "neither";
  /** In the indicator's unit of measure, as are the others; null where nobody assigned anything. */
  readonly assigned: number | null;
  readonly registered: number | null;
  /** What the unit ended up with; null where it has no target. */
  readonly target: number | null;
  /** When, and by whom, it was registered. */
  readonly on: string | null;
  readonly by: string | null;
  /** What was registered and not accepted, the latest last; `on` and `by` are the rejection's. */
  readonly rejected: readonly {
    readonly value: number;
    readonly why: string;
    readonly on: string | null;
    readonly by: string | null;
  }[];
}

/** A program of a unit, written down or drafted by derivation. */
export type Program = Readonly<Omit<ProgramRecord, "sources">> & {
  /** `draft` until it is adopted; a written program without `adopted` is `written`. */
  readonly state: "draft" | "written" | "adopted";
  readonly sources: readonly Source[];
};

/** A task of a unit's program. */
export type Task = Readonly<TaskRecord> & { readonly unit: string };

/** A target with where it comes from and where it goes. */
export interface Lineage {
  readonly target: Target;
  /** From the nearest source up to the first. */
  readonly sources: readonly Target[];
  /** What was made of it at the units right below. */
  derived(): readonly Lineage[];
  /** The targets at the far end: those nobody below shares. */
  leaves(): readonly Target[];
}
