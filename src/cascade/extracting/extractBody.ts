import { type Cascade, stateOf } from "../cascade.ts";
import { compareIds } from "../compareIds.ts";
import { findProgram } from "../findProgram.ts";
import { findTask } from "../findTask.ts";
import type { TaskPlace } from "../taskNet.ts";
import { taskView } from "../taskView.ts";
import type { Body, Program, Target, Task } from "../views.ts";

/** What a body has to do with an item: it is its lead, leads it beside the lead, or supports it. */
export type BodyRole = "lead" | "co-lead" | "support";

/** An item of a body's, and what it has to do with it. */
interface Held {
  readonly role: BodyRole;
  /** The post it holds and that is named in its place; null where it is named itself. */
  readonly post: string | null;
}

/** A program a body leads, with the targets in it. */
export interface BodyProgram extends Held {
  readonly program: Program;
  readonly targets: readonly Target[];
}

/** A task a body leads or supports. */
export interface BodyTask extends Held {
  readonly task: Task;
}

/** What one body, post or person has to do with, across the whole tree; plain data. */
export interface BodyExtract {
  readonly body: Body;
  /** By unit, then by id; as are tasks. */
  readonly programs: readonly BodyProgram[];
  readonly tasks: readonly BodyTask[];
}

/**
 * What one body, post or person leads and supports across the whole tree: programs with their
 * targets, and tasks. A person's are also those of the posts it holds.
 *
 * @param cascade Derived, so that targets a program was given are among them.
 * @param id The id of a body, post or person.
 * @param options.on The day asked about, an ISO plain date: who held a post then. Unless said, every
 *   post it has ever held counts.
 * @throws CascadeError `unknown-body`, and `invalid-value` for a date that is none.
 * @example
 * extractBody(cascade, "education").tasks.map(({ role, task }) => `${role} ${task.id}`);
 * // => ["lead survey", "support build"]
 */
export function extractBody(
  cascade: Cascade,
  id: string,
  { on }: { readonly on?: string } = {},
): BodyExtract {
  const body = cascade.body(id, on === undefined ? {} : { on });
  const posts = new Set(body.posts.map(({ post }) => post).sort(compareIds));
  const named: readonly { readonly name: string; readonly post: string | null }[] = [
    { name: id, post: null },
    ...[...posts].map((post) => ({ name: post, post })),
  ];
  const programs: BodyProgram[] = [];
  const tasks: BodyTask[] = [];
  for (const { name, post } of named) {
    const { leads, supports } = name === id ? body : cascade.body(name);
    for (const program of leads.programs) programs.push(programHeld(cascade, program, name, post));
    for (const task of leads.tasks) {
      const view = taskOf(cascade, task);
      tasks.push(Object.freeze({ role: roleOf(view, name), post, task: view }));
    }
    for (const task of supports) {
      tasks.push(Object.freeze({ role: "support", post, task: taskOf(cascade, task) }));
    }
  }
  return Object.freeze({
    body,
    programs: Object.freeze(programs.sort((one, other) => inOrder(one.program, other.program))),
    tasks: Object.freeze(tasks.sort((one, other) => inOrder(one.task, other.task))),
  });
}

function programHeld(cascade: Cascade, id: string, name: string, post: string | null): BodyProgram {
  const { program } = findProgram(stateOf(cascade), id) as { readonly program: Program };
  const targets = cascade.targets(program.unit).filter((target) => target.program === id);
  return Object.freeze({
    role: roleOf(program, name),
    post,
    program,
    targets: Object.freeze(targets),
  });
}

function taskOf(cascade: Cascade, id: string): Task {
  const state = stateOf(cascade);
  return taskView(state, findTask(state, id) as TaskPlace);
}

function roleOf({ lead }: { readonly lead?: string | undefined }, name: string): BodyRole {
  return lead === name ? "lead" : "co-lead";
}

/** Sorting keeps the order of those that are the same: itself before its posts. */
function inOrder(one: Placed, other: Placed): number {
  return compareIds(one.unit, other.unit) || compareIds(one.id, other.id);
}

interface Placed {
  readonly unit: string;
  readonly id: string;
}
