import {
  compareIds,
  findTask,
  type ReadItem,
  type TaskPlace,
  taskId,
  taskView,
  unitNumber,
} from "../cascade/index.ts";
import {
  type Figure,
  heldByItem,
  indicatorNumber,
  isWithheldAt,
  type Part,
  partOfFigure,
  partOfTask,
  type Rollup,
  rollupState,
  type SetFigure,
  type SetState,
  setSight,
} from "../rollup/index.ts";
import type { Breakdown } from "./breakdownLine.ts";
import { explainGap } from "./explainGap.ts";

/** A target, task, program or set as a part of something that is to be completed. */
export interface CompletionPart {
  readonly kind: ReadItem["kind"];
  readonly id: string;
  readonly name: string | null;
  readonly weight: number;
  /** From 0 to 1; null where it is not known. */
  readonly completion: number | null;
  readonly state: SetState;
  readonly coverage: { readonly reported: number; readonly expected: number };
  /** weight × (1 − completion) ÷ Σ weight of what is known; null where it is not. */
  readonly missing: number | null;
  /**
   * Of a target: where its gap lies; null for others, and where there is none to speak of or it is not
   * told before all have reported.
   */
  gap(): Breakdown | null;
  /** What a program, a set or a task that was made into several is made of; empty for others. */
  parts(): readonly CompletionPart[];
}

/** What a unit's figures add to what is missing, each by the weight of its indicator. */
export function partsOfFigures(rollup: Rollup, figures: readonly Figure[]): CompletionPart[] {
  const { indicators, indicatorPositions } = rollupState(rollup).state;
  return weighed(
    rollup,
    figures.map((figure) => {
      const position = indicatorPositions.get(figure.indicator) as number;
      const { weight = 1 } = indicators[position]?.record ?? {};
      const item = { kind: "indicator", id: figure.indicator, weight } as const;
      return { unit: figure.unit, item, part: partOfFigure(figure) };
    }),
  );
}

/** What the items of a set add to what is missing of it at a unit. */
export function partsOfSet(rollup: Rollup, { unit, items }: SetFigure): CompletionPart[] {
  return weighed(
    rollup,
    items.map((part) => ({ unit, item: part, part })),
  );
}

/** What is part of something, before it is known how much of it. */
interface Entry {
  readonly unit: string;
  readonly item: ReadItem;
  readonly part: Part;
  /** Whether it is one task by itself, of which there is no more to say. */
  readonly single?: boolean;
}

function weighed(rollup: Rollup, entries: readonly Entry[]): CompletionPart[] {
  const assigned = entries
    .filter(({ part }) => part.state !== "not-assigned")
    .sort(({ item: one }, { item: other }) => compareItems(one, other));
  // Weights are added up in the order of ids, so that the order of a document changes no bit.
  const known = assigned.filter(({ part }) => part.completion !== null);
  const total = known.reduce((sum, { item }) => sum + item.weight, 0);
  return assigned
    .map((entry) => partOf(rollup, entry, total))
    .sort((one, other) => (other.missing ?? -1) - (one.missing ?? -1));
}

function compareItems(one: ReadItem, other: ReadItem): number {
  return compareIds(one.kind, other.kind) || compareIds(one.id, other.id);
}

function partOf(
  rollup: Rollup,
  { unit, item, part, single = false }: Entry,
  total: number,
): CompletionPart {
  const { kind, id, weight } = item;
  const { completion, state, coverage } = part;
  const told = completion !== null && total > 0;
  return Object.freeze({
    ...{ kind, id, name: nameOf(rollup, item), weight, completion, state, coverage },
    missing: told ? (weight * (1 - completion)) / total : null,
    gap: () => (kind === "indicator" ? gapOf(rollup, unit, id) : null),
    parts: () => Object.freeze(single ? [] : below(rollup, unit, item)),
  });
}

function gapOf(rollup: Rollup, unit: string, indicator: string): Breakdown | null {
  const rolled = rollupState(rollup);
  const [position, number] = [indicatorNumber(rollup, indicator), unitNumber(rollup.cascade, unit)];
  const none = rollup.figure(unit, indicator).target === null;
  return none || isWithheldAt(rolled, position, number)
    ? null
    : explainGap(rollup, unit, indicator);
}

/** What an item is made of at a unit. */
function below(rollup: Rollup, unit: string, item: ReadItem): CompletionPart[] {
  if (item.kind === "indicator") return [];
  if (item.kind === "set") return partsOfSet(rollup, rollup.set(unit, item.id));
  const sight = setSight(rollup);
  const { tasks, structure } = sight.state;
  const { figures, places } = heldByItem(sight, structure.indexOf(unit), item);
  if (figures.length > 0) return partsOfFigures(rollup, figures);
  const idOf = (place: TaskPlace): string => taskId(tasks, place);
  if (places.length === 1 && places.every((place) => idOf(place) === item.id)) return [];
  // A task that was made into several is among them, as one of these.
  return weighed(
    rollup,
    places.map((place) => ({
      unit,
      item: { kind: "task", id: idOf(place), weight: 1 },
      part: partOfTask(sight, place),
      single: true,
    })),
  );
}

function nameOf(rollup: Rollup, { kind, id }: ReadItem): string | null {
  const { state } = rollupState(rollup);
  const { indicators, indicatorPositions, programRows, document } = state;
  if (kind === "indicator") {
    return indicators[indicatorPositions.get(id) ?? -1]?.record.name ?? null;
  }
  if (kind === "program") return document.programs?.[programRows.get(id) ?? -1]?.name ?? null;
  if (kind === "set") return document.sets?.find((set) => set.id === id)?.name ?? null;
  const place = findTask(state, id);
  return place && (taskView(state, place).name || null);
}
