import type { Figure } from "../rollup/index.ts";
import type { Difference } from "./difference.ts";

/** How the figures of one unit and indicator differ between two rollups. */
export interface FigureDifference {
  readonly unit: string;
  readonly indicator: string;
  /** In the indicator's unit of measure, as are `actual` and `gap`. */
  readonly target: Difference;
  readonly actual: Difference;
  readonly completion: Difference;
  /** Positive where more is missing than before. */
  readonly gap: Difference;
  /** How many reports were received, and expected. */
  readonly coverage: { readonly reported: Difference; readonly expected: Difference };
  /** The whole figure, made when it is read; null where there was, or is, no such unit or indicator. */
  readonly before: Figure | null;
  readonly after: Figure | null;
}
