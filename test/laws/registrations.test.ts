import { test } from "@fast-check/vitest";
import type {
  Cascade,
  CascadeDocument,
  Indicator,
  RegistrationRecord,
  Target,
} from "target-cascade";
import { expect } from "vitest";
import { derivationOf, derivedFrom, worlds } from "./arbitraries/worlds.ts";
import { runs } from "./runs.ts";

const endOfTerm = ({ term }: CascadeDocument): string | null => term?.end ?? null;

/** What was registered and not rejected, by unit and plan. */
function acceptedOf(document: CascadeDocument): Map<string, number> {
  const accepted = (document.registrations ?? []).filter(({ rejected }) => !rejected);
  return new Map(
    accepted.map(({ grade = "mandatory", due = endOfTerm(document), ...record }) => [
      keyOf({ ...record, grade, planDue: due ?? null }),
      record.value,
    ]),
  );
}

function keyOf({
  unit,
  indicator,
  grade,
  planDue,
}: Pick<Target, "unit" | "indicator" | "grade" | "planDue">): string {
  return JSON.stringify([unit, indicator, grade, planDue]);
}

function allTargets(cascade: Cascade): Target[] {
  return [...cascade.units()].flatMap(({ id }) => cascade.targets(id));
}

function winner(
  { direction, registration }: Indicator,
  assigned: number,
  registered: number,
): number {
  if (registration?.wins === "registered") return registered;
  if (registration?.wins !== "more-ambitious") return assigned;
  return direction === "lower" ? Math.min(assigned, registered) : Math.max(assigned, registered);
}

test.prop([worlds], runs)(
  "who is given a share ends up with it, with what it registered, or with the more ambitious",
  (world) => {
    expect.hasAssertions();
    const { document } = world;
    const cascade = derivedFrom(world);
    const accepted = acceptedOf(document);
    const indicators = new Map((document.indicators ?? []).map((one) => [one.id, one]));
    for (const target of allTargets(cascade)) {
      const registered = accepted.get(keyOf(target)) ?? null;
      expect(target.registered).toBe(registered);
      if (target.written || target.assigned === null) continue;
      const indicator = indicators.get(target.indicator) as Indicator;
      const own = registered === null ? null : winner(indicator, target.assigned, registered);
      expect(target.value).toBe(own ?? target.assigned);
    }
  },
);

test.prop([worlds], runs)(
  "what is registered gives nobody beside it more or less",
  ({ document, inputs }) => {
    // An adopted target is held against what its unit registered, so there it may.
    const targets = (document.targets ?? []).map(({ origin, ...target }) => target);
    const unadopted = { ...document, targets };
    const cascade = derivedFrom({ document: unadopted, inputs });
    const without = derivedFrom({ document: { ...unadopted, registrations: [] }, inputs });
    const known = new Map(allTargets(without).map((target) => [keyOf(target), target.value]));
    const handing = new Map(allTargets(cascade).map((target) => [keyOf(target), target.value]));
    for (const target of allTargets(cascade)) {
      const above = cascade.parent(target.unit)?.id ?? "";
      const key = keyOf({ ...target, unit: above });
      if (target.written || handing.get(key) !== known.get(key)) continue;
      expect([target, target.assigned]).toEqual([target, known.get(keyOf(target))]);
    }
    expect(known.size).toBe(handing.size);
  },
);

test.prop([worlds], runs)(
  "whoever registered and has no target is told so, and nobody else is",
  (world) => {
    const { document } = world;
    const { cascade, issues } = derivationOf(world);
    const given = new Set(allTargets(cascade).map(keyOf));
    const told = issues.filter(({ code }) => code === "registered-not-assigned");
    const rows = told.map(({ path }) => document.registrations?.[path[1] as number]);
    const planOf = (record: RegistrationRecord | undefined): string => {
      const {
        grade = "mandatory",
        due = endOfTerm(document),
        ...rest
      } = record as RegistrationRecord;
      return keyOf({ ...rest, grade, planDue: due ?? null });
    };
    const accepted = [...acceptedOf(document).keys()];
    expect(rows.map(planOf).sort()).toEqual(accepted.filter((key) => !given.has(key)).sort());
  },
);
