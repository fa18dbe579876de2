/** The units of some lists, each once, in ascending order. */
export function mergeUnits(...lists: readonly ArrayLike<number>[]): Int32Array {
  const all = new Int32Array(lists.reduce((size, list) => size + list.length, 0));
  let size = 0;
  for (const list of lists) {
    all.set(list, size);
    size += list.length;
  }
  all.sort();
  let kept = 0;
  for (let place = 0; place < all.length; place++) {
    if (kept > 0 && all[place] === all[kept - 1]) continue;
    all[kept] = all[place] as number;
    kept += 1;
  }
  return all.subarray(0, kept);
}
