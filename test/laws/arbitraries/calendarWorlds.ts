import fc from "fast-check";
import { type ReportingCalendar, safeParseCascade } from "target-cascade";
import { parsing, type World, worlds } from "./worlds.ts";

const endOfYear = [20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 31];

const calendars = fc.constantFrom<(ReportingCalendar | undefined)[]>(
  undefined,
  undefined,
  "administrative-15",
  { cutOff: 30 },
  { cutOff: endOfYear },
);

/** Worlds whose months end on one day or another, as far as what is phased still fits. */
export const calendarWorlds: fc.Arbitrary<World> = fc
  .tuple(worlds, calendars)
  .map(([world, calendar]) => (calendar ? (underCalendar(world, calendar) ?? world) : world));

/** A world with a calendar; null where its targets are phased over another number of periods then. */
export function underCalendar(world: World, calendar: ReportingCalendar): World | null {
  const document = { ...world.document, calendar };
  return safeParseCascade(document, parsing).success ? { ...world, document } : null;
}
