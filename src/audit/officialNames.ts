import type { Cascade } from "../cascade/index.ts";
import type { Lexicon } from "./lexicons/lexicon.ts";
import type { ProgramSubject } from "./subjects.ts";
import type { OfficialNames } from "./text/textReader.ts";
import { unitNames } from "./unitNames.ts";

/**
 * Says which names a program has a right to repeat: titles of itself, of its sources and of theirs,
 * and of the documents these cite; and the names of the units these programs belong to.
 */
export function officialNames(
  cascade: Cascade,
  lexicons: readonly Lexicon[],
): (program: ProgramSubject) => OfficialNames {
  const call = unitNames(lexicons);
  const known = new Map<string, readonly string[]>();
  const namesOf = (unit: string): readonly string[] => {
    const names = known.get(unit) ?? call(cascade.unit(unit).name);
    known.set(unit, names);
    return names;
  };
  return (program) => {
    const line = [
      program,
      ...program.sources,
      ...program.sources.flatMap(({ sources }) => sources),
    ];
    return {
      titles: line.flatMap(({ record: { name, sources } }) => [
        ...(name === undefined ? [] : [name]),
        ...sources.flatMap((source) => ("document" in source ? [source.document] : [])),
      ]),
      places: [...new Set(line.map(({ unit }) => unit))].flatMap(namesOf),
    };
  };
}
