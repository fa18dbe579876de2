import { width } from "../../common/table.ts";

/** Something with things below it. */
export interface Node<Payload> {
  readonly label: string;
  /** Whether it always has a line of its own. */
  readonly apart?: boolean;
  readonly payload: Payload;
  readonly below: readonly Node<Payload>[];
}

/** A line of a drawn tree. */
export interface Branch<Payload> {
  readonly text: string;
  readonly payload: Payload;
}

/**
 * Draws a tree with ├─ └─ │. A node with one other below it shares its line, where there is room
 * and `alike` says that nothing is lost.
 */
export function draw<Payload>(
  node: Node<Payload>,
  room: number,
  alike: (one: Payload, other: Payload) => boolean,
  first = "",
  rest = "",
): Branch<Payload>[] {
  let text = first + node.label;
  let { below } = node;
  for (let only = below[0]; below.length === 1 && only; only = below[0]) {
    const longer = `${text} › ${only.label}`;
    if (only.apart || !alike(node.payload, only.payload) || width(longer) > room) break;
    text = longer;
    below = only.below;
  }
  const branches = below.flatMap((child, position) => {
    const [arm, trunk] = position === below.length - 1 ? ["└─ ", "   "] : ["├─ ", "│  "];
    return draw(child, room, alike, rest + arm, rest + trunk);
  });
  return [{ text, payload: node.payload }, ...branches];
}
