import type { Coverage } from "../coverageAt.ts";
import type { Figure } from "../figure.ts";
import type { SpendingFigure } from "./spendingFigures.ts";
import type { TargetsTogether } from "./targetsTogether.ts";
import type { TasksTogether } from "./tasksTogether.ts";

/** What a unit's targets and tasks can be told apart by. */
export const completionWays = [
  "program",
  "grade",
  "set",
  "tag",
  "field",
  "body",
  "person",
] as const;

export type CompletionBy = (typeof completionWays)[number];

export interface CompletionOptions {
  /** All of them together, unless said. */
  readonly by?: CompletionBy;
}

/** How far a unit is with some of its targets and tasks. */
export interface CompletionFigure {
  readonly unit: string;
  /** What they are told apart by; null where they are all that the unit has. */
  readonly by: CompletionBy | null;
  /** Which program, grade, set, tag, field, body or person it is; null for what is of none. */
  readonly id: string | null;
  /** The name of the program, set, body or person. */
  readonly name: string | null;
  /**
   * The weighted mean of the completions of its targets, each capped at 1; of a set, that of its
   * items, by the weights it gives them. Null where none is known.
   */
  readonly completion: number | null;
  /** Reports received and expected, over what `completion` is of. */
  readonly coverage: Coverage;
  /** How many of its targets are met. */
  readonly targets: TargetsTogether;
  /** How far its tasks are, which count in no completion but that of a set. */
  readonly tasks: TasksTogether;
  /** What was to be spent and what has been, a line for each unit of measure. */
  readonly spending: readonly SpendingFigure[];
  /** By the ids of their indicators. */
  readonly figures: readonly Figure[];
}
