/** What is known of a target or task in a rating, as bits of one number; 0 is no item. */
export const itemBit = Object.freeze({
  /** It is there. */
  item: 1,
  /** Its time has begun. */
  begun: 2,
  /** It was kept to: done by the day it was due or, before that day, keeping pace. */
  onTime: 4,
  /** It is due by now. */
  due: 8,
  /** It is done by now. */
  done: 16,
  /** It is more than met. */
  exceeded: 32,
});
