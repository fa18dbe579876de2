import type { Contender } from "../harness/contender.ts";

/** A unit as rows have it. */
export interface UnitRow {
  readonly id: string;
  readonly parent?: string;
}

/** Turns rows into a hierarchy, and can show what it has understood. */
export interface IndexContender extends Contender {
  /** The id of each unit's parent, undefined at the top; null where none were linked. */
  parents(): ReadonlyMap<string, string | undefined> | null;
}

/** Rows as they come: read anew for each run, so that nobody finds their ids hashed already. */
export interface RowSource {
  readonly rows: readonly UnitRow[];
  refresh(): void;
}

/** Rows that are parsed again from their JSON text whenever they are refreshed. */
export function rowSource(rows: readonly UnitRow[]): RowSource {
  const text = JSON.stringify(rows);
  const source = {
    rows: [] as readonly UnitRow[],
    refresh() {
      source.rows = JSON.parse(text) as UnitRow[];
    },
  };
  return source;
}
