import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type Exchange, exchanges } from "../../../contract/exchanges.js";
import { describeWith } from "../../../needs.js";
import { typeErrors } from "../guides/type-errors.js";
import { run } from "../run-program.js";
import { builtSite, codeBlocks } from "../site.js";
import { languages, runSamples } from "./sample-languages.js";
import { requestProblems, serveSamples } from "./sample-server.js";

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
  return new Map(codeBlocks(tabs).map(({ label, text }) => [label, text]));
}

/** What the samples send from the disk of the reader. */
const files = Object.fromEntries(
  operations.flatMap(({ success: { fileNames, body } }) =>
    Object.entries(fileNames).map(([field, name]) => [name, String(Object(body)[field])]),
  ),
);

/** Operations whose samples a person wrote. */
const written = readdirSync("openapi/samples");

/** Ways to spoil a sample, each of which must be seen where it changes the text. */
const spoilt: [what: string, spoil: (source: string) => string][] = [
  ["another path", (source) => source.replace("/stores/", "/shops/").replace(/(knowledge\.\w+)\(/, "$1s(")],
  ["a field misspelt", (source) => source.replace("file_size", "file_sizes").replace("file_ids", "file_idz")],
  ["an optional field misspelt", (source) => source.replace("relative_path", "relativ_path")],
  [
    "no token",
    (source) => source.replace("Authorization", "X-Authorization").replace("accessToken:", "accesToken:"),
  ],
  [
    "another media type",
    (source) => source.replace("Content-Type", "X-Content-Type").replace("mime_type", "mime"),
  ],
  ["another value", (source) => source.replace("104857600", "104857601").replace("completed", "failed")],
  ["another file", (source) => source.replaceAll("document.pdf", "another.pdf")],
  ["the first quote missing", (source) => source.replace(/["'`]/, "")],
  ["the last quote missing", (source) => source.replace(/["'`](?=[^"'`]*$)/, "")],
];

/** One run of a sample: as it is, spoilt, or against a server that refuses. */
interface Trial {
  name: string;
  operation: Operation;
  source: string;
  exchange: Exchange;
  spoilt?: string;
}

function trialsOf(label: string): Trial[] {
  return operations.flatMap((operation) => {
    const { id, success, failures, samples } = operation;
    const source = samples.get(label) ?? "";
    // What a person wrote is tried with each failure; what is generated treats them all alike.
    const met = written.includes(id) && label !== "TypeScript" ? failures : failures.slice(0, 1);
    const changed = spoilt
      .map(([what, spoil]) => ({ what, text: spoil(source) }))
      .filter(({ text, what }) => text !== source && !(languages[label]?.compiled && what.includes("quote")));
    return [
      { name: id, operation, source, exchange: success },
      ...met.map((exchange) => ({
        name: `${id}-${exchange.status}-${exchange.name}`,
        operation,
        source,
        exchange,
      })),
      ...changed.map(({ what, text }, at) => ({
        name: `${id}-spoilt-${at}`,
        operation,
        source: text,
        exchange: success,
        spoilt: what,
      })),
    ];
  });
}

/** What is wrong with what a sample shows of the response. */
function outputProblems({ success }: Operation, exchange: Exchange, printed = ""): string[] {
  const { code } = (exchange.response as { error?: { code: string } } | undefined)?.error ?? {};
  const [, first = ""] = /:\s*"([^"]+)"/.exec(JSON.stringify(exchange.response ?? "")) ?? []; // the first text of the body
  // Where a success has no body, the status is shown.
  const shows = success.response === undefined && printed.includes(String(exchange.status));
  return shows || printed.includes(code ?? first) ? [] : [`it shows ${printed}`];
}

describe.each(Object.entries(languages))("the samples in %s", (label, language) => {
  const trials = trialsOf(label);
  const [path, install] = language.needs;

  describeWith(path, install)("each in its turn", () => {
    const found = new Map<Trial, string[]>();
    beforeAll(async () => {
      const server = await serveSamples(new Map(trials.map(({ name, exchange }) => [name, exchange])));
      const sources = new Map(trials.map(({ name, source }) => [name, { source, server: server.url(name) }]));
      const printed = await runSamples(language, sources, files);
      server.close();
      for (const trial of trials) {
        const { name, operation, exchange } = trial;
        found.set(trial, [
          ...(await requestProblems(server.sent.get(name), operation.success)),
          ...outputProblems(operation, exchange, printed.get(name)),
        ]);
      }
    });

    it.each(trials.filter((trial) => !trial.spoilt))(
      "$name sends its exchange and shows the response",
      (trial) => {
        expect(found.get(trial)).toEqual([]);
      },
    );

    it.each(trials.filter((trial) => trial.spoilt))("$operation.id would be seen with $spoilt", (trial) => {
      expect(found.get(trial)).not.toEqual([]);
    });
  });
});

describe("all samples", () => {
  it("are there for each operation, in the order of the tabs", () => {
    for (const { id, samples } of operations)
      expect(
        [...samples.keys()].filter((label) => label !== "Python SDK"),
        id,
      ).toEqual(Object.keys(languages));
  });

  it("are typed, and a mistake would be seen", () => {
    const sources = operations.map(({ samples }) => samples.get("TypeScript") ?? "");
    const errors = typeErrors([...sources, sources[0]?.replace("file_size", "file_sizes") ?? ""]);
    expect(errors.filter((error) => !error.includes(`snippet-${sources.length}.mts`))).toEqual([]);
    expect(errors.join()).toContain("file_sizes");
  });
});

/** Stands in for the SDK, which this project does not install: says which method was called, with which arguments, a file by its name. */
const recordingSdk = `
import json, sys, types
class Method:
    def __init__(self, path): self.path = path
    def __getattr__(self, name): return Method(self.path + [name])
    def __call__(self, *args, **named):
        plain = {name: getattr(value, "name", value) for name, value in named.items()}
        return json.dumps({"method": ".".join(self.path), "args": args, "named": plain})
class Aitronos(Method):
    def __init__(self, *, api_key): super().__init__([])
sdk = types.ModuleType("aitronos")
sdk.Aitronos = Aitronos
sys.modules["aitronos"] = sdk
open = lambda path, mode: types.SimpleNamespace(name=path)
`;

/** The methods that the official docs pages call. */
const sdkMethods: Record<string, string> = {
  getUploadUrl: "knowledge.get_upload_url",
  uploadFile: "knowledge.upload_file",
  listFiles: "knowledge.list_files",
  getProcessingStatus: "knowledge.get_processing_status",
  retryProcessing: "knowledge.retry_processing",
};
const python = "/usr/bin/python3";

describeWith(python, "apt-get install python3")("the samples of the Python SDK", () => {
  const withSdk = operations.filter(({ samples }) => samples.has("Python SDK"));
  const sources = withSdk.map(({ samples }) => samples.get("Python SDK") ?? "");
  const call = async (texts: string[]): Promise<unknown[]> => {
    const each = texts.map(
      (text) => `
try: exec(${JSON.stringify(text)}, {"open": open})
except BaseException as error: print(json.dumps(repr(error)))`,
    );
    const { stdout, stderr } = await run(python, ["-c", recordingSdk + each.join("")]);
    expect(stderr).toBe("");
    return stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  };
  const documented = withSdk.map(({ id, success }) => ({
    method: sdkMethods[id],
    args: [],
    named: { ...success.arguments, ...success.fileNames },
  }));

  it("are there where the official docs page shows the call, and nowhere else", () => {
    expect(withSdk.map(({ id }) => id).sort()).toEqual(Object.keys(sdkMethods).sort());
  });

  it("call the method by its name, with the arguments of the exchange", async () => {
    expect(await call(sources)).toEqual(documented);
  });

  it.each([
    ["another method", /knowledge\.(\w+)\(/, "knowledge.$1s("],
    ["another argument", /(\w)=/, "$1x="],
    ["a missing argument", /\n {4}\w+=.*,\n\)/, "\n)"],
    ["a missing quote", /="/, "="],
  ])("would be seen with %s", async (_, from, to) => {
    const changed = sources.map((source) =>
      source.replace(/(?<=client\.)[\s\S]*/, (text) => text.replace(from, to)),
    );
    const calls = await call(changed);
    for (const [at, each] of calls.entries()) {
      expect(changed[at]).not.toBe(sources[at]);
      expect(each).not.toEqual(documented[at]);
    }
  });
});
