import { expect, it } from "vitest";
import type { Spoilt } from "../../scripts/prove/servers/spoilt-response.js";
import type { Fault } from "../../src/sandbox/index.js";
import { violationsOf } from "./spoiling.js";

/** What servers may do, and what a checker that is too strict would refuse. */
const variations: { variation: string; given?: Fault; change: (response: Spoilt) => void }[] = [
  {
    variation: "a charset beside the media type",
    change: ({ headers }) => headers.set("Content-Type", "Application/JSON; charset=utf-8"),
  },
  {
    variation: "the same name in two objects, and in a text",
    given: { status: 422 },
    change: ({ json }) => {
      json.error.details = {
        field: "a",
        value: { field: '{"a":1,"a":2}', more: [{ field: 1 }, { field: 2 }] },
      };
    },
  },
  {
    variation: "headers of HTTP itself",
    change: ({ headers }) =>
      [
        ...["Date", "Server", "Vary", "ETag", "Cache-Control", "X-XSS-Protection"],
        ...["Upgrade", "Content-Digest", "Repr-Digest", "Accept-CH", "Cache-Status", "Priority"],
      ].forEach((name) => void headers.set(name, "x")),
  },
  {
    variation: "the challenge that HTTP demands of a 401",
    given: { status: 401 },
    change: ({ headers }) => headers.set("WWW-Authenticate", "Bearer"),
  },
  {
    variation: "headers of the network before a server",
    change: ({ headers }) =>
      [
        ...["CF-Ray", "NEL", "Report-To", "X-Cloud-Trace-Context", "X-Amzn-Trace-Id", "X-Amz-Apigw-Id"],
        ...[
          "Apigw-Requestid",
          "X-Kong-Upstream-Latency",
          "X-Kong-Request-Id",
          "Akamai-GRN",
          "X-Akamai-Staging",
        ],
        ...["X-Varnish", "X-Azure-Ref", "X-Ms-Request-Id", "X-Envoy-Upstream-Service-Time", "X-Railway-Edge"],
      ].forEach((name) => void headers.set(name, "x")),
  },
  {
    variation: "no header that only the reference names",
    change: ({ headers }) =>
      [...headers.keys()]
        .filter((name) => name.startsWith("x-"))
        .forEach((name) => void headers.delete(name)),
  },
  {
    variation: "a media type and nothing else",
    given: { status: 429 },
    change: (response) => {
      response.headers = new Headers({ "Content-Type": "application/json" });
    },
  },
  {
    variation: "white space",
    change: (response) => {
      response.text = JSON.stringify(response.json, null, 2);
    },
  },
  {
    variation: "fields in another order",
    change: (response) => {
      response.text = JSON.stringify(Object.fromEntries(Object.entries(response.json).reverse()));
    },
  },
  {
    variation: "a time with an offset and fractions",
    change: ({ json }) => {
      json.expires_at = "2025-06-15T13:00:00.123+02:00";
    },
  },
  {
    variation: "another chunk size that storage takes",
    change: ({ json }) => {
      json.chunk_size = 262144;
    },
  },
  {
    variation: "a number with a fraction of zero",
    change: (response) => {
      response.text = JSON.stringify(response.json).replace("8388608", "8388608.0");
    },
  },
  {
    variation: "another message",
    given: { code: "VECTOR_STORE_NOT_FOUND" },
    change: ({ json }) => {
      json.error.message = "The requested vector store could not be found.";
    },
  },
  {
    variation: "another category",
    given: { status: 401 },
    change: ({ json }) => {
      json.error.type = "authentication_error";
    },
  },
  {
    variation: "a trace id of any form",
    given: { status: 500 },
    change: ({ json }) => {
      json.error.trace_id = "2fbbf3b6-51a1-4f1b-88e2-c00e8b52fbb8";
    },
  },
  {
    variation: "undocumented details",
    given: { status: 429 },
    change: ({ json }) => {
      json.error.details = { limit: 100 };
    },
  },
  {
    variation: "no details where they may be absent",
    given: { status: 422 },
    change: ({ json }) => void delete json.error.details,
  },
  {
    variation: "a code where none is documented",
    given: { status: 503 },
    change: ({ json }) => {
      json.error.code = "MAINTENANCE";
    },
  },
  {
    variation: "Retry-After as a date",
    given: { status: 429 },
    change: ({ headers }) => headers.set("Retry-After", "Sun, 15 Jun 2025 10:00:30 GMT"),
  },
];

it.each(variations)("lets $variation pass", async ({ given, change }) => {
  expect(await violationsOf(given, change)).toEqual([]);
});
