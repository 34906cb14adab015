import { createHash } from "node:crypto";
import type { Schema } from "../../description/description.js";
import { memberAt } from "../../description/json-pointer.js";
import type { LinkedValue, Operation } from "../../description/operation.js";
import type { Draft, Texts } from "../draft.js";
import { makingLinks } from "./making-links.js";

/** Stands in a request, until it is sent, for something that another operation makes. Nothing at a server has this identifier. */
export interface StandIn extends Pick<LinkedValue, "in" | "path"> {
  value: string | number;
}

/** A stand-in for every place of a request that a link fills. */
export function standInsOf(
  operations: readonly Operation[],
  example: Draft,
  valid: (schema: Schema, value: unknown) => boolean,
): StandIn[] {
  const values = makingLinks(operations)
    .filter(({ link }) => link.target === example.operation.id)
    .flatMap(({ link }) => link.values);
  const places = new Map(
    values.map(({ in: place, path }) => [JSON.stringify([place, path]), { in: place, path }]),
  );
  return [...places.values()].map((place) => {
    const shown = valueAtPlace(example, place);
    const schema = example.operation.parameters.find(({ name }) => name === place.path[0])?.schema;
    const values = [imitate(shown), imitate(Number(shown))];
    return {
      ...place,
      value: values.find((each) => schema === undefined || valid(schema, each)) ?? `${shown}`,
    };
  });
}

/** An identifier like another one: its prefix, then text that no generator of identifiers makes; or a large number. */
function imitate(id: unknown): string | number {
  const hash = createHash("sha256").update(`${id}`).digest("hex").slice(0, 24);
  if (typeof id === "number") return 8e15 + Number.parseInt(hash.slice(0, 10), 16);
  return `${/^[A-Za-z]+_/.exec(`${id}`)?.[0] ?? ""}made${hash}`;
}

/** A request with stand-ins at their places. Of a list, one item is left. */
export function withStandIns(draft: Draft, standIns: readonly StandIn[]): Draft {
  const parameters = { ...draft.parameters };
  let body: unknown = parsed(draft.body?.text);
  for (const { in: place, path, value } of standIns)
    if (place === "body") body = replaced(body, path, value);
    else parameters[path[0] ?? ""] = `${value}`;
  return { ...draft, parameters, body: draft.body && { ...draft.body, text: JSON.stringify(body) } };
}

/** The value that a request has at a place; the whole of a list in its body. */
export function valueAtPlace(
  { parameters, body }: Draft,
  { in: place, path }: Pick<StandIn, "in" | "path">,
): unknown {
  if (place === "parameter") return parameters[path[0] ?? ""];
  return path.reduce(memberAt, parsed(body?.text));
}

function parsed(text = ""): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function replaced(whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const inner = replaced(memberAt(whole, key), rest, value);
  return /^\d+$/.test(key) ? [inner] : { ...(whole as object), [key]: inner };
}

/** Whether a request has this stand-in anywhere. */
export const stands = ({ parameters, body }: Draft, { value }: StandIn): boolean =>
  Object.values(parameters).some((texts) => [texts].flat().includes(`${value}`)) ||
  (body?.text.includes(`${value}`) ?? false);

/** The request with a value in place of a stand-in, wherever that stands: also in a body that is not JSON. */
export function substitute(draft: Draft, standIn: StandIn, made: unknown): Draft {
  const put = (text: string): string => (text === `${standIn.value}` ? `${made}` : text);
  const parameters = Object.entries(draft.parameters).map(([name, texts]): [string, Texts] => [
    name,
    typeof texts === "string" ? put(texts) : texts.map(put),
  ]);
  const text = draft.body?.text
    .replaceAll(JSON.stringify(standIn.value), () => JSON.stringify(made))
    // Where the body is not JSON, for example in single quotes.
    .replaceAll(`${standIn.value}`, () => JSON.stringify(`${made}`).slice(1, -1));
  return {
    ...draft,
    parameters: Object.fromEntries(parameters),
    body: draft.body && text !== undefined ? { ...draft.body, text } : undefined,
  };
}
