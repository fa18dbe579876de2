import { compareIds } from "../cascade/index.ts";
import { sameValue } from "../document/index.ts";

/** A record that was, is, or both. */
export interface Pair {
  readonly id: string;
  readonly from: object | null;
  readonly to: object | null;
}

/**
 * Pairs the records of two lists by their ids, and gives those that say something else, by id. In
 * which order the lists are changes nothing, also where several records share an id.
 */
export function pairRecords(
  before: readonly object[],
  after: readonly object[],
  idBefore: (row: number) => string,
  idAfter: (row: number) => string,
): Pair[] {
  if (before === after) return [];
  const groups = new Map<string, { from: object[]; to: object[] }>();
  const put = (id: string, side: "from" | "to", record: object): void => {
    const group = groups.get(id) ?? { from: [], to: [] };
    group[side].push(record);
    groups.set(id, group);
  };
  for (const [row, record] of before.entries()) {
    if (record !== after[row] || idBefore(row) !== idAfter(row)) put(idBefore(row), "from", record);
  }
  for (const [row, record] of after.entries()) {
    if (record !== before[row] || idBefore(row) !== idAfter(row)) put(idAfter(row), "to", record);
  }
  const pairs: Pair[] = [];
  for (const [id, { from, to }] of groups) {
    const [gone, come] = withoutAlike(from, to);
    for (let place = 0; place < Math.max(gone.length, come.length); place++) {
      pairs.push({ id, from: gone[place] ?? null, to: come[place] ?? null });
    }
  }
  return pairs.sort((one, other) => compareIds(one.id, other.id));
}

/** What is left of two lists once records that say the same are taken out of both. */
function withoutAlike(from: readonly object[], to: readonly object[]): readonly object[][] {
  const come = [...to];
  const gone = from.filter((record) => {
    const place = come.findIndex((one) => sameValue(record, one));
    if (place >= 0) come.splice(place, 1);
    return place < 0;
  });
  return [inOrder(gone), inOrder(come)];
}

function inOrder(records: object[]): object[] {
  if (records.length < 2) return records;
  return records.sort((one, other) => compareIds(JSON.stringify(one), JSON.stringify(other)));
}
