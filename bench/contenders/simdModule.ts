/** Opcodes and section numbers of WebAssembly, as far as they are needed. */
const wasm = {
  header: [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  section: { type: 1, function: 3, memory: 5, export: 7, code: 10 },
  type: { i32: 0x7f, f64: 0x7c, v128: 0x7b, function: 0x60, none: 0x40 },
  loop: 0x03,
  end: 0x0b,
  branchIf: 0x0d,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  constant: 0x41,
  addInteger: 0x6a,
  lessUnsigned: 0x49,
  addDouble: 0xa0,
  load: [0xfd, 0x00],
  lane: [0xfd, 0x21],
  addPair: [0xfd, 0xf0, 0x01],
};

/** Bytes one round of the loop adds up: four pairs of doubles. */
export const roundBytes = 64;

/**
 * A WebAssembly module that exports `memory` and `sum(end)`: the doubles from byte 0 up to `end`, a
 * multiple of `roundBytes`, added up in four pairs at once.
 *
 * @param pages How much memory it has, in pages of 64 KiB.
 */
export function simdModule(pages: number): Uint8Array<ArrayBuffer> {
  const { type, section } = wasm;
  const [end, position, first] = [0, 1, 2];
  const pairs = [0, 1, 2, 3].map((pair) => first + pair);
  const addNext = pairs.flatMap((pair, place) => [
    ...[wasm.get, pair, wasm.get, position, ...wasm.load, 4, place * 16],
    ...[...wasm.addPair, wasm.set, pair],
  ]);
  const advance = [
    ...[wasm.get, position, wasm.constant, ...signed(roundBytes), wasm.addInteger],
    ...[wasm.tee, position, wasm.get, end, wasm.lessUnsigned, wasm.branchIf, 0],
  ];
  const together = [
    ...[wasm.get, first, wasm.get, first + 1, ...wasm.addPair],
    ...[wasm.get, first + 2, ...wasm.addPair, wasm.get, first + 3, ...wasm.addPair],
    ...[wasm.tee, first, ...wasm.lane, 0, wasm.get, first, ...wasm.lane, 1, wasm.addDouble],
  ];
  const locals = [2, 1, type.i32, pairs.length, type.v128];
  const body = [
    ...[...locals, wasm.loop, type.none, ...addNext, ...advance, wasm.end],
    ...[...together, wasm.end],
  ];
  const sections = [
    [section.type, [1, type.function, 1, type.i32, 1, type.f64]],
    [section.function, [1, 0]],
    [section.memory, [1, 0, ...unsigned(pages)]],
    [section.export, [2, ...text("memory"), 2, 0, ...text("sum"), 0, 0]],
    [section.code, [1, ...unsigned(body.length), ...body]],
  ] as const;
  return Uint8Array.from([
    ...wasm.header,
    ...sections.flatMap(([id, bytes]) => [id, ...unsigned(bytes.length), ...bytes]),
  ]);
}

function text(name: string): number[] {
  return [name.length, ...Array.from(name, (letter) => letter.charCodeAt(0))];
}

/** LEB128, seven bits a byte. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** The same for a positive number where the sixth bit of the last byte would be a sign. */
function signed(value: number): number[] {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...signed(value >>> 7)];
}
