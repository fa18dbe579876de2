import type { IssuePath, Silence } from "../document/index.ts";

/** How much a finding weighs: an error and a warning cost a program points, an info none. */
export type Severity = "error" | "warning" | "info";

/** A stretch of a text: from a UTF-16 position up to, not including, another. */
export interface TextPlace {
  /** Where the text stands in the document. */
  readonly path: IssuePath;
  readonly from: number;
  readonly to: number;
}

/** What a finding rests on. */
export type Evidence =
  /** A word of a lexicon, as it is written. */
  | ({ readonly kind: "word"; readonly word: string } & TextPlace)
  /** A passage that stands in two places, as it is written here; long ones are cut. */
  | {
      readonly kind: "passage";
      readonly text: string;
      /** How many words it has. */
      readonly words: number;
      readonly here: TextPlace;
      readonly there: TextPlace & { readonly unit: string; readonly program: string };
    }
  /** A share of something, 0 to 1: `count` of `of`. */
  | { readonly kind: "share"; readonly share: number; readonly count: number; readonly of: number }
  /** Two amounts that do not go together; `difference` is `received` − `expected`. */
  | {
      readonly kind: "amount";
      readonly expected: number;
      readonly received: number;
      readonly difference: number;
      readonly unitOfMeasure: string | null;
    }
  /** Two days that do not go together. */
  | { readonly kind: "date"; readonly expected: string; readonly received: string }
  /** Other records it is about: what kind, and their ids. */
  | {
      readonly kind: "records";
      readonly of: "unit" | "program" | "task" | "target" | "indicator" | "body";
      readonly ids: readonly string[];
    };

/** Something the audit says about what someone has written. */
export interface Finding {
  /** The id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly unit: string;
  readonly program?: string;
  /** The id of the task, target or body; absent where it is the program itself. */
  readonly item?: string;
  /** Where it stands in the document; empty for a draft. */
  readonly path: IssuePath;
  /** A sentence a planner understands. */
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** What to do about it. */
  readonly fix?: string;
}

/** A finding somebody looked at and let stand. */
export interface SilencedFinding extends Finding {
  readonly silenced: Silence & {
    /** Where in the document it is silenced. */
    readonly path: IssuePath;
  };
}
