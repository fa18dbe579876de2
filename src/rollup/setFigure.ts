import { readItem } from "../cascade/index.ts";
import { CascadeError, type SetRecord } from "../document/index.ts";
import { required } from "../measures/index.ts";
import { itemsInOrder, type SetItemFigure, type SetSight, setItemFigure } from "./setItemFigure.ts";
import { type SetState, stateOfSome } from "./setState.ts";
import { weightedMean } from "./weightedMean.ts";

/** A set at one unit at a date: its items as far as they are the unit's. */
export interface SetFigure {
  readonly unit: string;
  readonly set: string;
  readonly name: string | null;
  readonly kind: string | null;
  /** Σ weight × completion ÷ Σ weight over items whose completion is known, each at most 1. */
  readonly completion: number | null;
  /** How many items are met, how many must be, and how many the unit has. */
  readonly met: number;
  readonly required: number;
  readonly expected: number;
  /** `undecided` where what is not known could still decide it. */
  readonly state: SetState;
  /** Reports received and expected, over its items. */
  readonly coverage: { readonly reported: number; readonly expected: number };
  /** By kind, then by id. */
  readonly items: readonly SetItemFigure[];
}

/**
 * The figure of a set at a unit. Sets within it come first, without recursion.
 *
 * @throws CascadeError `unknown-set`.
 */
export function setFigure(sight: SetSight, unit: number, id: string): SetFigure {
  const { sets = [] } = sight.state.document;
  const byId = new Map(sets.map((set) => [set.id, set]));
  if (!byId.has(id)) throw unknownSet(id);
  const known = new Map<string, SetFigure>();
  const waiting = [id];
  while (waiting.length > 0) {
    const next = byId.get(waiting.at(-1) as string) as SetRecord;
    const within = next.items
      .map(readItem)
      .filter(({ kind, id: one }) => kind === "set" && !known.has(one));
    for (const one of within) waiting.push(one.id);
    if (within.length > 0) continue;
    waiting.pop();
    if (!known.has(next.id)) known.set(next.id, figureOf(sight, unit, next, known));
  }
  return known.get(id) as SetFigure;
}

function figureOf(
  sight: SetSight,
  unit: number,
  { id, name, kind, items: records, require = "all" }: SetRecord,
  within: ReadonlyMap<string, SetFigure>,
): SetFigure {
  // Fractions are added up in the order of ids, so that the order of items changes no bit.
  const items = itemsInOrder(records).map((item) => setItemFigure(sight, unit, item, within));
  const assigned = items.filter(({ state }) => state !== "not-assigned");
  const expected = assigned.length;
  const needed = required(require, expected);
  let [reported, due] = [0, 0];
  for (const { coverage } of assigned) {
    reported += coverage.reported;
    due += coverage.expected;
  }
  const states = assigned.map(({ state }) => state);
  return Object.freeze({
    unit: sight.state.structure.ids[unit] as string,
    set: id,
    name: name ?? null,
    kind: kind ?? null,
    completion: weightedMean(assigned),
    met: states.filter((state) => state === "met").length,
    required: needed,
    expected,
    state: stateOfSome(states, needed),
    coverage: Object.freeze({ reported, expected: due }),
    items: Object.freeze(items),
  });
}

function unknownSet(id: string): CascadeError {
  return new CascadeError([
    {
      code: "unknown-set",
      severity: "error",
      path: [],
      expected: "the id of a set",
      received: JSON.stringify(id),
      message: `There is no set ${id}.`,
    },
  ]);
}
