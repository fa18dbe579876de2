// What an ES module sees after npm install.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { apportion, derive, explainGap, parseCascade, parseLedger, rollUp } from "target-cascade";

const schools = new URL("schools.json", import.meta.url);
const { document, rows } = JSON.parse(readFileSync(schools, "utf8"));

const { cascade } = derive(parseCascade(document));
const { ledger } = parseLedger(cascade, rows);
const rollup = rollUp(cascade, ledger, { asOf: "2021-12-31" });

assert.deepEqual(apportion(10, [1, 1, 1]), [4, 3, 3]);
assert.equal(rollup.figure("city", "schools").actual, 4);
assert.equal(rollup.figure("north", "schools").target, 6);
assert.equal(rollup.figure("south", "schools").target, 2);
assert.equal(explainGap(rollup, "city", "schools").gap, 4);
