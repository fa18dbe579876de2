import type { Structure } from "../cascade/index.ts";

interface Marks {
  readonly round: Int32Array;
  current: number;
}

const known = new WeakMap<Structure, Marks>();

/** The units above some units, none of them twice and none of these, parents before their children. */
export function unitsAbove(structure: Structure, units: Int32Array): Int32Array {
  const { parent, size } = structure;
  const marks = known.get(structure) ?? { round: new Int32Array(size), current: 0 };
  known.set(structure, marks);
  marks.current += 1;
  const { round, current } = marks;
  for (const unit of units) round[unit] = current;
  const found: number[] = [];
  for (const unit of units) {
    let above = parent[unit] as number;
    while (above >= 0 && round[above] !== current) {
      round[above] = current;
      found.push(above);
      above = parent[above] as number;
    }
  }
  return Int32Array.from(found).sort();
}
