import { parseArgs } from "node:util";
import { isLoopback } from "../checker/loopback.js";
import type { Description } from "../description/description.js";
import { readOperations } from "../description/read-operations.js";
import { UsageError } from "../runner/job.js";
import { checkId, checkOperations, checkServerUrl } from "./check-arguments.js";
import type { Budget } from "./pace.js";
import { idFlags } from "./usage.js";

/** What one call of `npm run contract` has to do. */
export interface Settings {
  /** Without one, the sandbox is started. */
  server: string | undefined;
  /** Where a server's own description is: it is compared, and no server is asked. */
  published: string | undefined;
  /** Values of path parameters, by their names. */
  ids: Record<string, string>;
  /** The ids of the operations that the run is about; empty for all of them. */
  only: string[];
  budget: Budget;
  seed: number;
  /** Milliseconds that a response may take. */
  patience: number;
  /** Names of response headers that pass though nothing describes them. */
  acceptedHeaders: readonly string[];
  yes: boolean;
  /** Where each report goes. */
  reports: Partial<Record<ReportFile, string>>;
  github: boolean;
}

/** Requests per second that the sandbox may get: it is in this process, and needs no rest. */
const inProcess = 100_000;

export const reportFiles = ["junit", "json", "coverage"] as const;
export type ReportFile = (typeof reportFiles)[number];

/** What a run may take: a fixed number of requests, and some for each operation. Enough for everything that does not depend on chance. */
const budgetFor = (operations: number) => ({
  requests: 100 + 250 * operations,
  seconds: 30 + 30 * operations,
});

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
    published === undefined ? [] : ["server", "coverage"].filter((name) => text(name) !== undefined);
  if (beside !== undefined) throw new UsageError(`--description asks no server: leave out --${beside}`);
  const number = (name: string, otherwise: number, least = 1): number => {
    const given = text(name);
    const value = given === undefined ? otherwise : Number(given);
    if (given?.trim() === "" || !Number.isFinite(value) || value < least)
      throw new UsageError(`--${name} ${given}: give a number of at least ${least}`);
    return value;
  };
  const list = (name: string): string[] =>
    text(name)
      ?.split(",")
      .map((each) => each.trim()) ?? [];
  const only = list("only");
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
      rate: number("rate", server === undefined ? inProcess : here ? 1000 : 5, 0.01),
    },
    seed: Math.trunc(number("seed", Date.now() % 2 ** 31, -(2 ** 31))),
    patience: number("patience", 5000),
    acceptedHeaders: list("accept-headers"),
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
    "accept-headers",
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
