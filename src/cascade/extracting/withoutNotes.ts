import { type CascadeDocument, listFields, type RegistrationRecord } from "../../document/index.ts";

/** How many notes of each kind a public extract leaves out. */
export interface LeftOut {
  /** What an application keeps with records, and with the document. */
  readonly meta: number;
  /** Findings of the audit that were let stand. */
  readonly silenced: number;
  /** Why a value is held; by whom, and until when, stays. */
  readonly holdReasons: number;
  /** Registrations that were not accepted; nothing is computed with them. */
  readonly rejected: number;
  /** Steps of the history. */
  readonly amendments: number;
}

type Keyed = Readonly<Record<string, unknown>>;
type Counts = { -readonly [Kind in keyof LeftOut]: number };

/** A document without its internal notes; what holds none is kept as it is. */
export function withoutNotes(document: CascadeDocument): {
  readonly document: CascadeDocument;
  readonly leftOut: LeftOut;
} {
  const { amendments = [], ...plan } = document;
  const leftOut: Counts = {
    ...{ meta: 0, silenced: 0, holdReasons: 0, rejected: 0 },
    amendments: amendments.length,
  };
  const kept = new Map<string, unknown>(Object.entries(withoutOwn(plan, leftOut)));
  for (const field of listFields) {
    const records = kept.get(field) as readonly Keyed[] | undefined;
    if (records === undefined) continue;
    const accepted = field === "registrations" ? acceptedAmong(records, leftOut) : records;
    kept.set(field, withoutEach(accepted, leftOut));
  }
  return { document: Object.fromEntries(kept) as unknown as CascadeDocument, leftOut };
}

function acceptedAmong(records: readonly Keyed[], leftOut: Counts): readonly Keyed[] {
  const accepted = records.filter((record) => !(record as Partial<RegistrationRecord>).rejected);
  leftOut.rejected += records.length - accepted.length;
  return accepted;
}

function withoutEach(records: readonly Keyed[], leftOut: Counts): readonly Keyed[] {
  const kept = records.map((record) => withoutOwn(record, leftOut));
  return kept.every((record, place) => record === records[place]) ? records : kept;
}

/** A record without the notes that stand in it. */
function withoutOwn(record: Keyed, leftOut: Counts): Keyed {
  const { meta, silenced, hold } = record;
  const { why, ...held } = (hold ?? {}) as { readonly why?: string };
  if (meta === undefined && silenced === undefined && why === undefined) return record;
  if (meta !== undefined) leftOut.meta += 1;
  if (silenced !== undefined) leftOut.silenced += (silenced as readonly unknown[]).length;
  if (why !== undefined) leftOut.holdReasons += 1;
  const kept = Object.entries(record).filter(([field]) => field !== "meta" && field !== "silenced");
  return Object.fromEntries(kept.map(([field, value]) => [field, field === "hold" ? held : value]));
}
