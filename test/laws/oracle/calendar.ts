import type { Frequency } from "target-cascade";

const months: Readonly<Record<Frequency, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

/** So many days from a date on, as ISO plain dates. */
export function daysFrom(start: string, count: number): string[] {
  const first = Date.parse(start);
  return Array.from({ length: count }, (_, place) =>
    new Date(first + place * 86_400_000).toISOString().slice(0, 10),
  );
}

/** The period of a frequency a day lies in: a name for it, its place in the year, its length. */
export function placeIn(
  every: Frequency,
  day: string,
): { readonly period: string; readonly place: number; readonly months: number } {
  const place = Math.floor((Number(day.slice(5, 7)) - 1) / months[every]);
  return { period: `${day.slice(0, 4)} ${every} ${place}`, place, months: months[every] };
}

/** Days gathered by the period they lie in, in order. */
export function gathered(days: readonly string[], every: Frequency): string[][] {
  const groups = new Map<string, string[]>();
  for (const day of days) {
    const { period } = placeIn(every, day);
    const group = groups.get(period);
    if (group) group.push(day);
    else groups.set(period, [day]);
  }
  return [...groups.values()];
}
