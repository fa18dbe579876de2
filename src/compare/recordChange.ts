import type {
  Benchmark,
  BodyRecord,
  CascadeDocument,
  Indicator,
  Level,
  ProgramRecord,
  RegistrationRecord,
  SetRecord,
  TargetRecord,
  TaskRecord,
  UnitRecord,
  Weight,
} from "../document/index.ts";

/** What a document says by itself: its fields that hold no records, and the order of its levels. */
export type DocumentFields = Pick<
  CascadeDocument,
  "version" | "name" | "term" | "calendar" | "meta"
> & {
  readonly levelsInOrder: readonly string[];
};

/** The records of a document by the list they are in. */
export interface RecordsByList {
  readonly document: DocumentFields;
  readonly levels: Level;
  readonly weights: Weight;
  readonly units: UnitRecord;
  readonly bodies: BodyRecord;
  readonly indicators: Indicator;
  readonly benchmarks: Benchmark;
  readonly programs: ProgramRecord;
  readonly targets: TargetRecord;
  readonly registrations: RegistrationRecord;
  readonly tasks: TaskRecord;
  readonly sets: SetRecord;
}

/** A list of the document, or `document` for what it says by itself. */
export type RecordList = keyof RecordsByList;

interface RecordChangeIn<List extends RecordList> {
  readonly kind: "added" | "removed" | "changed";
  readonly list: List;
  /** Its id; of a target without one as `targets(unit)` gives it, of a registration likewise. */
  readonly id: string;
  /** Whose it is; null where it is nobody's. */
  readonly unit: string | null;
  /** The fields that say something else; empty where the record has come or gone. */
  readonly fields: readonly string[];
  /** The record as it was, and as it is; null where there was, or is, none. */
  readonly from: RecordsByList[List] | null;
  readonly to: RecordsByList[List] | null;
  /** A sentence a planner understands; made when it is read. */
  readonly message: string;
}

/** One record that two documents differ in. */
export type RecordChange = { [List in RecordList]: RecordChangeIn<List> }[RecordList];
