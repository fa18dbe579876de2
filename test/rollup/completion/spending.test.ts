import {
  type CascadeDocument,
  derive,
  parseCascade,
  rollUp,
  type TaskUpdate,
} from "target-cascade";
import { describe, expect, test } from "vitest";

const asOf = "2023-12-31";
const dong = "tỷ đồng";

function rolled(
  { programs, tasks }: Pick<CascadeDocument, "programs" | "tasks">,
  updates: readonly Omit<TaskUpdate, "on">[] = [],
) {
  const { cascade } = derive(
    parseCascade({ units: [{ id: "city" }, { id: "north", parent: "city" }], programs, tasks }),
  );
  const told = updates.map((update) => ({ on: "2023-06-30", ...update }));
  return rollUp(cascade, { updates: told }, { asOf });
}

const program = { id: "p", unit: "city" };
const task = (id: string, amount?: number, unitOfMeasure: string | undefined = dong) => ({
  ...{ id, program: "p", name: id },
  ...(amount !== undefined && { budget: { amount, unitOfMeasure } }),
});

describe("spending", () => {
  test("stands beside what has come of it: a quarter of the work for half of the money", () => {
    const rollup = rolled({ programs: [program], tasks: [task("a", 30), task("b", 10)] }, [
      { task: "a", progress: 0.2, spent: 18 },
      { task: "b", progress: 0.4, spent: 2 },
    ]);
    const [{ spending, tasks } = { spending: [], tasks: null }] = rollup.completion("city");
    // (30 × 0.2 + 10 × 0.4) ÷ 40
    expect(spending).toEqual([
      {
        ...{ unitOfMeasure: dong, budget: 40, spent: 20, share: 0.5, progress: 0.25 },
        coverage: { reported: 2, expected: 2 },
      },
    ]);
    expect(tasks?.completion).toBeCloseTo(0.3);
  });

  test("of a program with a budget is out of that, of which the budgets of its tasks are parts", () => {
    const whole = { ...program, budget: { amount: 100, unitOfMeasure: dong } };
    const rollup = rolled({ programs: [whole], tasks: [task("a", 30), task("b")] }, [
      { task: "a", progress: 1, spent: 35 },
    ]);
    const spending = [
      {
        ...{ unitOfMeasure: dong, budget: 100, spent: 35, share: 0.35, progress: 1 },
        coverage: { reported: 1, expected: 2 },
      },
    ];
    expect(rollup.completion("city")[0]?.spending).toEqual(spending);
    expect(rollup.completion("city", { by: "program" })[0]?.spending).toEqual(spending);
  });

  test("of whoever leads is out of the budgets of their tasks, not of a whole program", () => {
    const whole = { ...program, budget: { amount: 100, unitOfMeasure: dong } };
    const rollup = rolled({ programs: [whole], tasks: [task("a", 30), task("b")] }, [
      { task: "a", progress: 1, spent: 15 },
    ]);
    expect(rollup.completion("city", { by: "body" })[0]?.spending).toMatchObject([
      { budget: 30, spent: 15, share: 0.5, coverage: { reported: 1, expected: 1 } },
    ]);
  });

  test("in another unit of measure is another line, and nothing is converted", () => {
    const whole = { ...program, budget: { amount: 100, unitOfMeasure: dong } };
    const tasks = [task("a", 30), task("b", 7, "USD"), { ...task("c"), budget: { amount: 1 } }];
    const rollup = rolled({ programs: [whole], tasks }, [{ task: "b", progress: 0.5, spent: 7 }]);
    expect(rollup.completion("city")[0]?.spending).toMatchObject([
      { unitOfMeasure: "USD", budget: 7, spent: 7, share: 1, progress: 0.5 },
      { unitOfMeasure: dong, budget: 100, spent: null, share: null, progress: null },
      { unitOfMeasure: null, budget: 1, spent: null },
    ]);
  });

  test("is added up exactly: 0.1 and 0.2 are 0.3", () => {
    const rollup = rolled({ programs: [program], tasks: [task("a", 0.1), task("b", 0.2)] }, [
      { task: "a", progress: 1, spent: 0.1 },
      { task: "b", progress: 1, spent: 0.2 },
    ]);
    expect(rollup.completion("city")[0]?.spending).toMatchObject([
      { budget: 0.3, spent: 0.3, share: 1, progress: 1 },
    ]);
  });

  test("by a task without a budget counts in that of what it comes from, else of its program", () => {
    const handed = { ...task("a", 30), cascade: {} };
    const rollup = rolled({ programs: [program], tasks: [handed] }, [
      { task: "a/north", progress: 0.5, spent: 12 },
    ]);
    expect(rollup.completion("north")[0]?.spending).toEqual([
      {
        ...{ unitOfMeasure: dong, budget: null, spent: 12, share: null, progress: null },
        coverage: { reported: 1, expected: 1 },
      },
    ]);
    const whole = { ...program, budget: { amount: 100, unitOfMeasure: dong } };
    const within = rolled({ programs: [whole], tasks: [task("b")] }, [
      { task: "b", progress: 0.5, spent: 12 },
    ]);
    expect(within.completion("city", { by: "grade" })[0]?.spending).toMatchObject([
      { unitOfMeasure: dong, budget: null, spent: 12 },
    ]);
  });

  test("out of nothing is no share", () => {
    const rollup = rolled({ programs: [program], tasks: [task("a", 0)] }, [
      { task: "a", progress: 1, spent: 3 },
    ]);
    expect(rollup.completion("city")[0]?.spending).toMatchObject([
      { budget: 0, spent: 3, share: null, progress: null },
    ]);
  });

  test("where no money is spoken of is no line", () => {
    const rollup = rolled({ programs: [program], tasks: [task("a")] }, [
      { task: "a", progress: 1 },
    ]);
    expect(rollup.completion("city")[0]?.spending).toEqual([]);
  });

  test("is what is known on the day", () => {
    const { cascade } = rolled({ programs: [program], tasks: [task("a", 30)] });
    const updates = [
      { task: "a", on: "2023-03-31", progress: 0.5, spent: 10 },
      { task: "a", on: "2024-03-31", progress: 1, spent: 29 },
    ];
    expect(rollUp(cascade, { updates }, { asOf }).completion("city")[0]?.spending).toMatchObject([
      { spent: 10, progress: 0.5 },
    ]);
  });
});
