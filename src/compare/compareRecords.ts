import type { CascadeState } from "../cascade/index.ts";
import { deepFreeze, listFields, sameValue } from "../document/index.ts";
import { type Pair, pairRecords } from "./pairRecords.ts";
import type { DocumentFields, RecordChange, RecordList, RecordsByList } from "./recordChange.ts";
import { registrationIds, targetIds } from "./recordIds.ts";
import { recordMessage } from "./recordMessage.ts";

type List = Exclude<RecordList, "document">;
type Keyed = Readonly<Record<string, unknown>>;

/** The records two documents differ in: list by list, by id; their history aside. */
export function compareRecords(before: CascadeState, after: CascadeState): RecordChange[] {
  const [own, ownAfter] = [ownFields(before), ownFields(after)];
  const kept = new Set(ownAfter.levelsInOrder);
  const was = { ...own, levelsInOrder: own.levelsInOrder.filter((id) => kept.has(id)) };
  const had = new Set(own.levelsInOrder);
  const is = { ...ownAfter, levelsInOrder: ownAfter.levelsInOrder.filter((id) => had.has(id)) };
  const document = { id: "", from: was, to: is };
  const lists = listFields.filter((field): field is List => field !== "amendments");
  return [
    ...(sameValue(was, is) ? [] : [changeOf("document", document, null)]),
    ...lists.flatMap((list) => changesIn(list, before, after)),
  ];
}

function ownFields({ document, levels }: CascadeState): DocumentFields {
  const own = Object.entries(document).filter(
    ([field, value]) => value !== undefined && !listFields.some((list) => list === field),
  );
  return { ...Object.fromEntries(own), levelsInOrder: levels.list.map(({ id }) => id) };
}

function changesIn(list: List, before: CascadeState, after: CascadeState): RecordChange[] {
  const [was, is] = [before.document[list] ?? [], after.document[list] ?? []];
  if (was === is) return [];
  const pairs = pairRecords(was, is, idsIn(list, before), idsIn(list, after));
  const units = [unitsOfPrograms(list, after), unitsOfPrograms(list, before)];
  return pairs.map((pair) => changeOf(list, pair, unitOf(list, pair, units)));
}

function idsIn(list: List, state: CascadeState): (row: number) => string {
  const known =
    list === "targets"
      ? targetIds(state)
      : list === "registrations"
        ? registrationIds(state)
        : (state.document[list] ?? []).map(({ id }) => id);
  return (row) => known[row] ?? "";
}

function unitsOfPrograms(list: List, { document }: CascadeState): ReadonlyMap<string, string> {
  if (list !== "tasks") return new Map();
  return new Map((document.programs ?? []).map(({ id, unit }) => [id, unit]));
}

function unitOf(
  list: List,
  { id, from, to }: Pair,
  programs: readonly ReadonlyMap<string, string>[],
): string | null {
  if (list === "units") return id;
  const record = (to ?? from) as Keyed;
  const { unit, program } = record;
  if (typeof unit === "string") return unit;
  if (list !== "tasks") return null;
  const [after, before] = programs;
  return (to ? after : before)?.get(program as string) ?? null;
}

function changeOf(list: RecordList, { id, from, to }: Pair, unit: string | null): RecordChange {
  const kind = from === null ? "added" : to === null ? "removed" : "changed";
  const fields = from && to ? fieldsThatDiffer(from as Keyed, to as Keyed) : [];
  const change = { kind, list, id, unit, fields } as const;
  return Object.freeze({
    ...change,
    fields: Object.freeze(fields),
    from: deepFreeze(from) as RecordsByList[RecordList] | null,
    to: deepFreeze(to) as RecordsByList[RecordList] | null,
    get message() {
      return recordMessage(change);
    },
  }) as RecordChange;
}

function fieldsThatDiffer(from: Keyed, to: Keyed): string[] {
  const names = new Set([...Object.keys(from), ...Object.keys(to)]);
  const value = (one: Keyed, name: string): unknown =>
    Object.hasOwn(one, name) ? one[name] : undefined;
  return [...names].filter((name) => !sameValue(value(from, name), value(to, name))).sort();
}
