import type { ActualColumns } from "../../src/index.ts";
import type { Contender } from "../harness/contender.ts";
import { randomSequence } from "../shapes/randomSequence.ts";
import type { FiguresCase, figuresCase } from "./figuresCase.ts";

/** Corrections as they come in: by ids nobody has looked up yet. */
export type Batch = readonly { readonly unit: string; readonly value: number }[];

/** A rolled-up territory, and batches of corrections to some of its reports. */
export interface UpdateCase extends FiguresCase {
  readonly reports: ActualColumns;
  /** Where in the reports the corrected cells stand. */
  readonly places: readonly number[];
  /** The n-th batch: always the same cells, with other values. */
  batch(turn: number): Batch;
}

/** Takes in batch after batch, and after each reads the figures from its first cell to the top. */
export interface UpdateContender extends Contender {
  /** What has been reported at the units of that path, from the cell up. */
  readonly path: readonly number[];
  /** Makes the next run take in this batch. */
  prepareBatch(turn: number): void;
}

/** Corrections to `size` reports of a territory, spread over all of it. */
export function updateCase(
  base: ReturnType<typeof figuresCase>,
  reports: ActualColumns,
  size: number,
): UpdateCase {
  const upTo = randomSequence();
  const chosen = new Set<number>();
  while (chosen.size < size) chosen.add(upTo(reports.unit.length));
  const places = [...chosen];
  return {
    ...base,
    reports,
    places,
    batch: (turn) =>
      JSON.parse(
        JSON.stringify(
          places.map((place) => ({ unit: reports.unit[place], value: (place + turn) % 50 })),
        ),
      ),
  };
}
