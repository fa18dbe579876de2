/** Something wrong on a page, and where. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}
