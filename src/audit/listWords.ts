import type { Evidence } from "./finding.ts";

const most = 5;

/** Words found, each once and the first few, as a sentence lists them. */
export function listWords(found: readonly Extract<Evidence, { kind: "word" }>[]): string {
  const words = [...new Set(found.map(({ word }) => word.toLowerCase()))];
  const rest = words.length > most ? ` and ${words.length - most} more` : "";
  return `${words.slice(0, most).join(", ")}${rest}`;
}
