import type { FigureColumns, FiguresCase } from "./figuresCase.ts";
import { blankFigures } from "./figuresCase.ts";

/** A unit as one would write it without a library: an object with an array of children. */
export interface UnitObject {
  readonly id: string;
  readonly target: number;
  readonly value: number | null;
  readonly children: UnitObject[] | null;
  actual: number | null;
  reported: number;
  expected: number;
  completion: number;
  gap: number;
}

/** Builds the objects of a case, by row; the first is the top. */
export function unitObjects({ territory, target, value }: FiguresCase): readonly UnitObject[] {
  const { ids, parent, members } = territory;
  const objects: UnitObject[] = [];
  for (const [row, id] of ids.entries()) {
    const reported = value[row] as number;
    const object: UnitObject = {
      id,
      target: target[row] as number,
      value: Number.isNaN(reported) ? null : reported,
      children: members[row] === 0 ? [] : null,
      actual: null,
      reported: 0,
      expected: 0,
      // A fraction from the start, so that V8 need not change the shape of a million objects.
      completion: Number.NaN,
      gap: 0,
    };
    objects.push(object);
    objects[parent[row] as number]?.children?.push(object);
  }
  return objects;
}

/** The figures that stand on objects, or on anything with the same fields. */
export function figuresOn(
  objects: readonly Pick<UnitObject, keyof FigureColumns>[],
): FigureColumns {
  const columns = blankFigures(objects.length);
  for (const [row, object] of objects.entries()) {
    columns.target[row] = object.target;
    columns.actual[row] = object.actual ?? Number.NaN;
    columns.reported[row] = object.reported;
    columns.expected[row] = object.expected;
    columns.completion[row] = object.completion;
    columns.gap[row] = object.gap;
  }
  return columns;
}
