import type { Actual, RollUpOptions } from "target-cascade";
import { neededOf } from "./needed.ts";
import { tell } from "./tell.ts";

/** What a unit has said of its criteria, counted. */
export interface Assessed {
  readonly done: bigint;
  readonly known: bigint;
  readonly open: bigint;
  /** Of each criterion in force, whether it is met; null where that is not known. */
  readonly states: readonly (boolean | null)[];
  readonly through: string;
  /** Whether something it said still holds. */
  readonly holds: boolean;
}

interface Version {
  readonly from: string;
  readonly criteria: readonly { readonly id: string }[];
}

/** The first day a statement valid for so many months may speak of, at the end of 2023. */
export const validFrom: Readonly<Record<number, string>> = { 12: "2022-12-31", 18: "2022-06-30" };

/** The criteria that count at the end of 2023, and since when they do. */
export function inForce(measure: object): Version {
  const { criteria = [], versions } = measure as {
    criteria?: Version["criteria"];
    versions?: readonly Version[];
  };
  const [latest] = [...(versions ?? [])].sort((one, other) => (one.from < other.from ? 1 : -1));
  return latest ?? { from: "", criteria };
}

/** Counts what is met, known and open, criterion by criterion; null where nothing was said. */
export function assess(
  rows: readonly Actual[],
  measure: object,
  validMonths: number | undefined,
  options: RollUpOptions,
): Assessed | null {
  const { from, criteria } = inForce(measure);
  const { pass = "all" } = measure as { pass?: unknown };
  const oldest = [from, validFrom[validMonths ?? 0] ?? ""].sort().at(-1) ?? "";
  const wordOn = (criterion: string | undefined) =>
    tell(
      rows.filter((row) => row.criterion === criterion),
      options,
      { balance: "last", since: null, size: null, decimals: 0 },
    );
  const spokenOf = [...new Set(rows.map(({ criterion }) => criterion))];
  const words = spokenOf.flatMap((criterion) => wordOn(criterion) ?? []);
  if (words.length === 0) return null;
  const holding = words.filter(({ through }) => through >= oldest);
  const whole = wordOn(undefined);
  const passes = whole !== null && whole.through >= oldest ? whole.value === 1 : null;
  // Under a whole that has lapsed, or of which a part has, nothing unsaid counts.
  const refused = passes === false || (passes === null && holding.length < words.length);
  const count = BigInt(criteria.length);
  const needed = neededOf(pass, count) < count ? neededOf(pass, count) : count;
  const states = criteria.map(({ id }) => {
    const word = wordOn(id);
    if (word === null || word.through < oldest) return null;
    const overruled = word.value === 0 && whole?.value === 1 && whole.word > word.word;
    return overruled ? null : word.value === 1;
  });
  const tally = (state: boolean | null): bigint =>
    BigInt(states.filter((one) => one === state).length);
  const [met, unmet] = [tally(true), tally(false)];
  const least = passes === true ? needed - unmet : 0n;
  const done = met > least ? met : least;
  const open = refused ? 0n : count - unmet - done;
  return {
    ...{ done, known: count - open, open },
    states: states.map((state) => (passes === true && needed === count ? (state ?? true) : state)),
    through:
      words
        .map(({ through }) => through)
        .sort()
        .at(-1) ?? "",
    holds: holding.length > 0,
  };
}
