import type { Column, Lines, Measure, MeasureContext, Parts } from "target-cascade";
import { lineState } from "target-cascade";

/** One line as a test writes it; without a value it is silent, `null` is no line at all. */
export interface LineOf {
  readonly value?: number;
  readonly of?: number;
  readonly extent?: number;
  readonly target?: number;
  readonly baseline?: number;
  /** Whether it is a share kept beside what the unit hands on. */
  readonly own?: boolean;
  /** One letter a criterion: `+` met, `-` not met, `?` not assessed. */
  readonly criteria?: string;
}

/** A context as the engine gives it, for an indicator of whole numbers where higher is better. */
export function contextOf<Options>(
  options: Options,
  more: Partial<MeasureContext<Options>> = {},
): MeasureContext<Options> {
  return {
    options,
    sign: 1,
    decimals: { figure: 0, value: 0, of: 0 },
    balance: "last",
    unitOfMeasure: undefined,
    levels: ["city", "district", "ward"],
    level: [],
    ...more,
  };
}

/** Lines as columns; a column nobody fills is NaN, or null where the engine leaves it out. */
export function linesOf(lines: readonly (LineOf | null)[]): Lines {
  const column = (key: Numbered): Column =>
    Float64Array.from(lines, (line) => line?.[key] ?? Number.NaN);
  const optional = (key: Numbered): Column | null =>
    lines.some((line) => line?.[key] !== undefined) ? column(key) : null;
  return {
    state: Uint8Array.from(lines, (line) => {
      if (line === null) return lineState.none;
      const assessed = /[+-]/.test(line.criteria ?? "");
      return line.value === undefined && !assessed ? lineState.silent : lineState.reported;
    }),
    value: column("value"),
    of: column("of"),
    extent: optional("extent"),
    target: column("target"),
    baseline: optional("baseline"),
    own: lines.some((line) => line?.own)
      ? Uint8Array.from(lines, (line) => Number(line?.own))
      : null,
    criteria: Array.from({ length: Math.max(0, ...lines.map(countOf)) }, (_, place) =>
      Uint8Array.from(lines, (line) => "?-+".indexOf(line?.criteria?.[place] ?? "?")),
    ),
  };
}

type Numbered = Exclude<keyof LineOf, "own" | "criteria">;

function countOf(line: LineOf | null): number {
  return line?.criteria?.length ?? 0;
}

/** Fresh columns of a measure's parts, filled with what has not been written. */
// biome-ignore lint/suspicious/noExplicitAny: measures of every kind of options.
export function partsOf({ parts }: Measure<any>, size: number, unwritten = -9): Parts {
  return parts.map(() => new Float64Array(size).fill(unwritten));
}

/** Reads lines as the engine has a measure read them: the first part arrives holding the reports. */
export function readLines<Options>(
  measure: Measure<Options>,
  context: MeasureContext<Options>,
  lines: Lines,
  parts: Parts,
  from: number,
  to: number,
): void {
  for (let unit = from; unit < to; unit++) {
    const first = parts[0] as Column;
    if (lines.state[unit] === lineState.reported) first[unit] = lines.value[unit] as number;
  }
  measure.read?.(context, lines, parts, from, to);
}

/** Parts as lists, to compare. */
export function listed(parts: Parts): number[][] {
  return parts.map((part) => [...part]);
}

/** What a measure's figure is, unit by unit, from its parts and targets. */
export function figuresOf<Options>(
  measure: Measure<Options>,
  context: MeasureContext<Options>,
  parts: readonly (readonly number[])[],
  targets: readonly number[],
  lines: Lines = linesOf(targets.map(() => null)),
): { numerator: number[]; denominator: number[]; target: number[] } {
  const size = targets.length;
  const out = {
    numerator: new Float64Array(size),
    denominator: new Float64Array(size).fill(1),
    target: new Float64Array(size),
  };
  const columns = parts.map((part) => Float64Array.from(part));
  if (!measure.values) {
    const [numerator = [], denominator = targets.map(() => 1)] = parts;
    return { numerator: [...numerator], denominator: [...denominator], target: [...targets] };
  }
  measure.values(context, lines, columns, Float64Array.from(targets), out, 0, size);
  return {
    numerator: [...out.numerator],
    denominator: [...out.denominator],
    target: [...out.target],
  };
}
