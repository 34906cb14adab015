import { expect, it } from "vitest";
import type { Description, Parameter, Schema, SchemaObject } from "../../scripts/description/description.js";
import type { Operation } from "../../scripts/description/operation.js";
import { readOperations } from "../../scripts/description/read-operations.js";
import { resolveRef } from "../../scripts/description/resolve-ref.js";
import { openDescription } from "../../scripts/stages/bundle/open-description.js";
import { describeWith } from "../needs.js";
import { published } from "./published.js";
import { expand } from "./reference-request.js";
import { runClient } from "./run-client.js";
import { firstShown } from "./shown-values.js";
import { schemas, styleExamples, values } from "./style-table.js";

it("the reference gives what the table of OpenAPI gives", () => {
  for (const { in: place, style, explode, kind, sent } of styleExamples) {
    if (place === "cookie") continue; // the table has `&` between them, which no server takes for a cookie
    const parameter = { name: "color", in: place, style, explode, schema: schemas[kind] } as Parameter;
    expect(expand(parameter, values[kind]), `${style} ${explode} ${kind}`).toBe(sent);
  }
});

interface Shown {
  operation: Operation;
  parameters: { parameter: Parameter; value: unknown }[];
  body: unknown;
}

/** A value for a parameter that shows none: with what has to be encoded, where it is a text. */
function made(description: Description, schema: Schema): unknown {
  const { type = "string", enum: [listed] = [] } =
    typeof schema === "object" ? resolveRef<SchemaObject>(description, schema, "#") : {};
  const values = { string: "a/b & ü", integer: 7, number: 1.5, boolean: true, array: ["a b", "c,d"] };
  return listed ?? values[[type].flat()[0] as keyof typeof values];
}

/** The request that a description shows for an operation; undefined where a required body is not shown, or the tables do not reach. */
function shownRequest(description: Description, operation: Operation): Shown | undefined {
  const parameters = operation.parameters.flatMap(({ source, schema }) => {
    const value = firstShown(description, source, schema) ?? made(description, schema);
    return value === undefined ? [] : [{ parameter: source, value }];
  });
  const isShown = (name: string) => parameters.some(({ parameter }) => parameter.name === name);
  const { content, required = false } = operation.body ?? {};
  const body = content && firstShown(description, content.source, content.schema);
  const isLacking = required && body === undefined;
  const isOther = content !== undefined && content.kind !== "json";
  const isElsewhere = operation.baseUrl !== undefined; // never from a test
  if (isLacking || isOther || isElsewhere) return undefined;
  if (operation.parameters.some((each) => each.required && !isShown(each.name))) return undefined;
  if (parameters.some(({ parameter, value }) => expand(parameter, value) === undefined)) return undefined;
  return { operation, parameters, body };
}

function argumentsOf({ operation: { layout }, parameters, body }: Shown): object {
  const named = parameters.map(({ parameter: { name }, value }) => [name, value] as const);
  if (layout === "flat") return { ...Object.fromEntries(named), ...(body as object) };
  if (layout === "body") return { ...Object.fromEntries(named), ...(body !== undefined && { body }) };
  const groups: Record<string, object> = {};
  for (const { parameter, value } of parameters)
    groups[parameter.in] = { ...groups[parameter.in], [parameter.name]: value };
  return { ...groups, ...(body !== undefined && { body }) };
}

function expected({ operation, parameters, body }: Shown) {
  const sent = parameters.map(({ parameter, value }) => ({
    ...parameter,
    text: expand(parameter, value) as string,
  }));
  const path = sent
    .filter((each) => each.in === "path")
    .reduce((text, { name, text: segment }) => text.replace(`{${name}}`, () => segment), operation.path);
  return {
    method: operation.method.toUpperCase(),
    path,
    query: sent.flatMap((each) => (each.in === "query" ? [each.text] : [])).join("&"),
    headers: sent.flatMap((each) => (each.in === "header" ? [[each.name.toLowerCase(), each.text]] : [])),
    body,
  };
}

describeWith(published.GitHub, "npm ci --prefix bench")("requests that published descriptions show", () => {
  it.each(Object.entries(published))("of %s are sent as the tables say", async (_, file) => {
    const description = await openDescription(file, { foreign: true }).description();
    const all = readOperations(description);
    const requests = all.flatMap((each) => shownRequest(description, each) ?? []);
    expect(requests.length).toBeGreaterThan(all.length / 2);
    const { operations, received } = await runClient(description);
    for (const request of requests) {
      const { ok } = (await operations[request.operation.name]?.(argumentsOf(request))) ?? {};
      const { method, path, query, headers, body } = received.at(-1) ?? {};
      const wanted = expected(request);
      const named = wanted.headers.map(([name = ""]) => [name, headers?.[name]]);
      const text = body?.length ? JSON.parse(body.toString()) : undefined;
      expect({ ok, method, path, query, headers: named, body: text }).toEqual({ ok: true, ...wanted });
    }
    expect(received.length).toBe(requests.length);
  });
});
