import type { SplitAnswer, SplitQuestion } from "../cascade/index.ts";
import type { IssuePath } from "../document/index.ts";

/** A rule of one's own, registered or given as a function, as a plan is handed on by it. */
export interface OwnRule {
  /** How sentences name it. */
  readonly name: string;
  /** Where issues say it is. */
  readonly path: IssuePath;
  readonly options: unknown;
  readonly split: (question: SplitQuestion) => SplitAnswer;
}
