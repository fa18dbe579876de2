import type { FigureColumns } from "./figuresCase.ts";

/**
 * Checks every figure of every unit against an independent answer: whole numbers exactly,
 * completion within 1e-12.
 *
 * @throws Error at the first figure that differs.
 */
export function checkFigures(name: string, figures: FigureColumns, answer: FigureColumns): void {
  for (const key of Object.keys(answer) as (keyof FigureColumns)[]) {
    const [column, expected] = [figures[key], answer[key]];
    if (column.length !== expected.length) {
      throw new Error(`${name}: ${key} has ${column.length} of ${expected.length} units.`);
    }
    const tolerance = key === "completion" ? 1e-12 : 0;
    for (let unit = 0; unit < expected.length; unit++) {
      const [is, ought] = [column[unit] as number, expected[unit] as number];
      if (Object.is(is, ought) || Math.abs(is - ought) <= tolerance) continue;
      throw new Error(`${name}: ${key} of row ${unit} is ${is}, but ought to be ${ought}.`);
    }
  }
}
