import { blankFigures, type FigureColumns, type FiguresCase } from "./figuresCase.ts";

/** The figures by the plainest way there is: every cell adds to every unit above it. */
export function slowFigures({ territory, target, value }: FiguresCase): FigureColumns {
  const { parent, cells } = territory;
  const figures = blankFigures(parent.length);
  for (const cell of cells) {
    const reported = value[cell] as number;
    for (let unit = cell; unit >= 0; unit = parent[unit] as number) {
      const add = (column: Float64Array, amount: number): void => {
        column[unit] = (column[unit] as number) + amount;
      };
      add(figures.target, target[cell] as number);
      add(figures.expected, 1);
      if (Number.isNaN(reported)) continue;
      add(figures.actual, reported);
      add(figures.reported, 1);
    }
  }
  for (let unit = 0; unit < parent.length; unit++) {
    const [all, done] = [figures.target[unit] as number, figures.actual[unit] as number];
    figures.gap[unit] = all - done;
    figures.completion[unit] = done >= all ? 1 : done / all;
    if (figures.reported[unit] === 0) figures.actual[unit] = Number.NaN;
  }
  return figures;
}
