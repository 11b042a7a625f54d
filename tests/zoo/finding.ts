/** What one reader makes of one thing of ours. */
export interface Finding {
  readonly opened: string;
  /** The program, with its version. */
  readonly reader: string;
  readonly gets: string;
  /** As the page has it; null where the program could not be had. */
  readonly right: boolean | null;
}

/** A part of the zoo: brings its readers where they can be had, and says of each what it gets. */
export type Visit = () => Promise<readonly Finding[]>;
