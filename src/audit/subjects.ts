import type { Program, Target } from "../cascade/index.ts";
import type { BodyRecord, IssuePath, TaskRecord } from "../document/index.ts";

/** A text somebody wrote, and where it stands. */
export interface AuditText {
  readonly path: IssuePath;
  readonly text: string;
}

interface Written {
  readonly id: string;
  /** The unit whose it is; of a body that belongs to none, the one whose tasks it leads. */
  readonly unit: string;
  /** Where it stands in the document; empty for a draft. */
  readonly path: IssuePath;
}

/** A program as rules see it. */
export interface ProgramSubject extends Written {
  readonly kind: "program";
  readonly record: Program;
  /** Its own text; its name is a title, and those of its tasks are theirs. */
  readonly texts: readonly AuditText[];
  /** By id, like everything below. */
  readonly tasks: readonly TaskSubject[];
  readonly targets: readonly TargetSubject[];
  /** The programs among its sources. */
  readonly sources: readonly ProgramSubject[];
  /** The programs that name it as a source. */
  readonly derived: readonly ProgramSubject[];
}

/** A task with what it takes from the one it comes from: its name, day and indicators. */
export type TaskFacts = Readonly<Omit<TaskRecord, "name">> & { readonly name: string };

/** A task as rules see it. */
export interface TaskSubject extends Written {
  readonly kind: "task";
  readonly program: ProgramSubject;
  readonly record: TaskFacts;
  /** Its name, text and output, as far as it says them itself. */
  readonly texts: readonly AuditText[];
}

/** A target as rules see it. */
export interface TargetSubject extends Written {
  readonly kind: "target";
  /** Null where it is in none. */
  readonly program: ProgramSubject | null;
  readonly record: Target;
}

/** A body, with the tasks it leads, as rules see it. */
export interface BodySubject extends Written {
  readonly kind: "body";
  readonly record: BodyRecord;
  readonly leads: readonly TaskSubject[];
}

/** What a rule can look at, by the name its `of` gives it. */
export interface SubjectOf {
  readonly program: ProgramSubject;
  readonly task: TaskSubject;
  readonly target: TargetSubject;
  readonly body: BodySubject;
}

export type SubjectKind = keyof SubjectOf;
export type Subject = SubjectOf[SubjectKind];
