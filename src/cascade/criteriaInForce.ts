import type { CriteriaVersion } from "../measures/index.ts";
import type { ResolvedCriteria } from "./cascadeState.ts";

const none: CriteriaVersion = { since: Number.NEGATIVE_INFINITY, criteria: [], all: false };

/**
 * The version of an indicator's criteria that counts on a day; one without criteria before the first.
 *
 * @param day Days since 1970-01-01.
 */
export function criteriaInForce({ versions }: ResolvedCriteria, day: number): CriteriaVersion {
  return versions.findLast(({ since }) => since <= day) ?? none;
}
