const separator = "/";

/** Joins ids into one that can be taken apart again, whatever characters they hold. */
export function joinIds(...ids: readonly string[]): string {
  return ids.map((id) => id.replaceAll("%", "%25").replaceAll(separator, "%2F")).join(separator);
}

/** Takes an id made by `joinIds` apart. */
export function splitIds(joined: string): string[] {
  return joined
    .split(separator)
    .map((id) => id.replaceAll("%2F", separator).replaceAll("%25", "%"));
}
