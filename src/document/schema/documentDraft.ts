import type * as z from "zod";
import type { CascadeDocument, cascadeSchema } from "./cascadeSchema.ts";
import type { saidSchema } from "./targetSchema.ts";

type Written = z.infer<typeof cascadeSchema>;

/** The fields that hold records. */
type Lists = {
  [Field in keyof Written]-?: NonNullable<Written[Field]> extends readonly unknown[]
    ? Field
    : never;
}[keyof Written];

/** Something that may be changed, and everything in it. */
type Mutable<Value> = Value extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value;

/**
 * A target while it is being changed: that it says in one way what is to be reached is looked at when
 * the change is done.
 */
export type TargetDraft = Mutable<z.infer<typeof saidSchema>>;

/** A document while it is being changed: every list is there, if only to be added to. */
export type DocumentDraft = Mutable<Omit<CascadeDocument, Lists>> & {
  [Field in Exclude<Lists, "amendments" | "targets">]: Mutable<NonNullable<CascadeDocument[Field]>>;
} & { targets: TargetDraft[] };
