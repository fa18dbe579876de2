/** Whether a measure counts who has done it, so that its targets are 1. */
export function isCounted(measure: string): boolean {
  return measure === "milestone" || measure === "checklist";
}
