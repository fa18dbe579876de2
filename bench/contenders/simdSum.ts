import { roundBytes, simdModule } from "./simdModule.ts";
import type { SumContender } from "./sumContender.ts";

/** What is used of the WebAssembly every engine has; Node's types leave it to those of the DOM. */
interface WebAssemblyApi {
  instantiate(module: Uint8Array): Promise<{
    instance: { exports: { memory: { buffer: ArrayBuffer }; sum: (end: number) => number } };
  }>;
}

const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };

/** The floor: a column added up by WebAssembly, two doubles at once, with no hierarchy at all. */
export async function simdSum(column: Float64Array): Promise<SumContender> {
  const end = Math.ceil(column.byteLength / roundBytes) * roundBytes;
  const { instance } = await WebAssembly.instantiate(simdModule(Math.ceil(end / 65_536)));
  const { memory, sum } = instance.exports;
  new Float64Array(memory.buffer).set(column);
  let total = 0;
  return {
    name: "WebAssembly SIMD, the column added up",
    remark: "the floor: gives the sum of the top alone, and knows no hierarchy",
    run() {
      total = sum(end);
    },
    sums: () => Float64Array.of(total),
  };
}
