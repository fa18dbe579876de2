import type { RecordChange, RecordList } from "./recordChange.ts";

const nouns: Readonly<Record<RecordList, string>> = {
  document: "document",
  levels: "level",
  weights: "weight",
  units: "unit",
  bodies: "body",
  indicators: "indicator",
  benchmarks: "benchmark",
  programs: "program",
  targets: "target",
  registrations: "registration",
  tasks: "task",
  sets: "set",
};

/** Says in one sentence what became of a record. */
export function recordMessage({
  kind,
  list,
  id,
  fields,
}: Pick<RecordChange, "kind" | "list" | "id" | "fields">): string {
  const what = list === "document" ? "The document" : `The ${nouns[list]} ${id}`;
  if (kind === "added") return `${what} is new.`;
  if (kind === "removed") return `${what} is gone.`;
  return `${what} differs in ${listed(fields)}.`;
}

function listed(fields: readonly string[]): string {
  const [last = "", ...others] = [...fields].reverse();
  return others.length === 0 ? last : `${others.reverse().join(", ")} and ${last}`;
}
