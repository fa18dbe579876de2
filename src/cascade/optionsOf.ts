import type { CustomRule } from "../document/index.ts";

/** What a rule of one's own is told beside its name and who takes part. */
export function optionsOf(stated: CustomRule): Readonly<Record<string, unknown>> {
  const { rule: _name, to: _to, where: _where, ...options } = stated;
  return options;
}
