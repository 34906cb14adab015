import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../../../src/sandbox/index.js";
import { type Exchange, exchanges } from "../../contract/exchanges.js";
import { describeWith } from "../../needs.js";
import { createCheckedSandbox } from "../../sandbox/checked-sandbox.js";
import { type RecordedRequest, serveRecorded } from "./recording-server.js";
import { type Outcome, run, runScript, toServer } from "./run-program.js";
import { builtSite, type CodeBlock, codeBlocks } from "./site.js";

const site = await builtSite();

interface Operation {
  id: string;
  success: Exchange;
  failures: Exchange[];
  /** The samples as a reader copies them from the built page, by label. */
  samples: Map<string, string>;
}

const operations = [...new Set(exchanges.map(({ operationId }) => operationId))].map((id): Operation => {
  const own = exchanges.filter(({ operationId }) => operationId === id);
  const [success] = own.filter(({ status }) => status < 300) as [Exchange];
  return { id, success, failures: own.filter(({ status }) => status >= 400), samples: samplesOf(id) };
});

function samplesOf(id: string): Map<string, string> {
  const html = site.get(`reference/${id}.html`) ?? "";
  const [, section = ""] = html.split('<h2 id="request-samples">');
  const [tabs = ""] = section.split(/<h[23] /);
  return new Map(codeBlocks(tabs).map(({ label, text }: CodeBlock) => [label, text]));
}

const python = "/usr/bin/python3";
type Runner = (source: string, server: string, cwd: string) => Promise<Outcome>;
/** How each sample is run: as it is, but for the server and the token. */
const runners: Record<string, Runner> = {
  cURL: (source, server, cwd) =>
    run("bash", ["-c", toServer(source, server)], { env: { ACCESS_TOKEN: "sandbox" }, cwd }),
  Python: (source, server, cwd) =>
    run(python, ["-c", toServer(source, server).replace("YOUR_ACCESS_TOKEN", "sandbox")], { cwd }),
  JavaScript: (source, server) => runScript(`const accessToken = "sandbox";\n${source}`, server, "js"),
  TypeScript: (source, server) => runScript(source, server, "ts", { AITRONOS_ACCESS_TOKEN: "sandbox" }),
};

/** Headers that a tool sends of its own accord. */
const ofTools =
  /^(host|user-agent|accept|accept-encoding|accept-language|connection|content-length|sec-fetch-mode|transfer-encoding|expect)$/;

/** Everything that is wrong with a sample: what it sends against the exchange, and what it shows of the response. */
async function problems(label: string, source: string, success: Exchange, exchange = success) {
  const sandbox = createCheckedSandbox();
  const { code } = (exchange.response as { error?: { code: ErrorCode } } | undefined)?.error ?? {};
  if (code) sandbox.faults.add({ code, times: Number.POSITIVE_INFINITY, retryAfter: "0" });
  const server = await serveRecorded(sandbox);
  const folder = mkdtempSync(join(tmpdir(), "sample-"));
  for (const name of success.files) {
    const file = join(folder, "path/to", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, String(success.arguments[name]));
  }
  try {
    const outcome = (await runners[label]?.(source, server.url, folder)) as Outcome;
    const sent = await Promise.all(server.requests.map((request) => requestProblems(request, success)));
    return [
      ...(server.requests.length === 0 ? ["it sends nothing"] : sent.flat()),
      ...responseProblems(label, outcome, code, server.responses.at(-1) ?? ""),
      ...server.violations,
    ];
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}

async function requestProblems(
  { method, path, headers, body }: RecordedRequest,
  success: Exchange,
): Promise<string[]> {
  const { authorization, "content-type": type = "", ...others } = headers;
  const found = [
    method !== success.method && `it sends ${method}`,
    path !== success.path && `it sends to ${path}`,
    authorization !== "Bearer sandbox" && "it sends no token",
    success.mediaType !== undefined && type.split(";")[0] !== success.mediaType && `it sends ${type}`,
    ...Object.keys(others).map((name) => !ofTools.test(name) && `it sends a header ${name}`),
    JSON.stringify(await parsed(body, type)) !== JSON.stringify(success.body) && `it sends ${body}`,
  ];
  return found.filter((problem) => problem !== false);
}

/** The fields of a form, with the text of its files, or JSON; `undefined` for anything else. */
async function parsed(body: string, type: string): Promise<unknown> {
  try {
    if (!type.startsWith("multipart/")) return JSON.parse(body);
    const form = await new Response(body, { headers: { "Content-Type": type } }).formData();
    const fields = [...form].map(async ([name, value]) => [
      name,
      typeof value === "string" ? value : await value.text(),
    ]);
    return Object.fromEntries(await Promise.all(fields));
  } catch {
    return undefined;
  }
}

/** The samples print what came; the client of the TypeScript one throws instead. */
function responseProblems(
  label: string,
  { code, stdout, stderr }: Outcome,
  error: ErrorCode | undefined,
  response: string,
): string[] {
  if (error === undefined) {
    const [, first = ""] = /:\s*"([^"]+)"/.exec(response) ?? []; // the first text of the body, if it has one
    return code === 0 && stdout.includes(first) ? [] : [`it shows ${stdout}${stderr}`];
  }
  const shown =
    label === "TypeScript" ? stderr.includes(`ApiError: ${error}`) : code === 0 && stdout.includes(error);
  return shown ? [] : [`it does not show ${error}: ${stdout}${stderr}`];
}

const hasRequests = "/usr/lib/python3/dist-packages/requests/__init__.py";
const needs: Record<string, [path: string, install: string]> = {
  cURL: ["/usr/bin/curl", "apt-get install curl"],
  Python: [hasRequests, "apt-get install python3-requests"],
};

/** Ways to spoil a sample, each of which must be seen where it changes the text: the path, a field, a header, and a quote at three places. */
const spoilt: [what: string, spoil: (source: string) => string][] = [
  ["another path", (source) => source.replace("/stores/", "/shops/").replace(/(knowledge\.\w+)\(/, "$1s(")],
  ["a field misspelt", (source) => source.replace("file_size", "file_sizes")],
  ["an optional field misspelt", (source) => source.replace("relative_path", "relativ_path")],
  [
    "no token",
    (source) => source.replace("Authorization", "X-Authorization").replace("accessToken:", "accesToken:"),
  ],
  [
    "another media type",
    (source) => source.replace("Content-Type", "X-Content-Type").replace("mime_type", "mime"),
  ],
  ["another value", (source) => source.replace("104857600", "104857601")],
  ...[0.02, 0.5, 0.98].map((part): [string, (source: string) => string] => [
    `the quote at ${part * 100} % missing`,
    (source) => {
      const quotes = [...source.matchAll(/["'`]/g)].map(({ index }) => index);
      const at = quotes[Math.floor(part * quotes.length)] ?? 0;
      return source.slice(0, at) + source.slice(at + 1);
    },
  ]),
];

/** Operations whose samples a person wrote. */
const written = readdirSync("openapi/samples");

describe.each(operations)("the samples of $id", ({ id, success, failures, samples }) => {
  it("are cURL, those that a person wrote, and TypeScript", () => {
    const labels = [...samples.keys()];
    expect(labels[0]).toBe("cURL");
    expect(labels.at(-1)).toBe("TypeScript");
    expect(labels.filter((label) => !(label in runners) && label !== "Python SDK")).toEqual([]);
  });

  for (const [label, source] of [...samples].filter(([label]) => label in runners)) {
    const [path, install] = needs[label] ?? [process.execPath, ""];
    describeWith(path, install)(label, () => {
      it("sends the documented request and shows the response", async () => {
        expect(await problems(label, source, success)).toEqual([]);
      });

      // What a person wrote is tried with each failure; what is generated treats them all alike.
      const met = written.includes(id) && label !== "TypeScript" ? failures : failures.slice(0, 1);
      it.each(met.map((exchange) => [exchange.status, exchange] as const))(
        "meets a %i and shows its code",
        async (_, exchange) => {
          expect(await problems(label, source, success, exchange)).toEqual([]);
        },
      );

      it.each(spoilt.filter(([, spoil]) => spoil(source) !== source))(
        "would be seen with %s",
        async (_, spoil) => {
          expect(await problems(label, spoil(source), success)).not.toEqual([]);
        },
      );
    });
  }
});

/** Stands in for the SDK, which this project does not install: says which method was called, with which arguments. */
const recordingSdk = `
import json, sys, types
class Method:
    def __init__(self, path): self.path = path
    def __getattr__(self, name): return Method(self.path + [name])
    def __call__(self, *args, **named):
        return json.dumps({"method": ".".join(self.path), "args": args, "named": named})
class Aitronos(Method):
    def __init__(self, *, api_key): super().__init__([])
sdk = types.ModuleType("aitronos")
sdk.Aitronos = Aitronos
sys.modules["aitronos"] = sdk
`;

const withSdk = operations.filter(({ samples }) => samples.has("Python SDK"));

describeWith(python, "apt-get install python3").each(withSdk)(
  "the Python SDK sample of $id",
  ({ id, success, samples }) => {
    const source = samples.get("Python SDK") ?? "";
    const call = async (text: string): Promise<unknown> => {
      const { stdout } = await run(python, ["-c", `${recordingSdk}\nexec(${JSON.stringify(text)})`]);
      return parsed(stdout, "application/json");
    };
    const method = id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const documented = { method: `knowledge.${method}`, args: [], named: success.arguments };

    it("calls the operation by its name, with the arguments of the contract", async () => {
      expect(await call(source)).toEqual(documented);
    });

    it.each([
      ["another method", /knowledge\.(\w+)\(/, "knowledge.$1s("],
      ["another argument", /(\w)=/, "$1x="],
      ["a missing argument", /\n {4}\w+=.*,\n\)/, "\n)"],
      ["a missing quote", /="/, "="],
    ])("would be seen with %s", async (_, from, to) => {
      const changed = source.replace(/(?<=client\.)[\s\S]*/, (text) => text.replace(from, to));
      expect(changed).not.toBe(source);
      expect(await call(changed)).not.toEqual(documented);
    });
  },
);
