import type { CascadeDocument } from "../document/index.ts";

/** The fields of a document that hold records; its history is not compared. */
type ListField = Exclude<
  {
    [Field in keyof CascadeDocument]-?: NonNullable<
      CascadeDocument[Field]
    > extends readonly unknown[]
      ? Field
      : never;
  }[keyof CascadeDocument],
  "amendments"
>;

/** What a document says by itself: its fields that hold no records, and the order of its levels. */
export type DocumentFields = Omit<CascadeDocument, ListField | "amendments"> & {
  readonly levelsInOrder: readonly string[];
};

/** The records of a document by the list they are in. */
export type RecordsByList = { readonly document: DocumentFields } & {
  readonly [List in ListField]: NonNullable<CascadeDocument[List]>[number];
};

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
