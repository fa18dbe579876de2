import type { Table } from "./harness/table.ts";
import { evenTerritory } from "./shapes/evenTerritory.ts";
import { raggedTerritory } from "./shapes/raggedTerritory.ts";
import { apportioning } from "./tables/apportioning.ts";
import { auditing } from "./tables/auditing.ts";
import { deriving } from "./tables/deriving.ts";
import { figures } from "./tables/figures.ts";
import { indexing } from "./tables/indexing.ts";
import { memory } from "./tables/memory.ts";
import { opening } from "./tables/opening.ts";
import { scale } from "./tables/scale.ts";
import { sum } from "./tables/sum.ts";
import { updating } from "./tables/updating.ts";

const city = (): ReturnType<typeof evenTerritory> => evenTerritory([30, 20, 1667]);

/** All tables, in the order they stand in results.md. */
export const tables: readonly Table[] = [
  figures("figures-city", "1 × 30 × 20 × 1,667", city, true),
  figures("figures-country", "34 × 100 × 300", () => evenTerritory([34, 100, 300]), true),
  figures("figures-ragged", "ragged", () => raggedTerritory(1_000_000), true),
  figures("figures-complete", "1 × 30 × 20 × 1,667", city, false),
  sum,
  indexing,
  memory,
  opening,
  scale,
  updating,
  deriving,
  apportioning,
  auditing,
];
