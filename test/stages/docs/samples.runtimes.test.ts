import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../../../src/sandbox/index.js";
import { type Exchange, exchanges } from "../../contract/exchanges.js";
import { describeWith } from "../../needs.js";
import { createCheckedSandbox } from "../../sandbox/checked-sandbox.js";
import { type RecordedRequest, serveRecorded } from "./recording-server.js";
import { type Outcome, run, runScript, toServer } from "./run-program.js";
import { builtSite, codeBlocks } from "./site.js";

/** The samples as a reader copies them from the built page. */
const blocks = codeBlocks((await builtSite()).get("reference/getUploadUrl.html") ?? "");
const sample = (label: string) => blocks.find((block) => block.label === label)?.text ?? "";
const [success, ...failures] = exchanges as [Exchange, ...Exchange[]];

const python = "/usr/bin/python3";
/** How each sample is run: as it is, but for the server and the token. */
const runners: Record<string, (source: string, server: string) => Promise<Outcome>> = {
  cURL: (source, server) =>
    run("bash", ["-c", toServer(source, server)], { env: { ACCESS_TOKEN: "sandbox" } }),
  Python: (source, server) =>
    run(python, ["-c", toServer(source, server).replace("YOUR_ACCESS_TOKEN", "sandbox")]),
  JavaScript: (source, server) => runScript(`const accessToken = "sandbox";\n${source}`, server, "js"),
  TypeScript: (source, server) => runScript(source, server, "ts", { AITRONOS_ACCESS_TOKEN: "sandbox" }),
};

/** Headers that a tool sends of its own accord. */
const ofTools =
  /^(host|user-agent|accept|accept-encoding|accept-language|connection|content-length|sec-fetch-mode|transfer-encoding)$/;

/** Everything that is wrong with a sample: what it sends against the exchange, and what it shows of the answer. */
async function problems(label: string, source: string, exchange: Exchange): Promise<string[]> {
  const sandbox = createCheckedSandbox();
  const { code } = (exchange.response as { error?: { code: ErrorCode } }).error ?? {};
  if (code) sandbox.faults.add({ code, times: Number.POSITIVE_INFINITY, retryAfter: "0" });
  const server = await serveRecorded(sandbox);
  try {
    const outcome = (await runners[label]?.(source, server.url)) as Outcome;
    const sent = server.requests.flatMap((request) => requestProblems(request));
    return [
      ...(server.requests.length === 0 ? ["it sends nothing"] : sent),
      ...answerProblems(label, outcome, code),
      ...server.violations,
    ];
  } finally {
    server.close();
  }
}

function requestProblems({ method, path, headers, body }: RecordedRequest): string[] {
  const { authorization, "content-type": type, ...others } = headers;
  const found = [
    method !== success.method && `it sends ${method}`,
    path !== success.path && `it sends to ${path}`,
    authorization !== "Bearer sandbox" && "it sends no token",
    type?.split(";")[0] !== "application/json" && `it sends ${type}`,
    ...Object.keys(others).map((name) => !ofTools.test(name) && `it sends a header ${name}`),
    JSON.stringify(parse(body)) !== JSON.stringify(success.body) && `it sends ${body}`,
  ];
  return found.filter((problem) => problem !== false);
}

/** The samples print what came; the client of the TypeScript one throws instead. */
function answerProblems(
  label: string,
  { code, stdout, stderr }: Outcome,
  error: ErrorCode | undefined,
): string[] {
  if (error === undefined)
    return code === 0 && stdout.includes("file_abc123def456") ? [] : [`it shows ${stdout}${stderr}`];
  const shown =
    label === "TypeScript" ? stderr.includes(`ApiError: ${error}`) : code === 0 && stdout.includes(error);
  return shown ? [] : [`it does not show ${error}: ${stdout}${stderr}`];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const hasRequests = "/usr/lib/python3/dist-packages/requests/__init__.py";
const needs: Record<string, [path: string, install: string]> = {
  cURL: ["/usr/bin/curl", "apt-get install curl"],
  Python: [hasRequests, "apt-get install python3-requests"],
};

/** Ways to spoil a sample, each of which must be seen: the path, a field, a header, and single quotes at three places. */
const spoilt: [what: string, spoil: (source: string) => string][] = [
  [
    "another path",
    (source) => source.replace("/stores/", "/shops/").replace(".getUploadUrl", ".getUploadUrls"),
  ],
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
    `the quote at ${part * 100} %`,
    (source) => {
      const quotes = [...source.matchAll(/["'`]/g)].map(({ index }) => index);
      const at = quotes[Math.floor(part * quotes.length)] ?? 0;
      return source.slice(0, at) + source.slice(at + 1);
    },
  ]),
];

for (const label of Object.keys(runners)) {
  const [path, install] = needs[label] ?? [process.execPath, ""];
  describeWith(path, install)(`the ${label} sample of the page`, () => {
    it("sends the documented request and shows the documented answer", async () => {
      expect(await problems(label, sample(label), success)).toEqual([]);
    });

    it.each(failures.map((exchange) => [exchange.status, exchange] as const))(
      "meets a %i and shows its code",
      async (_, exchange) => {
        expect(await problems(label, sample(label), exchange)).toEqual([]);
      },
    );

    it.each(spoilt)("would be seen with %s", async (_, spoil) => {
      const source = spoil(sample(label));
      expect(source).not.toBe(sample(label));
      expect(await problems(label, source, success)).not.toEqual([]);
    });
  });
}

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

describeWith(python, "apt-get install python3")("the Python SDK sample of the page", () => {
  const call = async (source: string) => {
    const { stdout } = await run(python, ["-c", `${recordingSdk}\nexec(${JSON.stringify(source)})`]);
    return parse(stdout);
  };
  const documented = { method: "knowledge.get_upload_url", args: [], named: success.arguments };

  it("calls the operation by its name, with the arguments of the contract", async () => {
    expect(await call(sample("Python SDK"))).toEqual(documented);
  });

  it.each([
    ["another method", "get_upload_url", "get_upload_link"],
    ["another argument", "file_size=", "filesize="],
    ["a missing argument", '    mime_type="text/csv",\n', ""],
    ["a value of another type", "104857600", '"104857600"'],
    ["a missing quote", '"large-dataset.csv"', '"large-dataset.csv'],
  ])("would be seen with %s", async (_, from, to) => {
    const source = sample("Python SDK").replace(from, to);
    expect(source).not.toBe(sample("Python SDK"));
    expect(await call(source)).not.toEqual(documented);
  });
});

describe("the samples of the page", () => {
  it("are five, in this order", () => {
    const labels = blocks.filter(({ language }) => language !== "json").map(({ label }) => label);
    expect(labels.shift()).toBe(""); // the method and the address
    expect(labels).toEqual(["cURL", "Python SDK", "Python", "JavaScript", "TypeScript"]);
  });
});
