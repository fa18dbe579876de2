/** One way of doing a piece of work, to be timed beside others. */
export interface Contender {
  readonly name: string;
  /** What it does less or more than the others, in a sentence. */
  readonly remark?: string;
  /** What a run needs fresh; not timed. */
  prepare?(): void;
  /** The work, as often as it is asked for. */
  run(): unknown;
}
