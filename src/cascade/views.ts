import type {
  BodyRecord,
  Grade,
  Hold,
  ProgramRecord,
  Source,
  TaskRecord,
  UnitRecord,
} from "../document/index.ts";
import type { Phasing, ReportingCalendar, TimeBalance } from "../time/index.ts";
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
  /** When the plan it is part of is due; later than its own where it was given a lead. */
  readonly planDue: string | null;
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
  /** How many decimals the value and the baseline have at most. */
  readonly decimals: number;
  /** An amount, or a rate: one number out of another. */
  readonly figure: "amount" | "rate";
  /** How reports add up over time. */
  readonly balance: TimeBalance;
  readonly phasing: Phasing;
  /** When the periods it is phased by begin and end. */
  readonly calendar: ReportingCalendar;
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
/**
 * Where a program stands: `draft` is implied by what its unit is handed; then it is `written` down,
 * `submitted`, `adopted`, and `ended` once it was repealed or has run out.
 */
export type ProgramState = "draft" | "written" | "submitted" | "adopted" | "ended";

/** A program of a unit, written down or drafted by derivation. */
export type Program = Readonly<Omit<ProgramRecord, "sources">> & {
  readonly state: ProgramState;
  readonly sources: readonly Source[];
};

/** What there is to say of a task: who leads and supports, with what, from when, by when, to what end. */
export type TaskDetail = "lead" | "supports" | "budget" | "staffing" | "start" | "due" | "output";

/** A task of a unit's program, written down or handed to the unit and not yet written. */
export type Task = Readonly<Omit<TaskRecord, "name">> & {
  readonly unit: string;
  /** Its own, else that of the task it comes from; so are `due`, less lead days, and `indicators`. */
  readonly name: string;
  readonly state: "draft" | "written";
  /** What the unit has still to say. */
  readonly missing: readonly TaskDetail[];
};

/** A body as the cascade answers it, on a day or over all time. */
export type Body = Readonly<Omit<BodyRecord, "kind" | "holders" | "oversees">> & {
  readonly kind: "body" | "post" | "person";
  /** Whether it is there on the day; true where no day is asked about. */
  readonly inForce: boolean;
  /** Of a post: who holds it, the earliest first. */
  readonly holders: NonNullable<BodyRecord["holders"]>;
  /** Of a person: the posts held, the earliest first. */
  readonly posts: readonly PostHeld[];
  /** The written programs and tasks that name it, by id. */
  readonly leads: { readonly programs: readonly string[]; readonly tasks: readonly string[] };
  readonly supports: readonly string[];
  readonly oversees: NonNullable<BodyRecord["oversees"]>;
  /** The units that come to: those named, and those that carry a field named as a tag. */
  readonly units: readonly string[];
  /** The indicators that carry a field named as a tag. */
  readonly indicators: readonly string[];
};

/** A post somebody holds; from the first day, or until the last, where it is open. */
export interface PostHeld {
  readonly post: string;
  readonly from?: string;
  readonly to?: string;
}

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

/** A program with what it derives from and what derives from it. */
export interface ProgramLineage {
  readonly program: Program;
  /** Every program above, each once: the nearest first, those equally near by id. */
  readonly sources: readonly Program[];
  /** The documents it rests on in the end: those it names, and those its sources do. */
  readonly documents: readonly OutsideDocument[];
  /** The programs that name this one as a source, drafts included. */
  derived(): readonly ProgramLineage[];
}

/** A document outside the cascade, such as a resolution, with who names it. */
export interface OutsideDocument {
  readonly document: string;
  readonly issuer: string | null;
  /** The ids of programs. */
  readonly namedBy: readonly string[];
}

/** A task with where it comes from and where it goes. */
export interface TaskLineage {
  readonly task: Task;
  /** From the nearest source up to the first. */
  readonly sources: readonly Task[];
  /** What was made of it: written tasks that come from it, and drafts at the units right below. */
  derived(): readonly TaskLineage[];
  /** The tasks at the far end: those nothing comes from. */
  leaves(): readonly Task[];
}
