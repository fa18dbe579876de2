import type { CustomRule } from "../document/index.ts";

/** What a rule of one's own is told beside its name, who takes part and how far ahead. */
export function optionsOf(stated: CustomRule): Readonly<Record<string, unknown>> {
  const { rule: _name, to: _to, where: _where, leadDays: _lead, ...options } = stated;
  return options;
}
