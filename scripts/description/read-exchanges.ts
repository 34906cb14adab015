import type { Description, Example, Reference } from "./description.js";
import type { ExampleBody, Exchange } from "./exchange.js";
import { escapePointer } from "./json-pointer.js";
import type { Operation, OperationResponse } from "./operation.js";
import { provenanceOf } from "./provenance.js";
import { isReference, resolveRef } from "./resolve-ref.js";

/** What exchanges are read from. */
type Parts = Pick<Operation, "source" | "parameters" | "body" | "responses">;

/** The example of a parameter or body for every exchange that names none of its own. */
export const usual = "default";

/** One side of an exchange, before the other is looked up. */
interface Outcome {
  name: string;
  response: OperationResponse;
  example?: Example;
  body?: ExampleBody;
  pointer: string;
}

/** The exchanges of an operation: one for each named example of a response, and one for a success without a body. */
export function readExchanges(description: Description, parts: Parts): Exchange[] {
  return readOutcomes(description, parts).map(({ name, response, example, body, pointer }) => {
    const request = readRequest(description, parts, name);
    const sources = example ? [example, response.source] : [response.source];
    return {
      name,
      status: Number(response.status),
      parameters: request.parameters,
      body: request.body,
      response: body,
      provenance: provenanceOf(parts.source, response.status, name, sources),
      unknown: example?.["x-unknown"],
      missing: request.missing,
      pointers: { ...request.pointers, response: pointer },
    };
  });
}

/** A range of statuses, or `default`, names no status that a request could cause. */
function readOutcomes(description: Description, parts: Parts): Outcome[] {
  const exact = parts.responses.filter(({ status }) => /^\d{3}$/.test(status));
  const shown = exact.flatMap((response) =>
    response.contents.flatMap((content) =>
      namedExamples(description, content).map(({ name, example, pointer }) => {
        const body = { mediaType: content.mediaType, value: example.value };
        return { name, response, example, body, pointer };
      }),
    ),
  );
  const bodyless = exact.find(({ success, contents }) => success && contents.length === 0);
  if (bodyless === undefined) return shown;
  const { pointer } = bodyless;
  const own = unclaimedNames(description, parts, new Set(shown.map(({ name }) => name)));
  // The usual request has one response. Where another success is shown, that is it.
  const names = own.length > 0 || shown.some(({ response }) => response.success) ? own : [usual];
  return [...shown, ...names.map((name) => ({ name, response: bodyless, pointer }))];
}

/** Names on the side of the request that no response has. Those of a shared parameter may belong to another operation. */
function unclaimedNames(description: Description, parts: Parts, claimed: ReadonlySet<string>): string[] {
  const own = (parts.source.parameters ?? []).filter((each) => !isReference(each));
  const owners = [
    ...(parts.body?.contents ?? []),
    ...parts.parameters.filter(({ source }) => own.includes(source)),
  ];
  const names = owners.flatMap((owner) => namedExamples(description, owner).map(({ name }) => name));
  return [...new Set(names)].filter((name) => name !== usual && !claimed.has(name));
}

function readRequest(description: Description, { parameters, body }: Parts, name: string) {
  const found = parameters.map((parameter) => ({
    parameter,
    given: exampleFor(description, parameter, name),
  }));
  const given = found.flatMap(({ parameter, given }) => (given ? [[parameter.name, given] as const] : []));
  const bodies = (body?.contents ?? []).flatMap((content) => {
    const example = exampleFor(description, content, name);
    return example ? [{ ...example, mediaType: content.mediaType }] : [];
  });
  // A name of its own counts more than a place further up.
  const sent = bodies.find((each) => each.name === name) ?? bodies[0];
  const absent = found.filter(({ parameter, given }) => parameter.required && !given);
  return {
    parameters: Object.fromEntries(given.map(([key, { example }]) => [key, example.value])),
    body: sent && { mediaType: sent.mediaType, value: sent.example.value },
    missing: [...absent.map(({ parameter }) => parameter.name), ...(body?.required && !sent ? ["body"] : [])],
    pointers: {
      parameters: Object.fromEntries(given.map(([key, { pointer }]) => [key, pointer])),
      body: sent?.pointer,
    },
  };
}

interface Examples {
  source: { examples?: Record<string, Example | Reference> };
  pointer: string;
}

interface NamedExample {
  name: string;
  example: Example;
  pointer: string;
}

function exampleFor(description: Description, owner: Examples, name: string): NamedExample | undefined {
  const examples = namedExamples(description, owner);
  return examples.find((each) => each.name === name) ?? examples.find((each) => each.name === usual);
}

/** The examples of a parameter or media type that have a value; not those that are a file elsewhere. */
export const namedExamples = (description: Description, { source, pointer }: Examples): NamedExample[] =>
  Object.entries(source.examples ?? {}).flatMap(([name, each]) => {
    const place = `${pointer}/examples/${escapePointer(name)}`;
    const example = resolveRef<Example>(description, each, place);
    return example && typeof example === "object" && "value" in example
      ? [{ name, example, pointer: place }]
      : [];
  });
