import type { RatedWorld } from "./explainRating.ts";

/** How many units of a level have each rating. */
export interface LevelRatings {
  readonly level: string;
  /** Those that have targets or tasks. */
  readonly units: number;
  /** By the ids of the ratings, the best first. */
  readonly ratings: Readonly<Record<string, number>>;
  /** Those whose score is not known. */
  readonly unrated: number;
}

/** Counts ratings by level; levels where nobody is rated are left out. */
export function countRatings({ state, ruleSet, columns }: RatedWorld): readonly LevelRatings[] {
  const { list, rank } = state.levels;
  const width = ruleSet.ratings.length + 1;
  const counts = new Float64Array(list.length * width);
  for (let unit = 0; unit < columns.rated.length; unit++) {
    if (columns.rated[unit] !== 1) continue;
    const place = (rank[unit] as number) * width + (columns.ratings[unit] as number) + 1;
    counts[place] = (counts[place] as number) + 1;
  }
  return Object.freeze(
    list.flatMap(({ id }, level): LevelRatings[] => {
      const [unrated = 0, ...rated] = counts.subarray(level * width, (level + 1) * width);
      const units = rated.reduce((sum, count) => sum + count, unrated);
      if (units === 0) return [];
      const byRating = ruleSet.ratings.map((rating, place) => [rating.id, rated[place] ?? 0]);
      const ratings = Object.freeze(Object.fromEntries(byRating) as Record<string, number>);
      return [Object.freeze({ level: id, units, ratings, unrated })];
    }),
  );
}
