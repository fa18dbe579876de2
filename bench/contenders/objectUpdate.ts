import type { Batch, UpdateCase, UpdateContender } from "./updateCase.ts";

interface Running {
  readonly target: number;
  readonly parent: Running | undefined;
  value: number | null;
  actual: number;
  reported: number;
  completion: number;
  gap: number;
}

/** What one would write: objects that know their parent, found by id, each difference carried up. */
export function objectUpdate(given: UpdateCase): UpdateContender {
  const byId = runningUnits(given);
  let turn = 0;
  let batch: Batch = [];
  let path: number[] = [];
  const prepareBatch = (next: number): void => {
    batch = given.batch(next);
  };
  return {
    name: "objects in a Map by id, differences carried up",
    remark: "keeps no report it has replaced, and checks nothing",
    prepare() {
      turn += 1;
      prepareBatch(turn);
    },
    prepareBatch,
    run() {
      for (const { unit, value } of batch) {
        const cell = byId.get(unit);
        if (!cell) throw new Error(`There is no unit ${unit}.`);
        takeIn(cell, value);
      }
      path = [];
      let unit = byId.get(batch[0]?.unit ?? "");
      for (; unit; unit = unit.parent) path.push(unit.reported === 0 ? Number.NaN : unit.actual);
    },
    get path() {
      return path;
    },
  };
}

function takeIn(cell: Running, value: number): void {
  const difference = value - (cell.value ?? 0);
  const more = cell.value === null ? 1 : 0;
  cell.value = value;
  for (let unit: Running | undefined = cell; unit; unit = unit.parent) {
    unit.actual += difference;
    unit.reported += more;
    unit.completion = unit.actual >= unit.target ? 1 : unit.actual / unit.target;
    unit.gap = unit.target - unit.actual;
  }
}

function runningUnits({ territory, target, value }: UpdateCase): ReadonlyMap<string, Running> {
  const byId = new Map<string, Running>();
  const units: Running[] = [];
  for (const [row, id] of territory.ids.entries()) {
    const unit: Running = {
      target: target[row] as number,
      parent: units[territory.parent[row] as number],
      value: null,
      actual: 0,
      reported: 0,
      completion: Number.NaN,
      gap: target[row] as number,
    };
    units.push(unit);
    byId.set(id, unit);
  }
  for (const [row, unit] of units.entries()) {
    const reported = value[row] as number;
    if (!Number.isNaN(reported)) takeIn(unit, reported);
  }
  return byId;
}
