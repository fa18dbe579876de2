import type { Change } from "target-cascade";
import { heading, wrap } from "../../common/table.ts";
import type { Computed } from "../compute.ts";
import { amount } from "./words.ts";

/** Part 7: what the library could not settle by itself, and what would change if more were asked. */
export function settle({ assigned, ledgerIssues, raised, firms, cascade }: Computed): string[] {
  const open = [
    ...assigned.conflicts,
    ...assigned.unplaced,
    ...assigned.issues,
    ...ledgerIssues,
  ].map(({ message }) => message);
  const rejected = cascade.registrations(cascade.root.id, "firms").flatMap(({ unit, rejected }) =>
    rejected.map(({ value, why, by }) => {
      const name = cascade.unit(unit).name ?? unit;
      return `${name} registered ${amount(value)} firms, and ${by} said no: ${why}.`;
    }),
  );
  return [
    ...heading("7  WHAT IS LEFT TO BE SETTLED"),
    ...[...open, ...rejected].flatMap((message) => wrap("  • ", message)),
    "",
    `What if the city asked for ${amount(firms)} firms?`,
    ...whatIf([...raised.changes], (unit) => cascade.unit(unit).level === "ward"),
    ...raised.conflicts.flatMap(({ message }) => wrap("  • ", message)),
  ];
}

function whatIf(changes: readonly Change[], isWard: (unit: string) => boolean): string[] {
  if (changes.length === 0) return ["  • Nothing would change."];
  const wards = changes.filter(({ unit }) => isWard(unit)).length;
  return [
    ...changes.filter(({ unit }) => !isWard(unit)).flatMap(({ message }) => wrap("  • ", message)),
    ...(wards === 0 ? [] : [`  • and ${wards} wards with them`]),
  ];
}
