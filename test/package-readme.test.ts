import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { checks } from "../generated/checks.js";
import { baseUrl, onlyOnce } from "../generated/client.js";
import { readOperations } from "../scripts/description/read-operations.js";
import { bundle } from "../scripts/stages/bundle/bundle.js";
import * as root from "../src/index.js";
import * as uploads from "../src/upload/index.js";

const readme = readFileSync("src/README.md", "utf8");

/** The rows of the table below a heading, each as its cells, without the code marks. */
function rows(heading: string): string[][] {
  const [, section = ""] = readme.split(`## ${heading}\n`);
  const [table = ""] = /(^\|.+\n)+/m.exec(section) ?? [];
  const cells = (line: string) => line.split("|").map((cell) => cell.trim().replace(/^`([^`]+)`$/, "$1"));
  return table
    .trim()
    .split("\n")
    .slice(2)
    .map((line) => cells(line).slice(1, -1));
}

/** Says "yes" where the compiler knows that this is one of the names, and that none is missing. */
const options: Record<keyof root.ClientOptions, string> = {
  accessToken: "",
  apiKey: "",
  baseUrl,
  fetch: "the global `fetch`",
  timeoutMs: "60_000",
  maxRetries: "2",
  headers: "",
  logger: "",
};

const classes: Record<root.AnyError["kind"], string> = {
  api: "ApiError",
  "invalid-argument": "InvalidArgumentError",
  timeout: "TimeoutError",
  network: "NetworkError",
  "unexpected-response": "UnexpectedResponseError",
  processing: "ProcessingError",
  upload: "UploadError",
};

it("the package's README has every option of createClient, with its default", () => {
  expect(rows("Options of `createClient`").map(([name, , byDefault]) => [name, byDefault])).toEqual(
    Object.entries(options),
  );
});

it("and every kind of error, with its class", () => {
  expect(rows("Errors").map(([kind, name]) => [kind, name])).toEqual(Object.entries(classes));
  const exported = { ...root, ...uploads };
  expect(Object.values(classes).filter((name) => !(name in exported))).toEqual([]);
});

it("and every operation, with whether it is retried: `--update` adds rows, and takes others away", async () => {
  const { homepage } = JSON.parse(readFileSync("package.json", "utf8"));
  const said = rows("Operations");
  const isKnown = ([name = ""]: string[]) => name in checks;
  const added = readOperations(await bundle("openapi/openapi.yaml"))
    .filter(({ id }) => !said.some(([name]) => name === id))
    .map(({ id, source }) => [id, `[${source.summary}](${homepage}reference/${id}.html)`]);
  const wanted = [...said.filter(isKnown), ...added].map(([name = "", does]) => [
    `\`${name}\``,
    does,
    onlyOnce.includes(name) ? "no" : "yes",
  ]);
  expect(wanted.length).toBe(Object.keys(checks).length);
  const head = /^\| method .*\n(\|[ |-]+)\n/m.exec(readme);
  const widths =
    head?.[1]
      ?.split("|")
      .slice(1, -1)
      .map(({ length }) => length - 2) ?? [];
  const table = wanted.map(
    (cells) => `| ${cells.map((cell, at) => cell?.padEnd(widths[at] ?? 0)).join(" | ")} |\n`,
  );
  const text = readme.replace(/(^\| method .*\n.*\n)(?:\|.*\n)+/m, (_, title) => title + table.join(""));
  await expect(text).toMatchFileSnapshot(resolve("src/README.md"));
});

it("and says of no command that another test does not run", () => {
  const commands = [...readme.matchAll(/np[mx] [a-z-]+(?: [a-z-]+)?/g)].map(([command]) => command);
  const guides = ["01-get-started", "02-upload-a-file", "12-check-your-server-in-ci"];
  const executed = guides.map((name) => readFileSync(`openapi/guides/${name}.md`, "utf8")).join("");
  expect(commands.filter((command) => !executed.includes(command))).toEqual([]);
});
