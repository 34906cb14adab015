import type { Description } from "../description/description.js";
import { readOperations } from "../description/read-operations.js";

/** Identifiers that a description asks for, and the flag of each: `--store` is `store_id`. */
export const idFlags = (description: Description): Map<string, string> =>
  new Map(
    readOperations(description)
      .flatMap(({ parameters }) => parameters.filter((each) => each.in === "path"))
      .map(({ name }) => [name.replace(/_id$/, "").replaceAll("_", "-"), name]),
  );

const idLine = ([flag, name]: [string, string]): string =>
  `${`  --${flag} ID`.padEnd(20)}${name} (default: that of the documentation)`;

/** The help of the command; `command` is what one types to run it. */
export const usage = (description: Description, command: string): string => `Usage: ${command}

  Checks a server against the description of the API: every exchange, every bound, every refusal, what is made, listed and removed,
  then random requests. At a server that is not the sandbox it says first what it will create. It changes and removes only what it has
  created itself, and removes that at the end.
  Exit code 0: it conforms. 1: it does not. 2: the run is inconclusive.
  Credentials come from AITRONOS_ACCESS_TOKEN or AITRONOS_API_KEY, from nowhere else.

  --server URL      the server (default: the sandbox, started for this run)
  --description URL_OR_FILE
                    asks no server, but compares the OpenAPI description that one publishes, such as
                    http://127.0.0.1:8000/openapi.json; with the same reports, but for --coverage
${[...idFlags(description)].map(idLine).join("\n")}
  --only IDS        only these operations, and what makes what they need; ids are separated by commas
  --yes             do not ask before anything is created on another machine
  --seed NUMBER     send the same random requests as before
  --requests NUMBER the most requests (default: 100, and 250 for each operation)
  --seconds NUMBER  the longest time (default: 30, and 30 for each operation)
  --rate NUMBER     the most requests a second (default: 5; on this machine 1000; any number for the sandbox)
  --patience NUMBER milliseconds that a response may take (default: 5000)
  --accept-headers NAMES
                    response headers that pass undocumented, beside those of HTTP and of networks; names are separated by commas
  --junit FILE, --json FILE
                    reports for programs
  --coverage FILE   what was exercised: FILE.md for people, FILE.json for programs
  --github          violations as annotations of GitHub (default: where GitHub Actions runs it)
  --help            this text`;
