import type * as z from "zod";
import type { Cascade } from "../cascade/index.ts";
import type { IssuePath } from "../document/index.ts";
import type { Evidence, Severity } from "./finding.ts";
import type { Lexicon } from "./lexicons/lexicon.ts";
import type {
  BodySubject,
  ProgramSubject,
  Subject,
  SubjectKind,
  SubjectOf,
  TargetSubject,
} from "./subjects.ts";

/** What a rule may know beside the one subject it is asked about. */
export interface AuditContext<Options = unknown, Prepared = unknown> {
  readonly options: Options;
  /** What the rule's `prepare` gave; undefined without one. */
  readonly prepared: Prepared;
  /** Derived. */
  readonly cascade: Cascade;
  /** The day it is judged from, an ISO plain date; null where nobody said. */
  readonly on: string | null;
  readonly lexicons: readonly Lexicon[];
  /** Everything that is audited, by unit and id. */
  readonly programs: readonly ProgramSubject[];
  /** Those in no program included. */
  readonly targets: readonly TargetSubject[];
  readonly bodies: readonly BodySubject[];
  /**
   * Where phrases stand in a subject's texts: whole words, the longest phrase first, accents and
   * old spellings folded. The titles of cited documents and programs, and the names of indicators,
   * are left out.
   *
   * @param phrases `#` stands for any number. The same list again is not read again.
   * @param neutral Longer phrases in which they are not meant.
   */
  find(
    subject: Subject,
    phrases: readonly string[],
    neutral?: readonly string[],
  ): readonly Extract<Evidence, { kind: "word" }>[];
  /** Whether a subject's texts state a number that counts something: no date, no label. */
  hasNumber(subject: Subject): boolean;
}

/** What a rule says about a subject. */
export interface Discovery {
  /** A sentence a planner understands. */
  readonly message: string;
  readonly evidence?: readonly Evidence[];
  /** What to do about it. */
  readonly fix?: string;
  /** Where it is inside the subject; the subject itself, unless said. */
  readonly path?: IssuePath;
  /** The task or target of the program it is about; the subject itself, unless said. */
  readonly item?: Extract<Subject, { program: unknown }>;
  /** How much of the subject it concerns, above 0 up to 1, for the score; all, unless said. */
  readonly share?: number;
}

/**
 * What is looked for in programs and their items: one object, the built-in ones and your own alike.
 *
 * The audit asks it about one subject after another. Whether a finding is silenced, how much it
 * weighs and what it does to the score is not for the rule to say.
 */
export interface AuditRule<
  Kind extends SubjectKind = SubjectKind,
  Options = unknown,
  Prepared = unknown,
> {
  readonly id: string;
  /** What it finds, in a few words. */
  readonly finds: string;
  readonly severity: Severity;
  /** What it looks at. */
  readonly of: readonly Kind[];
  /** The schema of its options, which gives all of them for `{}`. */
  readonly options: z.ZodType<Options>;
  /** What takes all subjects together, once an audit. */
  prepare?(context: AuditContext<Options, undefined>): Prepared;
  /**
   * What it has to say about a subject: one thing, several, or `null` where all is well. `undefined`
   * where there is nothing to judge, which counts neither for the program nor against it.
   */
  check(
    subject: SubjectOf[Kind],
    context: AuditContext<Options, Prepared>,
  ): Discovery | readonly Discovery[] | null | undefined;
}

/** A rule whatever its kinds and options: what the audit works with. */
// biome-ignore lint/suspicious/noExplicitAny: options are checked by the rule's own schema.
export type AnyAuditRule = AuditRule<any, any, any>;
