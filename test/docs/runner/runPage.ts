import { pathToFileURL } from "node:url";
import { openedPage } from "./openPage.ts";
import type { Problem } from "./problem.ts";

/** Runs the module made from a page and gives what failed. */
export async function runPage(file: string, module: string): Promise<Problem[]> {
  try {
    await import(/* @vite-ignore */ pathToFileURL(module).href);
  } catch (error) {
    const page = openedPage(file);
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return [...(page?.failures ?? []), { line: page?.line ?? 1, message }];
  }
  return [...(openedPage(file)?.failures ?? [])];
}
