import type { Issue } from "../document/index.ts";
import { formatPlainDate } from "../time/index.ts";
import { type Actual, bases, statuses } from "./actual.ts";
import type { LedgerState } from "./ledgerState.ts";

/** Shared by every copy of the library that is loaded. */
const ledgerKey: unique symbol = Symbol.for("target-cascade.ledger");

/** What a ledger knows. */
export function ledgerState(ledger: Ledger): LedgerState {
  return ledger[ledgerKey];
}

/** Whether something is a ledger, whichever copy of the library made it. */
export function isLedger(input: object): input is Ledger {
  return ledgerKey in input;
}

/**
 * Checked and indexed reports: an immutable object that only answers. `parseLedger` makes one.
 */
export class Ledger {
  declare readonly [ledgerKey]: LedgerState;

  /** @internal */
  constructor(state: LedgerState) {
    Object.defineProperty(this, ledgerKey, { value: state });
  }

  /** How many rows count. */
  get size(): number {
    return this[ledgerKey].columns.size;
  }

  /** What was met in reading the rows: warnings, and errors where they were skipped. */
  get issues(): readonly Issue[] {
    return this[ledgerKey].issues;
  }

  /** The rows as they were reported, of one unit or indicator where the filter says so. */
  *rows(filter: { readonly unit?: string; readonly indicator?: string } = {}): Generator<Actual> {
    const { cascade, columns, byIndicator } = this[ledgerKey];
    for (const [position, { rows }] of byIndicator.entries()) {
      const indicator = cascade.indicators[position];
      if (!indicator || (filter.indicator ?? indicator.record.id) !== indicator.record.id) continue;
      for (const row of rows) {
        const unit = cascade.structure.ids[columns.unit[row] as number] as string;
        if ((filter.unit ?? unit) === unit) yield rowAt(this[ledgerKey], row);
      }
    }
  }
}

/** One row as it was reported, frozen. */
export function rowAt({ cascade, columns }: LedgerState, row: number): Actual {
  const indicator = cascade.indicators[columns.indicator[row] as number];
  const { value, of } = indicator?.context.decimals ?? { value: 0, of: 0 };
  const [reported, outOf] = [columns.value[row] as number, columns.of[row] as number];
  const source = columns.source.get(row);
  const criterion = indicator?.criteria?.ids[(columns.criterion[row] as number) - 1];
  return Object.freeze({
    unit: cascade.structure.ids[columns.unit[row] as number] as string,
    indicator: indicator?.record.id ?? "",
    period: Object.freeze({
      start: formatPlainDate(columns.start[row] as number),
      end: formatPlainDate(columns.end[row] as number),
    }),
    value: !Number.isNaN(reported) ? reported / 10 ** value : null,
    ...(!Number.isNaN(outOf) ? { of: outOf / 10 ** of } : {}),
    ...(columns.own[row] === 1 ? { own: true } : {}),
    ...(criterion === undefined ? {} : { criterion }),
    ...(columns.basis[row] === 0 ? {} : { basis: bases[columns.basis[row] as number] }),
    status: statuses[columns.status[row] as number],
    ...(columns.undated[row] === 1
      ? {}
      : { reportedAt: new Date(columns.reportedAt[row] as number).toISOString() }),
    ...(source === undefined ? {} : { source }),
  });
}
