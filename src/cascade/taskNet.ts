import type { TaskRecord } from "../document/index.ts";
import type { Structure } from "./structure.ts";

/** A task at a unit: written there, or the draft the unit has of one written above. */
export interface TaskPlace {
  /** The position in the document of the task as it is written. */
  readonly row: number;
  readonly unit: number;
}

/** Whom a task is handed to, and how much earlier it is due at each step down. */
export interface Handover {
  readonly takesPart: (unit: number) => boolean;
  readonly leadDays: number;
}

/** A written task with everything its record leaves unsaid. */
export interface ResolvedTask {
  /** The unit whose program it is in; −1 where there is none. */
  readonly unit: number;
  readonly source: TaskPlace | null;
  /** Whether it comes from a unit above, so that it stands where a draft would. */
  readonly standsIn: boolean;
  /** Its own, else that of the task it stands in for; null where it is handed to nobody. */
  readonly handover: Handover | null;
}

/** The written tasks and how they hang together; drafts follow from it. */
export interface TaskNet {
  readonly structure: Structure;
  readonly records: readonly TaskRecord[];
  /** The position of every task in the document by id. */
  readonly rows: ReadonlyMap<string, number>;
  /** The positions of a unit's tasks, by id. */
  readonly byUnit: ReadonlyMap<number, readonly number[]>;
  readonly resolved: readonly ResolvedTask[];
}
