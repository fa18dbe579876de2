import type { Signal } from "./signal.ts";

/**
 * What an interim review (sơ kết) looks for: what can still be mended, and who is done early.
 *
 * @example
 * review(rollup, { ...interimReview, unit: "north" });
 */
export const interimReview: { readonly signals: readonly Signal[] } = Object.freeze({
  signals: Object.freeze<Signal[]>([
    "overdue",
    "worse-than-baseline",
    "lapsed",
    "behind",
    "will-miss",
    "stalled",
    "quiet",
    "silent",
    "spend-ahead",
    "early",
  ]),
});

/**
 * What a final review (tổng kết) looks for: what was not met, what nobody told, and what was exceeded.
 *
 * @example
 * review(rollup, { ...finalReview, level: "district" });
 */
export const finalReview: { readonly signals: readonly Signal[] } = Object.freeze({
  signals: Object.freeze<Signal[]>([
    "overdue",
    "worse-than-baseline",
    "lapsed",
    "silent",
    "spend-ahead",
    "unmet",
    "early",
    "exceeded",
  ]),
});
