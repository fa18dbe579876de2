/** One table of the results. */
export interface Table {
  /** By which it is run alone. */
  readonly id: string;
  readonly heading: string;
  /** Everything below the heading, in Markdown. */
  body(): Promise<string>;
}
