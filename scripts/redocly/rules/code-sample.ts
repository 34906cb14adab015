import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { readCurl } from "../samples/read-curl.js";
import { readFetch } from "../samples/read-fetch.js";
import { readRequests } from "../samples/read-requests.js";
import { readScript } from "../samples/read-script.js";
import { UnreadableSample } from "../samples/sample-call.js";
import { compareCall, compareRequest } from "./compare-sample.js";
import { type ExpectedCall, expectedCall } from "./expected-call.js";
import type { HouseRule } from "./house-rule.js";
import { type Located, member, members } from "./located.js";
import { type OperationAt, readOperations } from "./operation-at.js";

interface Options {
  /** The tabs that every operation has, in order. */
  tabs: Tab[];
}

interface Tab {
  label: string;
  /** The language by which it is highlighted. */
  lang?: string;
  reader: keyof typeof readers;
  /** For a client: its module, and the way from its variable to the methods, for example `client.knowledge`. */
  module?: string;
  client?: string;
}

/** Each says in what its sample differs from the call that is expected. */
const readers = {
  curl: (source: string, expected: ExpectedCall) => compareRequest(readCurl(source), expected),
  "python-requests": (source: string, expected: ExpectedCall) =>
    compareRequest(readRequests(source), expected),
  "javascript-fetch": (source: string, expected: ExpectedCall) => compareRequest(readFetch(source), expected),
  "python-client": (source: string, expected: ExpectedCall, { module = "", client }: Tab) => {
    const method = `${client}.${expected.snakeName}`;
    return compareCall(
      readScript(source, "python"),
      { module, method, style: "keyword arguments" },
      expected,
    );
  },
  "typescript-client": (source: string, expected: ExpectedCall, { module = "", client }: Tab) => {
    const method = `${client}.${expected.name}`;
    return compareCall(readScript(source, "javascript"), { module, method, style: "one object" }, expected);
  },
};

const rule: Oas3Rule = (options) => {
  const { tabs } = options as Options;
  return {
    Root(root: object, ctx: UserContext) {
      for (const operation of readOperations(root, ctx)) checkOperation(ctx, root, operation, tabs);
    },
  };
};

function checkOperation(ctx: UserContext, root: object, operation: OperationAt, tabs: Tab[]): void {
  const samples = members<{ label: string; lang?: string }>(ctx, member(ctx, operation, "x-codeSamples"));
  const labels = samples.map(([, { node }]) => node.label);
  const wanted = tabs.map(({ label }) => label);
  if (labels.join() !== wanted.join())
    ctx.report({
      message: `The code samples are ${labels.join(", ") || "missing"}; they should be ${wanted.join(", ")}`,
      location: operation.location.child(labels.length > 0 ? ["x-codeSamples"] : []).key(),
    });
  const expected = expectedCall(ctx, root, operation);
  if (expected === undefined) return; // nothing to compare with, as another rule says
  for (const tab of tabs) {
    const sample = samples.find(([, { node }]) => node.label === tab.label);
    if (sample && tab.lang && sample[1].node.lang !== tab.lang)
      ctx.report({
        message: `The sample ${tab.label} is not marked as ${tab.lang}`,
        location: sample[1].location,
      });
    const source = sample && member<string>(ctx, sample[1], "source");
    if (source !== undefined) checkSample(ctx, source, tab, expected);
  }
}

function checkSample(
  ctx: UserContext,
  { node, location }: Located<string>,
  tab: Tab,
  expected: ExpectedCall,
): void {
  const report = (message: string, line: number) =>
    ctx.report({
      message: `${tab.label}: ${message}`,
      // A sample in a file of its own is no YAML: its lines are counted here.
      location:
        location.source.body === node
          ? { source: location.source, pointer: undefined, start: { line, col: 1 } }
          : location,
    });
  try {
    for (const { message, word } of readers[tab.reader](node, expected, tab))
      report(message, lineOf(node, word));
  } catch (error) {
    if (!(error instanceof UnreadableSample)) throw error;
    report(error.message, error.line);
  }
}

/** The first line that has the word, or the first of all. */
const lineOf = (source: string, word: string): number =>
  source.split("\n").findIndex((line) => line.includes(word)) + 1 || 1;

/** A code sample sends the request of the operation's first exchange that succeeds: method, URL, headers, body. */
export const codeSample: HouseRule = {
  name: "code-sample",
  hint: "Change the sample, or the exchange that it shows: a reader copies the one and reads the other.",
  rule,
};
