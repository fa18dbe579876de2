import type { WrittenColumn } from "./baseColumns.ts";

/**
 * One state of columns that later reports are written into. Whoever still has this state finds in it
 * what has been written over since, version by version.
 */
export interface Version {
  /** Null as long as nothing has. */
  overwritten: Overwritten | null;
  /** Whether somebody reads the columns later on, so that nothing may be written into them. */
  kept: boolean;
}

/** What columns held at some units before the next version was written into them. */
export interface Overwritten {
  readonly columns: readonly WrittenColumn[];
  readonly batches: readonly {
    readonly units: Int32Array;
    /** For each of the columns, one entry for each of the units. */
    readonly values: readonly Float64Array[];
  }[];
  readonly next: Version;
}

/** A state that nothing has been written over yet. */
export function newVersion(): Version {
  return { overwritten: null, kept: false };
}
