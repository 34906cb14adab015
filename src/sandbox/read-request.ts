import type { CheckSchema } from "../../generated/checks.js";
import type { Route } from "../../generated/sandbox.js";
import type { Found } from "./find-route.js";
import { findViolation } from "./find-violation.js";
import { readBody } from "./read-body.js";
import { readParameters } from "./read-parameters.js";
import { refuse, refuseRequest } from "./refusal.js";

/** Longest JSON that is read, in bytes. */
const jsonLimit = 1024 * 1024;
/** Longest form that is read, in bytes: a file of 31 MB, and what surrounds it in the form. */
const formLimit = 32 * 1024 * 1024;
const form = /^(multipart\/form-data|application\/x-www-form-urlencoded)$/;

/** What a request says, as the contract describes it. @throws Refusal 422 for the first thing that the contract forbids */
export async function readRequest({ route, path }: Found, request: Request) {
  const { path: inPath = {}, query: inQuery = {}, header: inHeader = {} } = route.parameters;
  const query = readParameters(new URL(request.url).searchParams, inQuery);
  if (route.refuses) {
    check(inPath, path);
    check(inQuery, query);
    check(inHeader, readParameters(headersOf(request, inHeader), inHeader));
  }
  return { path, query, body: route.body && (await readContent(route.body, request)), request };
}

/** The headers that a schema names, under its spelling: header names ignore case. */
const headersOf = ({ headers }: Request, { properties = {}, required = [] }: CheckSchema) =>
  [...Object.keys(properties), ...required]
    .filter((name) => headers.has(name))
    .map((name): [string, unknown] => [name, headers.get(name)]);

/**
 * JSON or a form; nothing for another media type, whose body the handler reads.
 * @throws Refusal 422: the documentation does not say what malformed JSON or another media type gets, and 422 is the one status of the
 * contract for a request that is refused as it is
 */
async function readContent(body: NonNullable<Route["body"]>, request: Request): Promise<unknown> {
  const { mediaType, required, schema } = body;
  const isForm = form.test(mediaType);
  const sent = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (sent === undefined && !required) return undefined;
  if (!isForm && mediaType !== "application/json") return undefined;
  if (sent !== mediaType) throw refuseRequest(`Content-Type is not ${mediaType}`);
  const bytes = await readBody(request, isForm ? formLimit : jsonLimit);
  if (bytes === undefined)
    throw refuseRequest(`Request body longer than ${isForm ? formLimit : jsonLimit} bytes`);
  if (!isForm) return check(schema, parseJson(bytes));
  const fields = await new Response(bytes, { headers: contentType(request) }).formData().catch(() => {
    throw refuseRequest("Request body is not a form, or a part of it has no name");
  });
  check(schema, readParameters(fields, schema));
  return fields;
}

const contentType = ({ headers }: Request) => ({ "Content-Type": headers.get("content-type") ?? "" });

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw refuseRequest("Request body is not JSON");
  }
}

/** The same value. */
function check<Value>(schema: CheckSchema, value: Value): Value {
  const violation = findViolation(schema, value);
  if (violation === undefined) return value;
  if (violation.path.length === 0)
    throw refuseRequest("Request body is not of the type that the contract describes");
  const field = violation.path.join(".");
  const details = violation.value === undefined ? { field } : { field, value: violation.value };
  throw refuse("VALIDATION_ERROR", { details });
}
