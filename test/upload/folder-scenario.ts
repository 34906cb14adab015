import type { FolderOptions } from "../../src/node/index.js";
import type { Fault } from "../../src/sandbox/index.js";
import { scenariosOf } from "./scenario-files.js";

/** One upload of a folder. */
export interface FolderRun {
  readonly faults?: readonly Fault[];
  readonly options?: Omit<FolderOptions, "signal" | "onProgress" | "onFile" | "sessions" | "transport">;
  /** The caller aborts while this request is under way; the first one is 1. */
  readonly abortAt?: number;
  readonly want: FolderOutcome;
}

export interface FolderOutcome {
  /** Absent where there is a report. */
  readonly fails?: { readonly says: string };
  /** What the report says of each file, in its order, or how many files have come to what. */
  readonly files?: readonly string[] | Readonly<Record<string, number>>;
  /** Every request, as `log` spells it; not checked where absent. */
  readonly requests?: readonly string[];
  /** How many requests were under way at once; not checked where absent. */
  readonly atOnce?: number;
}

/** One way in which the upload of a folder may go, and what comes of it. */
export interface FolderScenario extends FolderRun {
  readonly says: string;
  /** The size of each file, in bytes. */
  readonly files: Readonly<Record<string, number>>;
  /** This many more files, of one byte each. */
  readonly many?: number;
  readonly emptyFolders?: readonly string[];
  /** Where each link leads: below the folder, or `.` for the folder itself. */
  readonly links?: Readonly<Record<string, string>>;
  /** Where the folder goes in the store. */
  readonly place?: string;
  /** The same folder again, with what the run before left behind. */
  readonly then?: readonly FolderRun[];
}

/** A folder that a user gives to a page. */
export interface PageScenario extends Pick<FolderScenario, "says" | "files" | "many"> {
  readonly way: "chosen" | "dropped";
}

/** The rows of folders; the last needs a page, and runs in test/examples/. */
const rows = scenariosOf<FolderScenario | PageScenario>("G");
const ofPages = "G09-folder-of-a-page";

export const folderScenarios = new Map([...rows].filter(([name]) => name !== ofPages)) as ReadonlyMap<
  string,
  readonly FolderScenario[]
>;

export const pageScenarios = rows.get(ofPages) as readonly PageScenario[];
