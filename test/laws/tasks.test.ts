import { test } from "@fast-check/vitest";
import { adopt, type Cascade } from "target-cascade";
import { expect } from "vitest";
import { adoptable } from "./arbitraries/adoptable.ts";
import { derivedFrom, orPassOver, worlds } from "./arbitraries/worlds.ts";
import { observeCascade } from "./observe.ts";
import { runs } from "./runs.ts";

const unitsOf = (cascade: Cascade): string[] => [...cascade.units()].map(({ id }) => id);

test.prop([worlds], runs)(
  "what a task or program comes from is what leads to it, and the other way round",
  (world) => {
    const cascade = derivedFrom(world);
    const units = unitsOf(cascade);
    const up: string[] = [];
    const down: string[] = [];
    for (const { id, source } of units.flatMap((unit) => cascade.tasks(unit))) {
      if (source !== undefined) up.push(`task ${source} > ${id}`);
      const { derived } = cascade.taskLineage(id);
      for (const { task } of derived()) down.push(`task ${id} > ${task.id}`);
    }
    for (const { id, sources } of units.flatMap((unit) => cascade.programs(unit))) {
      for (const one of sources) if ("program" in one) up.push(`program ${one.program} > ${id}`);
      const { derived } = cascade.programLineage(id);
      for (const { program } of derived()) down.push(`program ${id} > ${program.id}`);
    }
    expect(down.sort()).toEqual(up.sort());
  },
);

test.prop([worlds], runs)(
  "a drafted task stands right below the one it comes from, in a program of its unit",
  (world) => {
    const cascade = derivedFrom(world);
    for (const unit of unitsOf(cascade)) {
      const programs = new Set(cascade.programs(unit).map(({ id }) => id));
      for (const { id, program, state } of cascade.tasks(unit)) {
        expect(programs).toContain(program);
        if (state === "written") continue;
        const [source] = cascade.taskLineage(id).sources;
        expect(source?.unit).toBe(cascade.parent(unit)?.id);
      }
    }
  },
);

test.prop([worlds.map(adoptable)], runs)(
  "adopting what a unit has drafted changes nothing that anyone else has",
  (world) => {
    const cascade = derivedFrom(world);
    for (const unit of unitsOf(cascade).slice(0, 6)) {
      const drafts = cascade.programs(unit).filter(({ state }) => state === "draft");
      if (drafts.length === 0) continue;
      const programs = drafts.map(({ id }) => id);
      const adopted = orPassOver(() => adopt(cascade, { programs, on: "2021-03-01" }));
      const [before, after] = [observeCascade(cascade), observeCascade(adopted)];
      for (const other of unitsOf(cascade)) {
        const names = (one: typeof before, key: "programs" | "tasks") =>
          one[other]?.[key].map(({ id }) => id);
        expect(names(after, "programs")).toEqual(names(before, "programs"));
        expect(names(after, "tasks")).toEqual(names(before, "tasks"));
        const within = (one: typeof before) => one[other]?.targets.map(({ program }) => program);
        expect(within(after)).toEqual(within(before));
        if (other !== unit) expect(after[other]?.tasks).toEqual(before[other]?.tasks);
      }
    }
  },
);
