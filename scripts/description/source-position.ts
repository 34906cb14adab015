/** A place in the files of the description; `file` is relative to the working directory. */
export interface SourcePosition {
  file: string;
  line: number;
  column: number;
}

/** Finds what a pointer into the bundled description leads to; what is not written belongs to what stands around it. */
export type Locate = (pointer: string) => SourcePosition | undefined;
