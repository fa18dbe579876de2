import { compareIds, type ReadItem, readItem } from "../cascade/index.ts";
import { CascadeError, type SetRecord } from "../document/index.ts";
import { required } from "../measures/index.ts";
import { type Part, partOfItem, type SetSight } from "./partOfItem.ts";
import { type SetState, stateOfSome } from "./setState.ts";
import { weightedMean } from "./weightedMean.ts";

/** An item of a set at one unit. */
export interface SetItemFigure extends Part {
  readonly kind: ReadItem["kind"];
  readonly id: string;
  readonly weight: number;
}

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
  /** Reports received and expected: over its items and those of sets within it, each once. */
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
  const set = byId.get(id);
  if (!set) throw unknownSet(id);
  const known = new Map<string, Part>();
  const partOf = (item: ReadItem): Part => known.get(keyOf(item)) as Part;
  const waiting: ReadItem[] = [{ kind: "set", id, weight: 1 }];
  for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
    const within = next.kind === "set" ? itemsInOrder(byId.get(next.id)) : [];
    const unknown = known.has(keyOf(next)) ? [] : within.filter((item) => !known.has(keyOf(item)));
    for (const item of unknown) waiting.push(item);
    if (unknown.length > 0) continue;
    waiting.pop();
    if (known.has(keyOf(next))) continue;
    const part =
      next.kind === "set"
        ? partOfSet(byId.get(next.id), within, partOf)
        : partOfItem(sight, unit, next);
    known.set(keyOf(next), part);
  }
  const items = itemsInOrder(set).map((item): SetItemFigure => {
    const { completion, state } = partOf(item);
    const coverage = coverageOf([item], byId, partOf);
    return Object.freeze({ ...item, completion, state, coverage });
  });
  const assigned = items.filter(({ state }) => state !== "not-assigned");
  const { completion, state } = known.get(keyOf({ kind: "set", id })) as Part;
  return Object.freeze({
    unit: sight.state.structure.ids[unit] as string,
    set: id,
    name: set.name ?? null,
    kind: set.kind ?? null,
    completion,
    met: assigned.filter((item) => item.state === "met").length,
    required: required(set.require ?? "all", assigned.length),
    expected: assigned.length,
    state,
    coverage: coverageOf(items, byId, partOf),
    items: Object.freeze(items),
  });
}

/** The parts of a set as one; fractions are added up in the order of ids. */
function partOfSet(
  set: SetRecord | undefined,
  items: readonly ReadItem[],
  partOf: (item: ReadItem) => Part,
): Part {
  const parts = items
    .map((item) => ({ ...partOf(item), weight: item.weight }))
    .filter(({ state }) => state !== "not-assigned");
  const states = parts.map(({ state }) => state);
  const needed = required(set?.require ?? "all", parts.length);
  // Its coverage is that of what lies within, each once.
  const coverage = { reported: 0, expected: 0 };
  return { completion: weightedMean(parts), state: stateOfSome(states, needed), coverage };
}

/** Reports received and expected over items, and over those of sets among them, each counted once. */
function coverageOf(
  items: readonly ReadItem[],
  sets: ReadonlyMap<string, SetRecord>,
  partOf: (item: ReadItem) => Part,
): Part["coverage"] {
  let [reported, expected] = [0, 0];
  const seen = new Set<string>();
  const waiting = [...items];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(keyOf(next))) continue;
    seen.add(keyOf(next));
    if (next.kind === "set") for (const one of itemsInOrder(sets.get(next.id))) waiting.push(one);
    const { state, coverage } = partOf(next);
    if (state === "not-assigned") continue;
    reported += coverage.reported;
    expected += coverage.expected;
  }
  return Object.freeze({ reported, expected });
}

function keyOf({ kind, id }: Pick<ReadItem, "kind" | "id">): string {
  return `${kind} ${id}`;
}

/** The items of a set as they are read, by kind and id. */
function itemsInOrder({ items }: Pick<SetRecord, "items"> = { items: [] }): ReadItem[] {
  return items
    .map(readItem)
    .sort((left, right) => compareIds(left.kind, right.kind) || compareIds(left.id, right.id));
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
