import { type CascadeDocument, CascadeError, type UnitRecord } from "../document/index.ts";
import { parsePlainDate } from "../time/index.ts";

/**
 * The document with only the units in force on a day, and only what belongs to them.
 *
 * A unit is in force from its `from` to its `to`, both days included.
 *
 * @throws CascadeError `invalid-value` where the date is none.
 */
export function documentAt(document: CascadeDocument, date: string): CascadeDocument {
  if (parsePlainDate(date) === null) throw invalidDate(date);
  const units = document.units.filter((unit) => inForce(unit, date));
  if (units.length === document.units.length) return document;
  const ids = new Set(units.map(({ id }) => id));
  const programs = document.programs?.filter(({ unit }) => ids.has(unit));
  const programIds = new Set(programs?.map(({ id }) => id));
  return {
    ...document,
    units,
    ...(document.bodies && {
      bodies: document.bodies.filter(({ unit }) => unit === undefined || ids.has(unit)),
    }),
    ...(programs && { programs }),
    ...(document.targets && {
      targets: document.targets.filter(({ unit }) => ids.has(unit)),
    }),
    ...(document.tasks && {
      tasks: document.tasks.filter(({ program }) => programIds.has(program)),
    }),
  };
}

function inForce({ from, to }: UnitRecord, date: string): boolean {
  return (from === undefined || from <= date) && (to === undefined || date <= to);
}

function invalidDate(date: string): CascadeError {
  return new CascadeError([
    {
      code: "invalid-value",
      severity: "error",
      path: ["date"],
      expected: "a date such as 2023-06-30",
      received: JSON.stringify(date),
      message: `${date} is not a date.`,
    },
  ]);
}
