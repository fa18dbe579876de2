/**
 * The hierarchy as numbers: units are renumbered breadth-first, so that the children of a unit are
 * one contiguous range and a level of depth is one, too.
 */
export interface Structure {
  readonly size: number;
  /** Unit ids by number. */
  readonly ids: readonly string[];
  /** The position of each unit in the document. */
  readonly rows: Int32Array;
  /** The number of each unit's parent; −1 for the root. */
  readonly parent: Int32Array;
  /** Where each unit's children begin; they end where the next unit's begin. */
  readonly firstChild: Int32Array;
  /** Where each depth begins, with the size at the end. */
  readonly depths: Int32Array;
  /** The number of a unit, or −1 where there is none of that id. */
  indexOf(id: string): number;
}
