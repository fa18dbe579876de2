/** One figure that rests on later reports. */
export interface ChangedFigure {
  readonly unit: string;
  readonly indicator: string;
}

/** The figures that rest on later reports, made one by one as they are asked for. */
export class ChangedFigures implements Iterable<ChangedFigure> {
  readonly #units: ReadonlyMap<string, Int32Array>;
  readonly #ids: readonly string[];

  /** @internal */
  constructor(
    /** By the id of an indicator, parents before their children. */
    units: ReadonlyMap<string, Int32Array>,
    ids: readonly string[],
  ) {
    this.#units = units;
    this.#ids = ids;
  }

  /** How many there are. */
  get size(): number {
    let size = 0;
    for (const units of this.#units.values()) size += units.length;
    return size;
  }

  /** The ids of the indicators concerned. */
  get indicators(): readonly string[] {
    return [...this.#units].flatMap(([id, units]) => (units.length > 0 ? [id] : []));
  }

  /** The ids of the units concerned of an indicator, parents before their children. */
  units(indicator: string): readonly string[] {
    return Array.from(this.#units.get(indicator) ?? [], (unit) => this.#ids[unit] as string);
  }

  *[Symbol.iterator](): Generator<ChangedFigure> {
    for (const [indicator, units] of this.#units) {
      for (const unit of units) yield { unit: this.#ids[unit] as string, indicator };
    }
  }
}
