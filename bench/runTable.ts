/** Runs one table in this process and puts it into results.md; `main.ts` starts one for each. */
import { writeSection } from "./harness/writeSection.ts";
import { tables } from "./tables.ts";

const table = tables.find(({ id }) => id === process.argv[2]);
if (!table) throw new Error(`There is no table ${process.argv[2]}.`);
const body = await table.body();
const introduction = `# Benchmarks

Written by \`npm run bench\`; \`npm run bench -- figures\` runs only the tables whose name begins so.
Each table is one process, its contenders take turns in it, and times are medians after a warm-up.
"Wanted" is what this project asks of itself.
`;
writeSection(
  introduction,
  tables.map(({ heading }) => heading),
  table.heading,
  body,
);
console.log(`\n## ${table.heading}\n\n${body}`);
