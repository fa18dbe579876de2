/** Numbers that come out in an order, the first first; no more is sorted than is taken. */
export class Heap {
  /**
   * @param precedes Whether one number comes out before another.
   * @param items What it holds at first; taken over.
   */
  constructor(
    private readonly precedes: (one: number, other: number) => boolean,
    private readonly items: number[],
  ) {
    for (let place = (items.length >> 1) - 1; place >= 0; place--) this.sink(place);
  }

  push(item: number): void {
    const { items, precedes } = this;
    let place = items.push(item) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!precedes(item, items[above] as number)) break;
      items[place] = items[above] as number;
      place = above;
    }
    items[place] = item;
  }

  /** Takes the first out; undefined where nothing is left. */
  pop(): number | undefined {
    const { items } = this;
    const first = items[0];
    const last = items.pop();
    if (items.length > 0) {
      items[0] = last as number;
      this.sink(0);
    }
    return first;
  }

  private sink(from: number): void {
    const { items, precedes } = this;
    const item = items[from] as number;
    let place = from;
    for (;;) {
      let next = 2 * place + 1;
      if (next >= items.length) break;
      const other = next + 1;
      if (other < items.length && precedes(items[other] as number, items[next] as number)) {
        next = other;
      }
      if (!precedes(items[next] as number, item)) break;
      items[place] = items[next] as number;
      place = next;
    }
    items[place] = item;
  }
}
