import type { TaskPlace } from "../cascade/index.ts";

/** How far a task is, as it was reported. A correction is a later row; `progress: null` withdraws. */
export interface TaskUpdate {
  /** The id of a task, drafts included; with `unit`, of one that was handed to that unit. */
  readonly task: string;
  /** Whose task it is, where `task` names one further up. */
  readonly unit?: string | undefined;
  /** The day it speaks of, an ISO plain date. */
  readonly on: string;
  /** From 0 to 1. */
  readonly progress: number | null;
  /** What has been spent so far, in the unit of measure of the budget. */
  readonly spent?: number | null | undefined;
  /** Where it can be seen. */
  readonly evidence?: string | undefined;
  /** When it was reported, a plain date or an instant; the day it speaks of unless said. */
  readonly reportedAt?: string | undefined;
}

/** An update as it was read. */
export interface ReadUpdate {
  /** Its place in what was handed in. */
  readonly row: number;
  readonly place: TaskPlace;
  /** In days since 1970-01-01. */
  readonly on: number;
  /** In milliseconds since 1970. */
  readonly reportedAt: number;
  /** Whether `reportedAt` was not said. */
  readonly undated: boolean;
  readonly progress: number | null;
  readonly spent: number | null;
  readonly evidence: string | null;
}

/** The updates of one task, ordered by day, then by time of report. */
export interface TaskUpdates {
  /** The task's id. */
  readonly id: string;
  readonly updates: readonly ReadUpdate[];
}
