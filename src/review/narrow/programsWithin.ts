import { type CascadeState, programsAbove } from "../../cascade/index.ts";

/** Whether a written program is one of some, or derives from one; each is looked up once. */
export function programsWithin(
  state: CascadeState,
  programs: ReadonlySet<string>,
): (id: string) => boolean {
  const known = new Map<string, boolean>();
  return (id) => {
    const within =
      known.get(id) ??
      (programs.has(id) || programsAbove(state, [id]).some((above) => programs.has(above)));
    known.set(id, within);
    return within;
  };
}
