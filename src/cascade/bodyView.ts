import { type BodyRecord, deepFreeze, type Indicator, type UnitRecord } from "../document/index.ts";
import type { CascadeState, NamedFor } from "./cascadeState.ts";
import { compareIds } from "./compareIds.ts";
import { inForce } from "./inForce.ts";
import type { Body, PostHeld } from "./views.ts";

/**
 * A body with who holds it, what it leads and supports, and what it oversees.
 *
 * @param day An ISO plain date; without one, everything of all time.
 */
export function bodyView(state: CascadeState, record: BodyRecord, day: string | undefined): Body {
  const { holders = [], oversees = [], ...body } = record;
  const there = day === undefined || inForce(record, day);
  const held = <
    Span extends { readonly from?: string | undefined; readonly to?: string | undefined },
  >(
    spans: readonly Span[],
  ): Span[] => spans.filter((span) => there && (day === undefined || inForce(span, day)));
  const gone = new Set(
    (state.document.bodies ?? [])
      .filter((one) => day !== undefined && !inForce(one, day))
      .map(({ id }) => id),
  );
  const overseen = held(oversees);
  const fields = new Set(overseen.flatMap((one) => ("field" in one ? one.field : [])));
  const { units, indicators = [] } = state.document;
  const named = new Set(overseen.flatMap((one) => ("unit" in one ? one.unit : [])));
  const tagged = ({ tags = [] }: UnitRecord | Indicator): boolean =>
    tags.some((tag) => fields.has(tag));
  if (fields.size > 0) for (const unit of units) if (tagged(unit)) named.add(unit.id);
  const { programs = [], tasks = [], supports = [] } = namedFor(state, record.id) ?? {};
  return deepFreeze({
    ...body,
    kind: record.kind ?? "body",
    inForce: there,
    holders: held(holders)
      .filter(({ person }) => !gone.has(person))
      .sort(byTime),
    posts: held(postsOf(state, record.id)).filter(({ post }) => !gone.has(post)),
    leads: { programs: [...programs], tasks: [...tasks] },
    supports: [...supports],
    oversees: overseen,
    units: [...named].sort(compareIds),
    indicators: indicators
      .filter(tagged)
      .map(({ id }) => id)
      .sort(compareIds),
  });
}

function namedFor(state: CascadeState, body: string): NamedFor | undefined {
  state.cache.namedForBodies ??= namedForBodies(state);
  return state.cache.namedForBodies.get(body);
}

function namedForBodies({ document }: CascadeState): Map<string, NamedFor> {
  const found = new Map<string, NamedFor>();
  const add = (body: string | undefined, key: keyof NamedFor, id: string): void => {
    if (body === undefined) return;
    const named = found.get(body) ?? { programs: [], tasks: [], supports: [] };
    named[key].push(id);
    found.set(body, named);
  };
  for (const { id, lead, coLeads = [] } of document.programs ?? []) {
    for (const body of new Set([lead, ...coLeads])) add(body, "programs", id);
  }
  for (const { id, lead, coLeads = [], supports = [] } of document.tasks ?? []) {
    for (const body of new Set([lead, ...coLeads])) add(body, "tasks", id);
    for (const body of new Set(supports)) add(body, "supports", id);
  }
  for (const named of found.values()) for (const ids of Object.values(named)) ids.sort(compareIds);
  return found;
}

/** The posts a person has held, in the order of time. */
function postsOf({ document }: CascadeState, person: string): PostHeld[] {
  const posts = (document.bodies ?? []).flatMap(({ id, holders = [] }) =>
    holders
      .filter((holder) => holder.person === person)
      .map(({ person: _, ...span }) => ({ post: id, ...span }) as PostHeld),
  );
  return posts.sort((left, right) => byTime(left, right) || compareIds(left.post, right.post));
}

function byTime(left: { from?: string | undefined }, right: { from?: string | undefined }): number {
  return compareIds(left.from ?? "", right.from ?? "");
}
