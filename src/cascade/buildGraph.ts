import { DirectedGraph } from "graphology";
import type { TaskRecord } from "../document/index.ts";
import { bodyView } from "./bodyView.ts";
import type { CascadeState } from "./cascadeState.ts";
import { programsInForce } from "./programsInForce.ts";
import { tasksOfUnit } from "./tasksOfUnit.ts";
import { taskView } from "./taskView.ts";

/** What a node of the cascade's graph carries. */
export interface NodeAttributes {
  kind: "unit" | "program" | "task" | "body";
  /** The record's own id; the node's key is `kind:id`. */
  id: string;
  name?: string;
}

/** What an edge of the cascade's graph means. */
export interface EdgeAttributes {
  kind: "contains" | "derives" | "has" | "leads" | "supports" | "oversees" | "holds";
}

/**
 * The cascade as a graphology graph, so that any of its algorithms and exporters works on it.
 *
 * Nodes are units, programs and tasks (drafts included) and bodies, keyed `unit:ba-dinh`. Edges are
 * `contains` (unit → unit), `has` (unit → program → task), `derives` (program → program, task →
 * task), `leads` and `supports` (body → program or task), `oversees` (body → unit) and `holds`
 * (person → post).
 */
export function buildGraph(state: CascadeState): DirectedGraph<NodeAttributes, EdgeAttributes> {
  const { document, structure } = state;
  const graph = new DirectedGraph<NodeAttributes, EdgeAttributes>();
  const node = (kind: NodeAttributes["kind"], id: string, name: string | undefined): string =>
    graph.addNode(`${kind}:${id}`, { kind, id, ...(name === undefined ? {} : { name }) });
  const edge = (kind: EdgeAttributes["kind"], from: string, to: string): void => {
    graph.mergeDirectedEdge(from, to, { kind });
  };
  for (const { id, name } of document.bodies ?? []) node("body", id, name);
  for (let unit = 0; unit < structure.size; unit++) {
    const { id, name } = document.units[structure.rows[unit] as number] ?? { id: "" };
    node("unit", id, name);
    const parent = structure.ids[structure.parent[unit] as number];
    if (parent !== undefined) edge("contains", `unit:${parent}`, `unit:${id}`);
  }
  const sources: [string, string][] = [];
  for (let unit = 0; unit < structure.size; unit++) {
    for (const program of programsInForce(state, unit)) {
      const key = node("program", program.id, program.name);
      edge("has", `unit:${program.unit}`, key);
      for (const body of leadsOf(program)) edge("leads", `body:${body}`, key);
      for (const source of program.sources) {
        if ("program" in source) sources.push([`program:${source.program}`, key]);
      }
    }
  }
  for (const [from, to] of sources) edge("derives", from, to);
  sources.length = 0;
  for (let unit = 0; unit < structure.size; unit++) {
    for (const place of tasksOfUnit(state, unit)) {
      const task = taskView(state, place);
      const key = node("task", task.id, task.name);
      edge("has", `program:${task.program}`, key);
      if (task.source !== undefined) sources.push([`task:${task.source}`, key]);
      const leads = leadsOf(task);
      for (const body of leads) edge("leads", `body:${body}`, key);
      for (const body of task.supports ?? []) {
        if (!leads.includes(body)) edge("supports", `body:${body}`, key);
      }
    }
  }
  for (const [from, to] of sources) edge("derives", from, to);
  for (const body of document.bodies ?? []) {
    for (const { person } of body.holders ?? []) edge("holds", `body:${person}`, `body:${body.id}`);
    for (const unit of bodyView(state, body, undefined).units) {
      edge("oversees", `body:${body.id}`, `unit:${unit}`);
    }
  }
  return graph;
}

function leadsOf({ lead, coLeads = [] }: Pick<TaskRecord, "lead" | "coLeads">): readonly string[] {
  return lead === undefined ? coLeads : [lead, ...coLeads];
}
