import { accessSync, constants } from "node:fs";
import { join } from "node:path";

/** What package.json says, as far as commands go. */
export interface Manifest {
  readonly name: string;
  readonly scripts: Readonly<Record<string, string>>;
}

/** What is wrong with the commands of a shell block: each must be one this project has. */
export function checkCommands(code: string, manifest: Manifest, root: string): string[] {
  return code
    .split("\n")
    .flatMap((line) =>
      line
        .replace(/^\$ /, "")
        .replace(/(^|\s)#.*$/, "")
        .split("&&"),
    )
    .map((command) => command.trim())
    .filter((command) => command !== "")
    .flatMap((command) => complaint(command, manifest, root) ?? []);
}

function complaint(command: string, manifest: Manifest, root: string): string | undefined {
  const [program = "", verb = "", ...rest] = command.split(/\s+/);
  if (program.includes("/")) {
    return isExecutable(join(root, program)) ? undefined : `${program} is not an executable file`;
  }
  if (program !== "npm")
    return `${command}: say it with npm, or name an executable of this project`;
  if (verb === "install" || verb === "i") {
    const stranger = rest.find((word) => !word.startsWith("-") && word !== manifest.name);
    return stranger && `${command}: ${stranger} is not this package`;
  }
  const script = verb === "run" ? (rest[0] ?? "") : verb;
  return script in manifest.scripts ? undefined : `package.json has no script "${script}"`;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
