import type { FiguresContender } from "./figuresCase.ts";
import { figuresOn, type UnitObject } from "./unitObjects.ts";

/** What one would write: a function that calls itself for each child and leaves figures on units. */
export function recursion(objects: readonly UnitObject[]): FiguresContender {
  const top = objects[0] as UnitObject;
  return {
    name: "recursion over objects with arrays of children",
    remark: "leaves figures on the objects; a deep chain would end it",
    run: () => visit(top),
    figures: () => figuresOn(objects),
  };
}

function visit(unit: UnitObject): void {
  const { target, children, value } = unit;
  let actual = value ?? 0;
  let reported = value === null ? 0 : 1;
  let expected = children === null ? 1 : 0;
  if (children) {
    for (const child of children) {
      visit(child);
      actual += child.actual ?? 0;
      reported += child.reported;
      expected += child.expected;
    }
  }
  unit.actual = reported === 0 ? null : actual;
  unit.reported = reported;
  unit.expected = expected;
  unit.completion = actual >= target ? 1 : actual / target;
  unit.gap = target - actual;
}
