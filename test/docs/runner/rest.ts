const mark = Symbol("…");

class Rest {
  readonly [mark] = true;
  *[Symbol.iterator](): Generator<Rest> {
    yield this;
  }
}

/** Spread where a page writes `…`: as a property of an object, as the last item of an array. */
export const rest = new Rest();

/** Whether `…` ends this array or stands in this object. */
export function isOpen(value: object): boolean {
  return Array.isArray(value) ? value.at(-1) instanceof Rest : mark in value;
}
