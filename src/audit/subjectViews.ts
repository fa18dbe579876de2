import type { Plan, Program, Target } from "../cascade/index.ts";
import type { BodyRecord, IssuePath, Silence, TaskRecord } from "../document/index.ts";
import type {
  AuditText,
  BodySubject,
  ProgramSubject,
  TargetSubject,
  TaskFacts,
  TaskSubject,
} from "./subjects.ts";

/** A row of the document, or −1 for a draft. */
type Row = number;

const programTexts = ["text"] as const;
const taskTexts = ["name", "text", "output"] as const;

export class ProgramView implements ProgramSubject {
  readonly kind = "program";
  readonly tasks: TaskView[] = [];
  readonly targets: TargetView[] = [];
  readonly sources: ProgramView[] = [];
  readonly derived: ProgramView[] = [];

  constructor(
    readonly record: Program,
    readonly row: Row,
  ) {}

  get id(): string {
    return this.record.id;
  }

  get unit(): string {
    return this.record.unit;
  }

  get path(): IssuePath {
    return pathOf("programs", this.row);
  }

  get silences(): readonly Silence[] {
    return this.record.silenced ?? [];
  }

  get texts(): readonly AuditText[] {
    return textsOf(this, this.record, programTexts);
  }
}

/** Texts and paths are made when they are asked for: there can be a million tasks. */
export class TaskView implements TaskSubject {
  readonly kind = "task";

  constructor(
    readonly program: ProgramView,
    readonly record: TaskFacts,
    readonly row: Row,
    /** What its unit has said; null of a draft. */
    readonly said: TaskRecord | null,
  ) {}

  get id(): string {
    return this.record.id;
  }

  get unit(): string {
    return this.program.unit;
  }

  get path(): IssuePath {
    return pathOf("tasks", this.row);
  }

  get silences(): readonly Silence[] {
    return this.said?.silenced ?? [];
  }

  get texts(): readonly AuditText[] {
    return this.said === null ? [] : textsOf(this, this.said, taskTexts);
  }
}

export class TargetView implements TargetSubject {
  readonly kind = "target";

  constructor(
    readonly record: Target,
    readonly program: ProgramView | null,
    readonly row: Row,
    readonly silences: readonly Silence[],
    /** Where its number stands. */
    readonly place: { readonly plan: Plan; readonly unit: number },
  ) {}

  get id(): string {
    return this.record.id;
  }

  get unit(): string {
    return this.record.unit;
  }

  get path(): IssuePath {
    return pathOf("targets", this.row);
  }
}

export class BodyView implements BodySubject {
  readonly kind = "body";
  readonly silences: readonly Silence[] = [];
  readonly leads: TaskView[] = [];

  constructor(
    readonly record: BodyRecord,
    readonly row: Row,
    readonly root: string,
  ) {}

  get id(): string {
    return this.record.id;
  }

  get unit(): string {
    return this.record.unit ?? this.leads[0]?.unit ?? this.root;
  }

  get path(): IssuePath {
    return pathOf("bodies", this.row);
  }
}

function pathOf(collection: string, row: Row): IssuePath {
  return row < 0 ? [] : [collection, row];
}

/** A text of a record; where it stands is written out when it is asked for. */
class TextView implements AuditText {
  constructor(
    readonly text: string,
    readonly owner: { readonly path: IssuePath },
    readonly field: string,
  ) {}

  get path(): IssuePath {
    return [...this.owner.path, this.field];
  }
}

function textsOf<Field extends string>(
  owner: { readonly path: IssuePath },
  record: { readonly [Key in Field]?: unknown },
  fields: readonly Field[],
): AuditText[] {
  const texts: AuditText[] = [];
  for (const field of fields) {
    const text = record[field];
    if (typeof text === "string" && text !== "") texts.push(new TextView(text, owner, field));
  }
  return texts;
}

/** Anything that is audited. */
export type SubjectView = ProgramView | TaskView | TargetView | BodyView;
