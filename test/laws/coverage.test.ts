import { test } from "@fast-check/vitest";
import { CascadeError, explainGap, type Figure, type Indicator } from "target-cascade";
import { expect } from "vitest";
import { columnsOfFigures } from "../helpers/columnsOfFigures.ts";
import { askingWorlds } from "./arbitraries/policies.ts";
import { derivedFrom, ledgerOf, orPassOver, rolledUp, type World } from "./arbitraries/worlds.ts";
import { open } from "./observe.ts";
import { coveredAt } from "./oracle/covered.ts";
import { linesBelow, type Subject, subjectOf } from "./oracle/lines.ts";
import { runs } from "./runs.ts";

const byCount = [
  "actual",
  "completion",
  "completionReported",
  "achievement",
  "pace",
  "gap",
] as const;

interface Case {
  readonly unit: string;
  readonly indicator: Indicator;
  readonly subject: Subject;
  readonly figure: Figure;
  /** The same where nothing is asked of reports. */
  readonly otherwise: Figure;
  /** The breakdown, or the codes of what kept it from being given; and otherwise. */
  readonly explained: unknown;
  readonly explainedOtherwise: unknown;
}

/** Every unit and indicator, with what is asked of reports and without. */
function* casesOf(world: World): Generator<Case> {
  const { document, rows, options } = world;
  const cascade = derivedFrom(world);
  const ledger = ledgerOf(cascade, rows);
  const { coverage: _, ...freely } = options;
  const asking = rolledUp(cascade, ledger, options);
  const plain = rolledUp(cascade, ledger, { ...freely, missing: "stand-in" });
  for (const indicator of document.indicators ?? []) {
    const subject = subjectOf(cascade, [...ledger.rows()], options, indicator);
    for (const { id: unit } of cascade.units()) {
      const [figure, otherwise] = [asking, plain].map((one) => one.figure(unit, indicator.id));
      const [explained, explainedOtherwise] = [asking, plain].map((rollup) =>
        orPassOver(() => {
          try {
            return open(explainGap(rollup, unit, indicator.id));
          } catch (error) {
            if (!(error instanceof CascadeError)) throw error;
            if (error.issues.some(({ code }) => code === "too-large")) throw error;
            return error.issues.map(({ code }) => code);
          }
        }),
      );
      if (!figure || !otherwise) continue;
      yield { unit, indicator, subject, figure, otherwise, explained, explainedOtherwise };
    }
  }
}

test.prop([askingWorlds], runs)(
  "coverage by weight is what its lines weigh, and too little where it is less than the least",
  (world) => {
    expect.hasAssertions();
    for (const { unit, indicator, subject, figure } of casesOf(world)) {
      const { coverage } = world.options;
      const stated = coverage?.by ?? indicator.coverage?.by;
      const by = stated ?? figure.coverageByWeight?.by;
      const least = coverage?.least ?? indicator.coverage?.least;
      const { coverageByWeight, insufficient } = figure;
      expect({ of: [unit, indicator.id], coverageByWeight, insufficient }).toEqual({
        of: [unit, indicator.id],
        // An indicator nobody has a target for has no lines to weigh.
        ...(subject.targets.size === 0 && coverageByWeight === null
          ? { coverageByWeight: null, insufficient: false }
          : coveredAt(subject, unit, by, least)),
      });
    }
  },
);

test.prop([askingWorlds], runs)(
  "where all must report, a figure is what it would be otherwise once all have, and nothing until then",
  (world) => {
    expect.hasAssertions();
    for (const { unit, indicator, subject, figure, otherwise, ...gaps } of casesOf(world)) {
      const strict = (world.options.missing ?? indicator.missing) === "require-all";
      const silent = linesBelow(subject, unit).some(({ told }) => told === null);
      const kept = { ...figure, ...pickCoverage(otherwise) };
      if (!strict || !silent) {
        expect(kept).toEqual(otherwise);
        expect(gaps.explained).toEqual(gaps.explainedOtherwise);
        continue;
      }
      const nothing = Object.fromEntries(byCount.map((name) => [name, null]));
      const { state, coverage } = otherwise;
      const nobody = ["not-assigned", "no-benchmark", "not-registered", "not-reported"];
      const heard = linesBelow(subject, unit).some(({ told }) => told !== null);
      expect(kept).toEqual({
        ...otherwise,
        ...nothing,
        state:
          nobody.includes(state) && !(state === "not-reported" && heard) ? state : "incomplete",
        provenance: { ...otherwise.provenance, actual: null, unexplained: null },
      });
      expect(coverage.expected).toBeGreaterThan(0);
      expect(gaps.explained).toEqual([otherwise.target === null ? "not-assigned" : "incomplete"]);
    }
  },
);

function pickCoverage({ coverageByWeight, insufficient }: Figure) {
  return { coverageByWeight, insufficient };
}

test.prop([askingWorlds], runs)(
  "columns hold the figure of every unit, whatever is asked of reports",
  (world) => {
    expect.hasAssertions();
    const { document, rows, options } = world;
    const cascade = derivedFrom(world);
    const rollup = rolledUp(cascade, ledgerOf(cascade, rows), options);
    for (const { id } of document.indicators ?? []) {
      const columns = rollup.columns(id);
      expect(columns).toEqual(columnsOfFigures(rollup, id, columns.units));
    }
  },
);
