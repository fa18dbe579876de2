/** Whether something is there on a day: from its `from` to its `to`, both days included. */
export function inForce(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  day: string,
): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}
