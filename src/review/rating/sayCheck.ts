import type { QuotaOutcome } from "./applyQuota.ts";
import type { RatingCondition } from "./ruleSet.ts";

/** Says how a unit stands towards the score a rating asks for. */
export function sayScore(
  name: string,
  needed: number,
  score: number | null,
  most: number,
  unknown: readonly string[],
): string {
  if (score !== null) {
    return `It has ${shown(score)} of ${shown(most)} points; ${name} asks for ${shown(needed)}.`;
  }
  const why =
    unknown.length === 0
      ? "it has nothing it is scored by"
      : `nobody has said anything of ${unknown.join(", ")}`;
  return `Its score is not known: ${why}.`;
}

/** Says how a unit stands towards a condition; `least` is what children are to be rated. */
export function sayCondition(
  name: string,
  condition: RatingCondition,
  { needed, actual, of }: { readonly needed: number; readonly actual: number; readonly of: number },
  least: string,
): string {
  const asks = `${name} asks for ${needed}.`;
  const kinds = "of" in condition ? kindsOf(condition.of) : "";
  switch (condition.kind) {
    case "done":
      return of === 0
        ? `None of its ${kinds} is due.`
        : `Of ${of} ${kinds} due, ${actual} ${are(actual)} done; ${asks}`;
    case "on-time":
      return of === 0
        ? `None of its ${kinds} has begun.`
        : `Of ${of} ${kinds}, ${actual} ${are(actual)} on time; ${asks}`;
    case "exceeded":
      return `Of ${of} targets, ${actual} ${are(actual)} exceeded; ${asks}`;
    case "reported":
      return `Of ${of} reports, ${actual} ${actual === 1 ? "has" : "have"} come in; ${asks}`;
    case "children":
      return `Of ${of} units right below, ${actual} ${are(actual)} rated ${least} or better; ${asks}`;
  }
}

/** Says why a unit that qualified for a rating does or does not have it. */
export function sayQuota(name: string, { places, base, qualified, kept }: QuotaOutcome): string {
  const room = `there is room for ${places}, by a base of ${base}`;
  const ties = kept === Math.min(places, qualified) ? "" : `; with those who tie, ${kept}`;
  return `${qualified} ${qualified === 1 ? "qualifies" : "qualify"} for ${name}, and ${room}${ties}.`;
}

function kindsOf(of: "targets" | "tasks" | "both"): string {
  return of === "both" ? "targets and tasks" : of;
}

function are(count: number): "is" | "are" {
  return count === 1 ? "is" : "are";
}

/** Up to two decimals, never more than there are. */
function shown(points: number): string {
  return String(Math.floor(points * 100 + 1e-7) / 100);
}
