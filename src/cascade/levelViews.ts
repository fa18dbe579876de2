import type { Levels } from "./resolveLevels.ts";

/** A level, its name its id where it has none, with how many units are of it. */
export interface LevelView {
  readonly id: string;
  readonly name: string;
  readonly units: number;
}

/** The levels from the top down. */
export function levelViews({ list, rank }: Levels): readonly LevelView[] {
  const counts = new Array<number>(list.length).fill(0);
  for (const position of rank) counts[position] = (counts[position] as number) + 1;
  return list.map(({ id, name = id }, position) => ({ id, name, units: counts[position] ?? 0 }));
}
