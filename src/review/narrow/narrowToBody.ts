import type { Body } from "../../cascade/index.ts";
import { type Rollup, rollupState } from "../../rollup/index.ts";
import { indicatorsOfTask } from "./indicatorsOfTask.ts";
import type { Narrowing } from "./narrowing.ts";
import { overseenBy } from "./overseenBy.ts";
import { targetsLed } from "./targetsLed.ts";

/**
 * What a body, post or person leads, supports or, as `overseenBy` has it, oversees on the day of a
 * rollup; of a person, what the posts held that day do as well.
 */
export function narrowToBody(rollup: Rollup, id: string): Narrowing {
  const views = bodiesOf(rollup, id);
  const ids = new Set(views.map((view) => view.id));
  const parts = views.map((view) => narrowToView(rollup, view));
  return {
    unit: (unit) => parts.some((part) => part.unit(unit)),
    target: (indicator, unit) => parts.some((part) => part.target(indicator, unit)),
    task: (place) => parts.some((part) => part.task(place)),
    program: (program, unit) => parts.some((part) => part.program(program, unit)),
    set: (set, unit) => parts.some((part) => part.set(set, unit)),
    body: (body) => ids.has(body),
  };
}

/** A body on the day of a rollup and, of a person, the posts held then. */
export function bodiesOf({ cascade, asOf }: Rollup, id: string): readonly Body[] {
  const body = cascade.body(id, { on: asOf });
  return [body, ...body.posts.map(({ post }) => cascade.body(post, { on: asOf }))];
}

function narrowToView(rollup: Rollup, view: Body): Narrowing {
  const rolled = rollupState(rollup);
  const { tasks } = rolled.state;
  const { unit, field } = overseenBy(rolled, view);
  const programs = new Set(view.leads.programs);
  const rows = new Set([...view.leads.tasks, ...view.supports].map((id) => tasks.rows.get(id)));
  const led = targetsLed(rolled, view.leads.programs);
  return {
    unit,
    target: (indicator, one) => unit(one) || field(indicator, one) || led(indicator, one),
    task: ({ row, unit: one }) =>
      unit(one) ||
      (rows.has(row) && tasks.resolved[row]?.unit === one) ||
      indicatorsOfTask(rolled.state, row).some((indicator) => field(indicator, one)),
    program: (id, one) => unit(one) || programs.has(id),
    set: (_, one) => unit(one),
  };
}
