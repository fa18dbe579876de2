import { parseArgs } from "node:util";
import { CascadeError } from "target-cascade";
import { UsageError } from "../common/usage.ts";
import { load } from "./load.ts";
import { report } from "./report/report.ts";

const help = `Đà Nẵng's action program 01-CTr/TU, from the city down to the wards, and its results back up.

  npx tsx examples/da-nang/main.ts [--at unit] [--as-of date] [--known-at date] [--gap indicator]
                                   [--firms number]

  --at         a unit: lien-chieu, hoa-vang, hoa-vang.hoa-bac …    (lien-chieu)
  --as-of      the last day whose reports count                    (2022-12-31)
  --known-at   what was known by then                              (everything)
  --gap        the indicator whose gap is opened                   (firms)
  --firms      how many firms the city might ask for instead       (21000)
  --help       this text`;

try {
  const { values } = parseArgs({
    options: {
      at: { type: "string", default: "lien-chieu" },
      "as-of": { type: "string", default: "2022-12-31" },
      "known-at": { type: "string" },
      gap: { type: "string", default: "firms" },
      firms: { type: "string", default: "21000" },
      help: { type: "boolean", default: false },
    },
  });
  const { at, gap, firms, "as-of": asOf, "known-at": knownAt } = values;
  const known = knownAt === undefined ? {} : { knownAt };
  const question = { at, asOf, gap, firms: Number(firms), ...known };
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
