import type { AuditRule } from "./auditRule.ts";
import type { SubjectKind } from "./subjects.ts";

/**
 * Defines a rule of your own: give it to `audit(cascade, { rules: [yours] })`.
 *
 * @param rule The answers of the contract, the one the built-in rules fulfil.
 * @returns The same rule, frozen.
 * @throws TypeError where it has no id or looks at nothing, or where its options have no defaults.
 * @example
 * const named = defineAuditRule({
 *   id: "unnamed",
 *   finds: "a program without a name",
 *   severity: "warning",
 *   of: ["program"],
 *   options: z.strictObject({}),
 *   check: ({ id, record }) => (record.name ? null : { message: `${id} has no name.` }),
 * });
 * named.id; // => "unnamed"
 */
export function defineAuditRule<Kind extends SubjectKind, Options, Prepared = undefined>(
  rule: AuditRule<Kind, Options, Prepared>,
): AuditRule<Kind, Options, Prepared> {
  if (rule.id === "") throw new TypeError("A rule needs an id.");
  if (rule.of.length === 0) throw new TypeError(`${rule.id} needs something to look at.`);
  if (!rule.options.safeParse({}).success) {
    throw new TypeError(`${rule.id} needs a default for each of its options.`);
  }
  return Object.freeze({ ...rule, of: Object.freeze([...rule.of]) });
}
