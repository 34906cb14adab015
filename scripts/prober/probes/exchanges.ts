import { isDeepStrictEqual } from "node:util";
import { readArms } from "../../description/arms.js";
import type { Exchange } from "../../description/exchange.js";
import { valueAt } from "../../description/json-pointer.js";
import { isUnprovoked } from "../../description/response-status.js";
import { open } from "../expectations.js";
import type { Expectation, Probe } from "../probe.js";
import { type Laboratory, type Subject, textsOf } from "../subject.js";
import type { Target } from "../target.js";
import { impossible } from "./unknown-resources.js";

/** Every documented exchange: its request, and the response with its status and code. */
export const exchangeProbes = (
  laboratory: Laboratory,
  subject: Subject,
  { own }: Pick<Target, "own">,
): Probe[] =>
  subject.exchanges.map((exchange) => ({
    kind: "exchange",
    name: exchange.name,
    pointer: exchange.pointers.response,
    draft: draftOf(subject, exchange),
    expect: expectationOf(laboratory, subject, exchange, own),
    covers: [`example ${exchange.pointers.response}`],
    ...(isUnprovoked(exchange.status) ? { provoke: { status: exchange.status } } : {}),
  }));

function draftOf(
  { base, exchanges }: Subject,
  { status, parameters, body, unknown }: Exchange,
): Probe["draft"] {
  // The identifiers that succeed are the caller's; the others, such as those of a foreign organization, are the example's.
  const success = exchanges.find((each) => each.status < 300);
  const succeeding = success?.parameters ?? {};
  const own = Object.entries(textsOf(parameters)).map(([key, text]) => [
    key,
    parameters[key] === succeeding[key] ? (base.parameters[key] ?? text) : text,
  ]);
  const draft = {
    ...base,
    parameters: Object.fromEntries(own) as Probe["draft"]["parameters"],
    body: isDeepStrictEqual(body, success?.body)
      ? base.body
      : body && { mediaType: body.mediaType, text: JSON.stringify(body.value) },
  };
  if (status === 401) return { ...draft, credential: undefined };
  return unknown ? withUnknownResource(draft, unknown) : draft;
}

const withUnknownResource = (draft: Probe["draft"], name: string): Probe["draft"] => ({
  ...draft,
  parameters: { ...draft.parameters, [name]: impossible(draft.parameters[name] ?? "") },
});

/** A constructed exchange is not a promise of a server that is not the sandbox. A code is one where the official docs page shows it. */
function expectationOf(
  laboratory: Laboratory,
  subject: Subject,
  { status, provenance, response }: Exchange,
  own: boolean,
): Expectation {
  if (!own && provenance === "constructed")
    return { statuses: [...new Set([status, 403, 404, ...open(subject).statuses])], open: true };
  const code =
    own || provenance === "documented" ? codeOf(laboratory, subject, status, response?.value) : undefined;
  return { statuses: [status], ...(code ? { code } : {}) };
}

/** The string in a response body that tells the alternatives of its schema apart. */
function codeOf(
  { description }: Laboratory,
  { operation }: Subject,
  status: number,
  body: unknown,
): Expectation["code"] {
  const { content } = operation.responses.find((each) => each.status === `${status}`) ?? {};
  const arms = content ? readArms(description, content.schema, content.pointer) : [];
  for (const at of arms.flatMap(({ pins }) => [...pins.keys()])) {
    const value = valueAt(body, at);
    if (typeof value === "string") return { at, value };
  }
  return undefined;
}
