import { parseArgs } from "node:util";
import { CascadeError } from "target-cascade";
import { UsageError } from "../common/usage.ts";
import { load } from "./load.ts";
import { report } from "./report/report.ts";

const help = `Hà Nội's targets, from the city down to the cells, and their results back up.

  npm start -- [--at unit] [--as-of date] [--known-at date] [--gap indicator]

  --at         a unit to look at: ba-dinh, me-linh, ba-dinh.truc-bach …  (ba-dinh)
  --as-of      the last day whose reports count                          (2023-06-30)
  --known-at   what was known by then                                    (everything)
  --gap        the indicator whose gap is opened                         (schools-renovated)
  --help       this text`;

try {
  const { values } = parseArgs({
    options: {
      at: { type: "string", default: "ba-dinh" },
      "as-of": { type: "string", default: "2023-06-30" },
      "known-at": { type: "string" },
      gap: { type: "string", default: "schools-renovated" },
      help: { type: "boolean", default: false },
    },
  });
  const { at, gap, "as-of": asOf, "known-at": knownAt } = values;
  const question = { at, asOf, gap, ...(knownAt === undefined ? {} : { knownAt }) };
  console.log(values.help ? help : report(load(), question));
} catch (error) {
  if (!isForTheReader(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Whether an error is about what was asked or written, and not about this program. */
function isForTheReader(error: unknown): error is Error {
  if (error instanceof CascadeError || error instanceof UsageError) return true;
  return error instanceof TypeError && "code" in error; // from parseArgs
}
