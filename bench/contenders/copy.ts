import type { Contender } from "../harness/contender.ts";

/**
 * The floor of anything that fills columns: as many bytes read and written, and nothing done.
 *
 * @param count How many columns of 8 bytes.
 */
export function copy(count: number, size: number): Contender {
  const [from, to] = [columns(count, size), columns(count, size)];
  return {
    name: `copying ${count} columns of 8 bytes`,
    remark: "the floor: it computes nothing",
    run() {
      for (const [position, column] of to.entries()) column.set(from[position] as Float64Array);
    },
  };
}

/** The floor of anything that makes columns anew each time. */
export function freshCopy(count: number, size: number): Contender {
  const from = columns(count, size);
  return {
    name: "copying them into fresh columns",
    remark: "the floor of whoever hands out columns of their own",
    run: () => from.map((column) => column.slice()),
  };
}

function columns(count: number, size: number): readonly Float64Array[] {
  return Array.from({ length: count }, () => new Float64Array(size).fill(1));
}
