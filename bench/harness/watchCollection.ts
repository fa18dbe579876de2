import { PerformanceObserver } from "node:perf_hooks";

/** Watches how long V8 collects garbage while other things are timed. */
export interface CollectionWatch {
  /** Milliseconds of collection that began between two instants of `performance.now`. */
  between(start: number, end: number): Promise<number>;
  stop(): void;
}

/** Begins to watch. */
export function watchCollection(): CollectionWatch {
  const seen: { readonly startTime: number; readonly duration: number }[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.push(entry);
  });
  observer.observe({ entryTypes: ["gc"] });
  return {
    async between(start, end) {
      // Node tells of a collection only once the event loop has gone round.
      await new Promise(setImmediate);
      await new Promise(setImmediate);
      const within = seen.filter(({ startTime }) => startTime >= start && startTime < end);
      seen.length = 0;
      return within.reduce((total, { duration }) => total + duration, 0);
    },
    stop: () => observer.disconnect(),
  };
}
