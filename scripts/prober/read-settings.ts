import { parseArgs } from "node:util";
import { isLoopback } from "../checker/loopback.js";
import type { Description } from "../description/description.js";
import { readOperations } from "../description/read-operations.js";
import { UsageError } from "../runner/job.js";
import { checkId, checkOperations, checkServerUrl } from "./check-arguments.js";
import type { Budget } from "./pace.js";

/** What one call of `npm run contract` has to do. */
export interface Settings {
  /** Without one, the sandbox is started. */
  server: string | undefined;
  /** Where a server's own description is, which is compared instead of asking a server. */
  published: string | undefined;
  /** Values of path parameters, by their names. */
  ids: Record<string, string>;
  /** The ids of the operations that the run is about; empty for all of them. */
  only: string[];
  budget: Budget;
  seed: number;
  /** Milliseconds that a response may take. */
  patience: number;
  yes: boolean;
  /** Where each report goes. */
  reports: Partial<Record<ReportFile, string>>;
  github: boolean;
}

/** Requests per second that the sandbox may get: it is in this process, and needs no rest. */
const inProcess = 100_000;

export const reportFiles = ["junit", "json", "coverage"] as const;
export type ReportFile = (typeof reportFiles)[number];

/** What a run may take: some requests that any run takes, and some for each operation. Sufficient for all that does not depend on chance. */
const budgetFor = (operations: number) => ({
  requests: 100 + 250 * operations,
  seconds: 30 + 30 * operations,
});

/** Identifiers that a description asks for, and the flag of each: `--store` is `store_id`. */
const idFlags = (description: Description): Map<string, string> =>
  new Map(
    readOperations(description)
      .flatMap(({ parameters }) => parameters.filter((each) => each.in === "path"))
      .map(({ name }) => [name.replace(/_id$/, "").replaceAll("_", "-"), name]),
  );

const idLine = ([flag, name]: [string, string]): string =>
  `${`  --${flag} ID`.padEnd(20)}${name} (default: that of the documentation)`;

export const usage = (description: Description, command: string): string => `Usage: ${command}

  Checks a server against the description of the API: every exchange, every bound, every refusal, what is made, listed and removed,
  then random requests. At a server that is not the sandbox it says first what it will create. It changes and removes only what it has
  created itself, and removes that at the end.
  Exit code 0: it conforms. 1: it does not. 2: the run is inconclusive.
  Credentials come from AITRONOS_ACCESS_TOKEN or AITRONOS_API_KEY, from nowhere else.

  --server URL      the server (default: the sandbox, started for this run)
  --description URL_OR_FILE
                    asks no server, but compares the OpenAPI description that one publishes, such as http://127.0.0.1:8000/openapi.json
${[...idFlags(description)].map(idLine).join("\n")}
  --only IDS        only these operations, and what makes what they need; ids are separated by commas
  --yes             do not ask before anything is created on another machine
  --seed NUMBER     send the same random requests as before
  --requests NUMBER at most so many requests (default: 100, and 250 for each operation)
  --seconds NUMBER  at most so long (default: 30, and 30 for each operation)
  --rate NUMBER     at most so many requests a second (default: 5; on this machine 200; the sandbox any number)
  --patience NUMBER milliseconds that a response may take (default: 5000)
  --junit FILE, --json FILE
                    reports for programs
  --coverage FILE   what was exercised: FILE.md for people, FILE.json for programs
  --github          violations as annotations of GitHub (default: where GitHub Actions runs it)
  --help            this text`;

/** Reads the arguments of `npm run contract`; throws `UsageError` with what is wrong. */
export function readSettings(
  args: string[],
  description: Description,
  environment: Record<string, string | undefined> = {},
): Settings | "help" {
  const flags = idFlags(description);
  const values = parse(args, [...flags.keys()]);
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  if (values.help) return "help";
  const server = text("server");
  if (server !== undefined) checkServerUrl(server);
  const published = text("description");
  const [beside] =
    published === undefined ? [] : ["server", ...reportFiles].filter((name) => text(name) !== undefined);
  if (beside !== undefined) throw new UsageError(`--description asks no server: leave out --${beside}`);
  const number = (name: string, otherwise: number, least = 1): number => {
    const given = text(name);
    const value = given === undefined ? otherwise : Number(given);
    if (given?.trim() === "" || !Number.isFinite(value) || value < least)
      throw new UsageError(`--${name} ${given}: give a number of at least ${least}`);
    return value;
  };
  const only =
    text("only")
      ?.split(",")
      .map((id) => id.trim()) ?? [];
  checkOperations(description, only);
  const usual = budgetFor(only.length || readOperations(description).length);
  const here = server === undefined || isLoopback(new URL(server));
  return {
    server,
    published,
    ids: Object.fromEntries(
      [...flags].flatMap(([flag, name]) => {
        const id = text(flag);
        if (id === undefined) return [];
        checkId(description, flag, name, id);
        return [[name, id]];
      }),
    ),
    only,
    budget: {
      requests: Math.floor(number("requests", usual.requests, 0)),
      seconds: number("seconds", usual.seconds, 0),
      rate: number("rate", server === undefined ? inProcess : here ? 200 : 5, 0.01),
    },
    seed: Math.trunc(number("seed", Date.now() % 2 ** 31, -(2 ** 31))),
    patience: number("patience", 5000),
    yes: values.yes === true,
    reports: Object.fromEntries(
      reportFiles.flatMap((name) => {
        const file = text(name);
        return file === undefined ? [] : [[name, file]];
      }),
    ),
    github: values.github === true || environment.GITHUB_ACTIONS === "true",
  };
}

function parse(args: string[], ids: string[]): Record<string, string | boolean | undefined> {
  const texts = [
    ...ids,
    "server",
    "description",
    "only",
    "seed",
    "requests",
    "seconds",
    "rate",
    "patience",
    ...reportFiles,
  ];
  const flags = ["yes", "github", "help"];
  try {
    const { values } = parseArgs({
      args,
      options: {
        ...Object.fromEntries(texts.map((name) => [name, { type: "string" as const }])),
        ...Object.fromEntries(flags.map((name) => [name, { type: "boolean" as const }])),
      },
    });
    return values as Record<string, string | boolean | undefined>;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
