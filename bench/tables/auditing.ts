import { audit, derive, parseCascade } from "../../src/index.ts";
import { collectGarbage } from "../harness/collectGarbage.ts";
import { machineLine } from "../harness/machineLine.ts";
import { markdownTable } from "../harness/markdownTable.ts";
import type { Table } from "../harness/table.ts";
import { tasksEach, wordsEach, writtenPrograms } from "../shapes/writtenPrograms.ts";

/** All rules of the audit, copying among them, for a growing number of programs. */
export const auditing: Table = { id: "auditing", heading: "Auditing programs", body };

const sizes = [2_500, 5_000, 10_000, 20_000];
const mostSeconds = 30;
const mostMemory = 4e9;
const mostGrowth = 2;

interface Row {
  readonly programs: number;
  readonly findings: number;
  readonly copies: number;
  readonly milliseconds: number;
  /** The most the process has held so far, in bytes. */
  readonly resident: number;
}

async function body(): Promise<string> {
  measure(500);
  const rows = sizes.map(measure);
  const each = rows.map(({ milliseconds, programs }) => milliseconds / programs);
  const growth = Math.max(...each) / Math.min(...each);
  const { milliseconds = 0, resident = 0 } = rows.at(-1) ?? {};
  const seconds = milliseconds / 1000;
  const verdict = (holds: boolean): string => (holds ? "met" : "**short**");
  const table = markdownTable(
    ["programs", "words", "findings", "of which copies", "s", "ns a word", "resident MB"],
    rows.map((row) => {
      const words = row.programs * tasksEach * wordsEach;
      return [
        row.programs.toLocaleString("en"),
        words.toLocaleString("en"),
        row.findings.toLocaleString("en"),
        row.copies.toLocaleString("en"),
        (row.milliseconds / 1000).toFixed(1),
        ((row.milliseconds * 1e6) / words).toFixed(0),
        (row.resident / 1e6).toFixed(0),
      ];
    }),
  );
  return `Programs of ${tasksEach} tasks of ${wordsEach} words on four levels, all rules. One in ten of the lowest level has its
ward's text with the names changed, one in twenty a sibling's. From a derived cascade to findings
and scores, once; memory is the most the whole process has held, the document included.

${table}

- ${sizes.at(-1)?.toLocaleString("en")} programs take ${seconds.toFixed(1)} s; wanted under ${mostSeconds}: ${verdict(seconds < mostSeconds)}.
- Time a program grows ${growth.toFixed(1)} times; wanted within ${mostGrowth}: ${verdict(growth <= mostGrowth)}.
- Resident at the most ${(resident / 1e9).toFixed(1)} GB; wanted under ${mostMemory / 1e9}: ${verdict(resident < mostMemory)}.

${machineLine([])}`;
}

function measure(programs: number): Row {
  const { cascade } = derive(parseCascade(writtenPrograms(programs)));
  collectGarbage();
  const start = performance.now();
  const { findings, rules } = audit(cascade);
  const milliseconds = performance.now() - start;
  const copied = rules.filter(({ rule }) => rule.startsWith("copied-"));
  return {
    programs,
    findings: findings.length,
    copies: copied.reduce((sum, { findings: found }) => sum + found, 0),
    milliseconds,
    resident: process.resourceUsage().maxRSS * 1024,
  };
}
