import type { Actual } from "target-cascade";
import { exactly } from "../../common/numbers.ts";
import { heading, wrap } from "../../common/table.ts";
import type { Computed } from "../compute.ts";
import { pathInWords } from "./figures.ts";

/** Part 4: what could not be placed, what conflicts, and every issue met on the way. */
export function troubles(computed: Computed): string[] {
  const { derivation, ledgerIssues } = computed;
  const messages = (found: readonly { readonly message: string }[]): string[] =>
    found.map(({ message }) => message).sort();
  return [
    ...heading("4  WHAT IS LEFT TO BE SETTLED"),
    ...listed("Could not be placed", messages(derivation.unplaced)),
    ...listed("Conflicts", messages(derivation.conflicts)),
    ...listed("Met while handing targets down", messages(derivation.issues)),
    ...listed("Met while reading the reports", messages(ledgerIssues)),
    ...listed("Typed in above the reporters, and not explained by them", declared(computed)),
    ...listed("Reports that changed or came late", reportsOf(computed)),
  ];
}

/** The first of many; the rest are counted. */
const longest = 8;

function listed(title: string, messages: readonly string[]): string[] {
  const shown = messages.slice(0, longest).flatMap((message) => wrap("  • ", message));
  const rest = messages.length - longest;
  return [
    `${title}: ${messages.length === 0 ? "nothing" : messages.length}`,
    ...shown,
    ...(rest > 0 ? [`    … and ${rest} more`] : []),
  ];
}

/** Figures a unit gave for itself that differ from what comes up from below. */
function declared({ cascade, rollup }: Computed): string[] {
  return [...rollup.figures()].flatMap(({ unit, indicator, actual, provenance }) => {
    const { declared: said, unexplained } = provenance;
    if (said === null || actual === null || !unexplained) return [];
    const name = cascade.document.indicators?.find(({ id }) => id === indicator)?.name ?? indicator;
    return [
      `${pathInWords(cascade, unit)} says ${exactly(said)} for ${name}; its reporters come to ${exactly(actual)}.`,
    ];
  });
}

/** Corrections, withdrawals and reports made after the day the report looks from. */
function reportsOf({ ledger, asOf }: Computed): string[] {
  const said = new Map<string, Actual[]>();
  for (const row of ledger.rows()) {
    const { unit, indicator, period, basis, own } = row;
    const key = JSON.stringify([unit, indicator, period, basis, own]);
    said.set(key, [...(said.get(key) ?? []), row]);
  }
  const withdrawn = [...said.values()].filter((rows) => rows.at(-1)?.value === null);
  const again = [...said.values()].filter((rows) => rows.length > 1);
  const late = [...ledger.rows()].filter(({ reportedAt = "" }) => reportedAt.slice(0, 10) > asOf);
  return [
    ...reports(again.length - withdrawn.length, "corrected by a later one"),
    ...reports(withdrawn.length, "withdrawn"),
    ...reports(late.length, `made after ${asOf}; to leave them out: --known-at ${asOf}`),
  ];
}

function reports(many: number, what: string): string[] {
  return many === 0 ? [] : [`${many} ${many === 1 ? "report was" : "reports were"} ${what}.`];
}
