import type { Operation, OperationResponse } from "../../description/operation.js";
import type { ServerFault } from "./fault.js";
import type { Spoil, Spoilt } from "./spoilt-response.js";

/** Statuses that servers and proxies often send. */
const usual = [201, 202, 204, 302, 304, 400, 405, 408, 409, 410, 413, 415, 418, 451, 501, 520, 599];

/** The milliseconds that a response may take, and those that a late one takes. */
export const lateness = { budget: 20, delay: 60 };

/** Everything that can be wrong with a response, apart from its fields. */
export const responseFaults = (operation: Operation, response: OperationResponse): ServerFault[] => [
  ...wrongStatuses(operation, response),
  ...wrongBodies(response),
  ...wrongHeaders(operation, response),
  {
    kind: "late response",
    at: "the time",
    change: `${lateness.delay} ms where ${lateness.budget} ms are allowed`,
    spoil: (spoilt) => {
      spoilt.delay = lateness.delay;
    },
  },
];

function wrongStatuses({ responses }: Operation, { status: own }: OperationResponse): ServerFault[] {
  const described = responses.map(({ status }) => Number(status));
  // fetch takes the body away from a 204: then the response is as described.
  const bodyless = responses.filter(({ contents }) => contents.length === 0).map(({ status }) => status);
  return [...new Set([...described, ...usual])]
    .filter((status) => `${status}` !== own && !bodyless.includes(`${status}`))
    .sort((a, b) => a - b)
    .map((status) => ({
      kind: "another status",
      at: "the status",
      change: `${status} in place of ${own}`,
      spoil: (spoilt) => {
        spoilt.status = status;
      },
    }));
}

function wrongBodies({ content }: OperationResponse): ServerFault[] {
  if (content === undefined) return [];
  const mediaType = (to: string | undefined): ServerFault => ({
    kind: "media type",
    at: "Content-Type",
    change: `${to ?? "none"} in place of ${content.mediaType}`,
    spoil: ({ headers }) =>
      to === undefined ? headers.delete("Content-Type") : headers.set("Content-Type", to),
  });
  const body = (kind: ServerFault["kind"], change: string, text: (json: object) => string): ServerFault => ({
    kind,
    at: "the body",
    change,
    spoil: (spoilt) => {
      spoilt.text = text(spoilt.json);
    },
  });
  const json = (of: Spoilt): string => JSON.stringify(of.json);
  const bytes = (change: string, at: string, spoil: Spoil): ServerFault => ({
    kind: "not UTF-8",
    at,
    change,
    spoil,
  });
  return [
    bytes("a byte order mark before it", "the body", (spoilt) => {
      spoilt.text = `\ufeff${json(spoilt)}`;
    }),
    bytes("a letter in Latin-1", "the body", (spoilt) => {
      const at = json(spoilt).lastIndexOf('"');
      spoilt.bytes = new Uint8Array(
        Buffer.from(`${json(spoilt).slice(0, at)}é${json(spoilt).slice(at)}`, "latin1"),
      );
    }),
    bytes("charset=iso-8859-1", "Content-Type", ({ headers }) =>
      headers.set("Content-Type", `${content.mediaType}; charset=iso-8859-1`),
    ),
    body("field twice", "its first field again, with another value", (of) => {
      const [name = ""] = Object.keys(of);
      return `{${JSON.stringify(name)}:null,${JSON.stringify(of).slice(1)}`;
    }),
    {
      kind: "broken-off body",
      at: "the body",
      change: "after its first half",
      spoil: (spoilt) => {
        spoilt.breaksOff = true;
      },
    },
    mediaType(undefined),
    mediaType("text/html"),
    mediaType("text/plain; charset=utf-8"),
    mediaType("application/problem+json"),
    body("empty body", "no byte", () => ""),
    body("truncated body", "without its last byte", (json) => JSON.stringify(json).slice(0, -1)),
    body("truncated body", "its first half", (json) =>
      JSON.stringify(json).slice(0, JSON.stringify(json).length / 2),
    ),
    body("not JSON", "a page of a gateway", () => "<!doctype html><title>502</title>"),
    body("not JSON", "two responses in one", (json) => JSON.stringify(json).repeat(2)),
    body("another JSON type", "an array of it", (json) => JSON.stringify([json])),
    body("another JSON type", "null", () => "null"),
    body("another JSON type", "a text", () => '"ok"'),
  ];
}

function wrongHeaders({ responses }: Operation, { headers }: OperationResponse): ServerFault[] {
  const own = new Set(headers.map(({ name }) => name.toLowerCase()));
  const foreign = responses
    .flatMap((each) => each.headers.map(({ name }) => name))
    .filter((name) => !own.has(name.toLowerCase()));
  const strange = [...new Set(foreign), "X-Powered-By", "Set-Cookie", "Location"].map(
    (name): ServerFault => ({
      kind: "undocumented header",
      at: name,
      change: "sent",
      spoil: (spoilt) => spoilt.headers.set(name, "30"),
    }),
  );
  const numbers = headers.filter(({ schema }) => typeof schema === "object" && schema.type === "integer");
  const values = numbers.flatMap(({ name }) =>
    ["many", "1.5", ""].map(
      (text): ServerFault => ({
        kind: "header value",
        at: name,
        change: `${JSON.stringify(text)} in place of a number`,
        spoil: (spoilt) => spoilt.headers.set(name, text),
      }),
    ),
  );
  const missing = headers
    .filter(({ required }) => required)
    .map(
      ({ name }): ServerFault => ({
        kind: "header missing",
        at: name,
        change: "removed",
        spoil: (spoilt) => spoilt.headers.delete(name),
      }),
    );
  return [...strange, ...values, ...missing];
}
