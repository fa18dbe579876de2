// What a CommonJS module sees after npm install.
const assert = require("node:assert/strict");
const target = require("target-cascade");
const { document, rows } = require("./schools.json");

const { cascade } = target.derive(target.parseCascade(document));
const { ledger } = target.parseLedger(cascade, rows);
const rollup = target.rollUp(cascade, ledger, { asOf: "2021-12-31" });

assert.deepEqual(target.apportion(10, [1, 1, 1]), [4, 3, 3]);
assert.equal(rollup.figure("city", "schools").actual, 4);
assert.equal(rollup.figure("north", "schools").target, 6);
assert.equal(rollup.figure("south", "schools").target, 2);
assert.equal(target.explainGap(rollup, "city", "schools").gap, 4);
