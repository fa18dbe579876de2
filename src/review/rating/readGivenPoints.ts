import { type Cascade, unitNumber } from "../../cascade/index.ts";
import { CascadeError, type Issue, type IssuePath, optionIssues } from "../../document/index.ts";
import { type GivenPoints, type RatingOptions, ratingOptionsSchema } from "./ratingOptions.ts";
import type { FilledRuleSet } from "./ruleSet.ts";

/** Points given, by the number of a unit and the id of a part. */
export type GivenPointsByUnit = ReadonlyMap<number, ReadonlyMap<string, number>>;

/**
 * Reads the points somebody gave, each part of a unit once.
 *
 * @throws CascadeError with everything that is wrong with them.
 */
export function readGivenPoints(
  cascade: Cascade,
  ruleSet: FilledRuleSet,
  options: RatingOptions,
): GivenPointsByUnit {
  const parsed = ratingOptionsSchema.safeParse(options);
  if (!parsed.success) {
    throw new CascadeError(optionIssues(parsed.error, options, [], "The rating"));
  }
  const issues: Issue[] = [];
  const byUnit = new Map<number, Map<string, number>>();
  for (const [place, given] of parsed.data.given.entries()) {
    const { unit, part, points } = given;
    const parts = cascade.has(unit) ? partsOf(byUnit, unitNumber(cascade, unit)) : null;
    const trouble = troubleWith(given, ruleSet, parts, ["given", place]);
    if (trouble) issues.push(trouble);
    else parts?.set(part, points);
  }
  if (issues.length > 0) throw new CascadeError(issues);
  return byUnit;
}

function partsOf(byUnit: Map<number, Map<string, number>>, unit: number): Map<string, number> {
  const parts = byUnit.get(unit) ?? new Map<string, number>();
  byUnit.set(unit, parts);
  return parts;
}

function troubleWith(
  { unit, part, points }: GivenPoints,
  { score }: FilledRuleSet,
  parts: ReadonlyMap<string, number> | null,
  path: IssuePath,
): Issue | null {
  const common = { severity: "error", unit } as const;
  const known = score.find(({ id, from }) => id === part && from === "given");
  if (parts === null) {
    return {
      ...{ ...common, code: "unknown-unit", path: [...path, "unit"] },
      ...{ expected: "the id of a unit", received: JSON.stringify(unit) },
      message: `There is no unit ${unit}.`,
    };
  }
  if (!known) {
    return {
      ...{ ...common, code: "invalid-value", path: [...path, "part"] },
      ...{ expected: "a part of the score that is given", received: JSON.stringify(part) },
      message: `The score has no part ${part} for which points are given.`,
    };
  }
  if (points > known.points) {
    return {
      ...{ ...common, code: "invalid-value", path: [...path, "points"] },
      ...{ expected: `at most ${known.points}`, received: String(points) },
      message: `${unit} was given ${points} points for ${part}, which has ${known.points}.`,
    };
  }
  if (!parts.has(part)) return null;
  return {
    ...{ ...common, code: "duplicate-id", path },
    ...{ expected: "points for a part once", received: `${part} again` },
    message: `${unit} was given points for ${part} more than once.`,
    fix: "Keep one of them.",
  };
}
