import { existsSync, realpathSync } from "node:fs";
import { relative, sep } from "node:path";
import { parseArgs } from "node:util";

/** The stages of the pipeline, in order. */
export const stageNames = ["lint", "bundle", "types", "client", "checks", "docs"] as const;
export type StageName = (typeof stageNames)[number];

/** What one call of `npm run generate` has to do. */
export interface Job {
  /** The root file of the description. */
  spec: string;
  /** The root files of descriptions of other servers, to which callers also send requests: they are linted and shown in the docs. */
  others: readonly string[];
  /** The folder that receives what the stages make. */
  out: string;
  stages: ReadonlySet<StageName>;
  mode: "write" | "check" | "watch";
  /** A description that is not the project's own: only whether something can be generated from it matters, not its style. */
  foreign: boolean;
  /** Everything in generated/: the whole folder belongs to this job, so a file that no stage makes is a leftover. */
  whole: boolean;
  /** What to type for the same job in writing mode. */
  command: string;
}

/** The command line cannot be understood; exit code 2. */
export class UsageError extends Error {}

export const usage = `Usage: npm run generate [-- [options] [stage…]]

  Turns the description in openapi/ into everything in generated/.
  stages: ${stageNames.join(", ")} (default: all)

  --check               generate, compare with what is there, write nothing; exit 1 on drift
  --watch               generate whenever the description is saved
  --spec FILE --out DIR the same for any other OpenAPI 3.0 or 3.1 description
  --help                this text`;

/** Reads the arguments of `npm run generate`; throws `UsageError` with what to do instead. */
export function readJob(args: string[]): Job | "help" {
  const { values, positionals } = parse(args);
  if (values.help) return "help";
  if (values.check && values.watch) throw new UsageError("--check and --watch exclude each other");
  if ((values.spec === undefined) !== (values.out === undefined)) {
    throw new UsageError(
      "--spec FILE and --out DIR go together: another description never overwrites generated/",
    );
  }
  if (values.spec !== undefined && !existsSync(values.spec))
    throw new UsageError(`--spec: there is no file ${values.spec}`);
  if (values.spec !== undefined && values.out !== undefined) {
    if (isInside(values.out, values.spec))
      throw new UsageError(`--out: ${values.out} holds the description itself; choose another folder`);
    if (isInside(values.out, "package.json"))
      throw new UsageError(`--out: ${values.out} holds this repository; choose a folder of its own`);
  }
  const unknown = positionals.find((name) => !isStageName(name));
  if (unknown !== undefined) {
    throw new UsageError(
      `there is no stage ${JSON.stringify(unknown)}; the stages are ${stageNames.join(", ")}`,
    );
  }
  const rest = args.filter((argument) => argument !== "--check");
  const chosen = positionals.filter(isStageName);
  return {
    spec: values.spec ?? "openapi/openapi.yaml",
    others: values.spec === undefined ? ["openapi/storage/openapi.yaml"] : [],
    out: values.out ?? "generated",
    stages: new Set(chosen.length > 0 ? chosen : stageNames),
    mode: values.check ? "check" : values.watch ? "watch" : "write",
    foreign: values.spec !== undefined,
    whole: values.spec === undefined && chosen.length === 0,
    command: ["npm run generate", ...(rest.length > 0 ? ["--", ...rest] : [])].join(" "),
  };
}

/** Whether a file lies in a folder, or deeper. */
const isInside = (folder: string, file: string): boolean =>
  existsSync(folder) && relative(realpathSync(folder), realpathSync(file)).split(sep)[0] !== "..";

const isStageName = (name: string): name is StageName => (stageNames as readonly string[]).includes(name);

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        check: { type: "boolean" },
        watch: { type: "boolean" },
        spec: { type: "string" },
        out: { type: "string" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
