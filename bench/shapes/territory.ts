/** A generated hierarchy: units in document order, each after its parent. */
export interface Territory {
  readonly name: string;
  readonly ids: readonly string[];
  /** The row of each unit's parent; −1 at the top. */
  readonly parent: Int32Array;
  /** How deep each unit stands; 0 at the top. */
  readonly depth: Uint8Array;
  /** The rows of the units without children: those that report. */
  readonly cells: Int32Array;
  /** The size of each cell by row; 0 above the cells. */
  readonly members: Int32Array;
}

/** Makes a territory unit by unit. */
export class TerritoryBuilder {
  private readonly ids: string[] = [];
  private readonly parents: number[] = [];

  /** How many units there are so far. */
  get size(): number {
    return this.ids.length;
  }

  /** Adds a unit and gives its row. */
  add(id: string, parent: number): number {
    this.parents.push(parent);
    return this.ids.push(id) - 1;
  }

  build(name: string): Territory {
    const size = this.ids.length;
    const parent = Int32Array.from(this.parents);
    const depth = new Uint8Array(size);
    const inner = new Uint8Array(size);
    for (let row = 1; row < size; row++) {
      const above = parent[row] as number;
      depth[row] = (depth[above] as number) + 1;
      inner[above] = 1;
    }
    const cells = Int32Array.from({ length: size }, (_, row) => row).filter((row) => !inner[row]);
    const members = new Int32Array(size);
    for (const row of cells) members[row] = 3 + ((row * 7919) % 97);
    return { name, ids: this.ids, parent, depth, cells, members };
  }
}
