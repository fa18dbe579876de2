/** Something in the way (vướng mắc), as it was reported. A later row of its id takes its place. */
export interface Obstacle {
  readonly id: string;
  readonly unit: string;
  /** What it stands in the way of: the id of an indicator, target, task, program or set. */
  readonly item?: string | undefined;
  readonly text?: string | undefined;
  /** The day it was raised, an ISO plain date. */
  readonly raised: string;
  /** Who is to solve it, and who was asked when they could not: the ids of bodies or units. */
  readonly owner?: string | undefined;
  readonly escalatedTo?: string | undefined;
  /** The day it was solved. */
  readonly solved?: string | undefined;
  /** When it was reported, a plain date or an instant; the last day it speaks of unless said. */
  readonly reportedAt?: string | undefined;
}

/** An obstacle as it was read. */
export interface ReadObstacle extends Omit<Obstacle, "reportedAt"> {
  /** Its place in what was handed in. */
  readonly row: number;
  /** In milliseconds since 1970. */
  readonly reportedAt: number;
  /** Whether `reportedAt` was not said. */
  readonly undated: boolean;
}
