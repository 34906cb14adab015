import { parametersIn } from "../../description/argument-layout.js";
import type { Description } from "../../description/description.js";
import { errorWords } from "../../description/error-words.js";
import type { Content } from "../../description/media-type.js";
import type { Operation } from "../../description/operation.js";
import { soundOperations } from "../../description/sound-operations.js";
import { generatedNotice } from "../generated-notice.js";
import { literal, quote } from "../literal.js";
import { CheckWriter } from "./check-writer.js";
import { parameterCheck } from "./emit-checks.js";

/** Emits sandbox.ts: the contract as a server needs it, so that the sandbox shares no code with the client. */
export function emitSandbox(description: Description): string {
  const operations = soundOperations(description);
  const writer = new CheckWriter(description, "request");
  const routes = operations.map((each) => [each.name, route(writer, each)]);
  const errors = errorWords(description, operations);
  const statuses = [...new Set([...errors.values()].map(({ status }) => status))];
  return [
    `${generatedNotice}import type { CheckSchema } from "./checks.js";\n`,
    `export type OperationId =${union(operations.map(({ name }) => quote(name)))};
export type ErrorCode =${union([...errors.keys()].map(quote))};
export type ErrorStatus =${union(statuses.map(String))};\n`,
    `/** Where an operation is, what its requests must satisfy, and the status of its success. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly parameters: { readonly path?: CheckSchema; readonly query?: CheckSchema; readonly header?: CheckSchema };
  readonly body?: { readonly mediaType: string; readonly required: boolean; readonly schema: CheckSchema };
  readonly status: number;
  /** Whether a request that breaks them is refused with 422: where the contract says nothing of one, none is. */
  readonly refuses: boolean;
}\n`,
    `export const routes: Record<OperationId, Route> = ${literal(Object.fromEntries(routes))};\n`,
    `export const definitions: Record<string, CheckSchema> = ${literal(Object.fromEntries(writer.definitions))};\n`,
    `/** What the error of a code says; \`repeats\`: fields of its details that repeat a path parameter. */
export interface ErrorWords {
  readonly status: ErrorStatus;
  readonly message: string;
  readonly system_message: string;
  readonly repeats?: Readonly<Record<string, string>>;
}\n`,
    `/** The first code of a status stands for the status. */
export const errors: Record<ErrorCode, ErrorWords> = ${literal(Object.fromEntries(errors))};\n`,
  ].join("\n");
}

const union = (members: readonly string[]): string =>
  members.length > 0 ? members.map((each) => `\n  | ${each}`).join("") : " never";

const isParsed = ({ kind }: Content): boolean =>
  kind === "json" || kind === "multipart" || kind === "urlencoded";

function route(writer: CheckWriter, { method, path, parameters, body, responses }: Operation) {
  const success = responses.flatMap(({ status }) => (/^2\d\d$/.test(status) ? Number(status) : []));
  return {
    method: method.toUpperCase(),
    path,
    parameters: Object.fromEntries(
      parametersIn(parameters)
        .filter(([location]) => location !== "cookie")
        .map(([location, some]) => [location, parameterCheck(writer, some)]),
    ),
    ...(body && {
      body: {
        mediaType: body.content.mediaType,
        required: body.required,
        schema: isParsed(body.content) ? writer.write(body.content.schema, body.content.pointer) : {},
      },
    }),
    status: Math.min(...success, 299),
    refuses: responses.some(({ status }) => status === "422"),
  };
}
