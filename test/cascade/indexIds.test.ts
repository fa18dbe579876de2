import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { indexIds } from "../../src/cascade/indexIds.ts";

const none = (): void => {
  throw new Error("There are no duplicates.");
};

test("an id is found where it stands, and no other is", () => {
  const { find } = indexIds(["ba-dinh", "tay-ho", "constructor"], none);
  expect(["ba-dinh", "tay-ho", "constructor"].map(find)).toEqual([0, 1, 2]);
  expect(["", "ba-dinh ", "toString", "__proto__"].map(find)).toEqual([-1, -1, -1, -1]);
});

test("what is no text is nowhere", () => {
  const { find } = indexIds(["7", "undefined", "null"], none);
  expect([7, undefined, null, {}].map((id) => find(id as string))).toEqual([-1, -1, -1, -1]);
});

test("there may be nothing to find", () => {
  expect(indexIds([], none).find("anything")).toBe(-1);
});

test("an id that came before is told with both positions, and the first stands", () => {
  const told: number[][] = [];
  const { find } = indexIds(["a", "b", "a", "a"], (...pair) => told.push(pair));
  expect(told).toEqual([
    [2, 0],
    [3, 0],
  ]);
  expect(find("a")).toBe(0);
});

property.prop([fc.array(fc.string({ unit: "binary", maxLength: 3 }), { maxLength: 200 })])(
  "it finds what a Map finds",
  (ids) => {
    const map = new Map<string, number>();
    for (const [position, id] of ids.entries()) if (!map.has(id)) map.set(id, position);
    const told: number[][] = [];
    const { find } = indexIds(ids, (...pair) => told.push(pair));
    expect(ids.map(find)).toEqual(ids.map((id) => map.get(id)));
    expect(told.length).toBe(ids.length - map.size);
  },
);

property.prop([fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 200 }), fc.gen()])(
  "it finds ids where they have been moved to",
  (ids, gen) => {
    const order = gen(() => fc.shuffledSubarray(ids, { minLength: ids.length }));
    const positions = Int32Array.from(ids, (id) => order.indexOf(id));
    const { find } = indexIds(ids, () => {}).moved(order, positions);
    expect(order.map(find)).toEqual([...order.keys()]);
    expect(find("none of them")).toBe(-1);
  },
);

/** What the index hashes by: ids of the same last bits land in one place. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

test("ids made to collide cost no more than others, and are all found", () => {
  const colliding: string[] = [];
  for (let number = 0; colliding.length < 500; number++) {
    if ((hashOf(`u${number}`) & 1023) === 7) colliding.push(`u${number}`);
  }
  const told: number[][] = [];
  const ids = [...colliding, colliding[3] as string];
  const { find } = indexIds(ids, (...pair) => told.push(pair));
  expect(colliding.map(find)).toEqual([...colliding.keys()]);
  expect(told).toEqual([[500, 3]]);
  expect(find("u-none")).toBe(-1);
  const reversed = colliding.toReversed();
  const places = Int32Array.from(colliding, (_, place) => colliding.length - 1 - place);
  const { find: findMoved } = indexIds(colliding, () => {}).moved(reversed, places);
  expect(reversed.map(findMoved)).toEqual([...reversed.keys()]);
});
