import type { Description } from "../../description/description.js";
import { methods } from "../../description/description.js";
import type { Operation } from "../../description/operation.js";
import { needsMarkers } from "../../description/read-write-markers.js";
import { serverUrl } from "../../description/server-url.js";
import { soundOperations } from "../../description/sound-operations.js";
import { generatedNotice } from "../generated-notice.js";
import { literal, propertyKey, quote } from "../literal.js";
import { callLine } from "./call-line.js";
import { jsDoc, sharedFailures } from "./js-doc.js";
import { canTurnPages, operationType } from "./operation-types.js";
import { sensitiveFields } from "./sensitive-fields.js";

export interface EmittedClient {
  text: string;
  /** Where the client differs from what one would expect, and why; one sentence each, with the operation. */
  notes: string[];
  /** Files of `scripts/stages/client/` that the text imports; they are copied beside it. */
  companions: string[];
}

const callTypes = (
  withOk: boolean,
) => `/** What openapi-fetch takes for one call, without what the arguments already say. */
export type CallInit = Omit<
  FetchOptions<unknown>,
  "params" | "body" | "method" | "parseAs" | "querySerializer" | "bodySerializer" | "pathSerializer"
>;

/** What openapi-fetch returns: \`data\` for a 2xx, \`error\` for anything else.${withOk ? " `ok` tells them apart where a body is empty." : ""} */
export type Outcome<Data, Failure> =
  | {${withOk ? " ok: true;" : ""} data: Data; error?: never; response: Response }
  | {${withOk ? " ok: false;" : ""} data?: never; error: Failure; response: Response };

/** Arguments of an operation, and what comes of it. */
export type ArgumentsOf<Name extends keyof OperationTypes> = OperationTypes[Name]["arguments"];
export type OutcomeOf<Name extends keyof OperationTypes> = Outcome<
  OperationTypes[Name]["data"],
  OperationTypes[Name]["failures"][keyof OperationTypes[Name]["failures"]]
>;
`;

/**
 * Emits client.ts: a typed method for each operation, on openapi-fetch, with types from types.ts beside it. Outcomes say with `ok` whether
 * they are a success: a response may be empty, and then has neither `data` nor `error`. A runtime that reads each `response` itself needs
 * none.
 */
export function emitClient(description: Description, { withOk = true } = {}): EmittedClient {
  const operations = soundOperations(description);
  const markers = needsMarkers(description, operations);
  const serializers = new Set<string>();
  const use = (name: string): string => {
    serializers.add(name);
    return name;
  };
  const shared = sharedFailures(description, operations);
  const types: string[] = [];
  const methods: string[] = [];
  const calls: string[] = [];
  for (const operation of operations) {
    const key = propertyKey(operation.name);
    const type = operationType(description, operation, markers);
    const members = { arguments: type.arguments, data: type.data, failures: type.failures, item: type.item };
    const lines = Object.entries(members).flatMap(([member, text]) =>
      text ? `    ${member}: ${text};\n` : [],
    );
    types.push(`  ${key}: {\n${lines.join("")}  };\n`);
    const name = quote(operation.name);
    const optional = type.optional ? "?" : "";
    methods.push(
      `${jsDoc(description, operation, shared)}  ${key}(args${optional}: ArgumentsOf<${name}>, init?: CallInit): Promise<OutcomeOf<${name}>>;\n`,
    );
    calls.push(`  ${key}: ${callLine(description, operation, type.optional, use)},\n`);
  }
  const sections = [
    "",
    callTypes(withOk),
    `/** Arguments, data and failures of every operation, by its name; of a list its items. */\nexport interface OperationTypes {\n${types.join("")}}\n`,
    `/** One method per operation. */\nexport interface Operations {\n${methods.join("\n")}}\n`,
    onlyOnce(operations),
    pages(operations),
    `/** Names of the fields whose values are secrets (\`x-sensitive\`). */\nexport const sensitiveFields = ${literal(sensitiveFields(description))} as const;\n`,
    `/** Where the server of the description is. */\nexport const baseUrl = ${quote(serverUrl(description.servers))};\n`,
    docsUrl(description),
    factory(calls, withOk && calls.length > 0 ? use("withOk") : ""),
  ];
  sections[0] = imports(types.join(""), serializers);
  return {
    text: generatedNotice + sections.filter((section) => section !== "").join("\n"),
    notes: operations.flatMap(({ name, notes }) => notes.map((note) => `${name}: ${note}`)),
    companions: [...byCompanion(serializers)].map(([file]) => `${file}.ts`),
  };
}

/** The files of this folder whose functions the calls use. */
function byCompanion(used: Set<string>): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const name of [...used].sort()) {
    const file = name === "withOk" || name === "byMediaType" ? "read-response" : "serialize";
    files.set(file, [...(files.get(file) ?? []), name]);
  }
  return files;
}

function imports(types: string, serializers: Set<string>): string {
  const names = ["operations", "paths", "Readable", "Writable"].filter(
    (name) => name === "paths" || new RegExp(`\\b${name}[<[]`).test(types),
  );
  const own = [...byCompanion(serializers)].map(
    ([file, used]) => `import { ${used.join(", ")} } from "./${file}.js";\n`,
  );
  return [
    `import type { Client, FetchOptions } from "openapi-fetch";\n`,
    ...own,
    `import type { ${names.join(", ")} } from "./types.js";\n`,
  ].join("");
}

function onlyOnce(operations: Operation[]): string {
  const names = operations.filter(({ repeatable }) => repeatable !== true).map(({ name }) => name);
  return `/** The operations whose second request may do harm. */\nexport const onlyOnce: readonly string[] = ${literal(names)};\n`;
}

function pages(operations: Operation[]): string {
  const lists = operations.filter(canTurnPages).map(({ name, source }) => {
    const { limit: _, ...turned } = source["x-pagination"] ?? {}; // the size of a page is the caller's choice
    return [name, turned];
  });
  return `/** How each list goes on: members of its body, parameters of its query. */\nexport const pages = ${literal(Object.fromEntries(lists))} as const;\n`;
}

function docsUrl({ externalDocs }: Description): string {
  if (externalDocs?.url === undefined) return "";
  return `/** Where the documentation of the description is published. */\nexport const docsUrl = ${quote(externalDocs.url)};\n`;
}

/** The calls are untyped inside: \`Operations\` has typed them, and a second check by openapi-fetch's own types takes the compiler very long. */
function factory(lines: string[], wrap: string): string {
  if (lines.length === 0)
    return `/** Binds every operation to an openapi-fetch client. */\nexport const createOperations = (_http: Client<paths>): Operations => ({});\n`;
  return `/** Sends a request as openapi-fetch does. \`Operations\` has checked its arguments and types its outcome: once is enough for the compiler. */
type Send = (path: string, init: object) => Promise<never>;

/** Binds every operation to an openapi-fetch client. */
export const createOperations = (http: Client<paths>): Operations => bind(${wrap}${wrap && "("}http as unknown as Record<string, Send>${wrap && ")"});

const bind = (send: Record<${methods.map((method) => quote(method.toUpperCase())).join(" | ")}, Send>): Operations => ({
${lines.join("")}});
`;
}
