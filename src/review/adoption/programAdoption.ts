/** Where a unit stands with a program it owes, or has begun to write, on the day of a review. */
export interface ProgramAdoption {
  readonly program: string;
  readonly unit: string;
  readonly level: string;
  /** `draft` where the unit has written nothing yet of what it was handed. */
  readonly state: "draft" | "written" | "submitted" | "adopted";
  readonly adoptedOn: string | null;
  /** The program it derives from that was adopted last; where none was, the first by id; null without. */
  readonly parent: string | null;
  readonly parentAdoptedOn: string | null;
  /** Days from the adoption of the parent to its own, or to the day of the review while it has none. */
  readonly daysAfterParent: number | null;
  /** The day it was to be adopted by; null where nobody says, or the parent is not adopted. */
  readonly dueOn: string | null;
  /** Null where no day was set, or it is still time. */
  readonly onTime: boolean | null;
}
