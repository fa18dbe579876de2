import { fc, test } from "@fast-check/vitest";
import { explainGap, rollUp, safeParseCascade } from "target-cascade";
import { expect } from "vitest";
import { derivedFrom, ledgerOf, worlds } from "./arbitraries/worlds.ts";
import { strongest } from "./strongest.ts";

test.prop([worlds], { numRuns: 300 })(
  "every generated document is legal",
  ({ document, rows, options }) => {
    const parsed = safeParseCascade(document, { measures: [strongest] });
    expect(parsed.success ? [] : parsed.issues).toEqual([]);
    const c = derivedFrom(document);
    const l = ledgerOf(c, rows);
    (globalThis as any).stat ??= { n: 0, rows: 0, kept: 0, big: 0, fig: 0, units: 0, states: {} };
    const s = (globalThis as any).stat;
    s.n++;
    s.rows += rows.length;
    s.kept += l.size;
    s.units += document.units.length;
    try {
      const r = rollUp(c, l, options);
      for (const f of r.figures()) {
        s.fig++;
        s.states[f.state] = (s.states[f.state] ?? 0) + 1;
        explainGap(r, f.unit, f.indicator);
      }
    } catch (e: any) {
      s[e.message.split("\n")[0].replace(/i\d\/\w+/, "")] =
        (s[e.message.split("\n")[0].replace(/i\d\/\w+/, "")] ?? 0) + 1;
    }
    if (s.n === 300) console.log(s);
  },
);
