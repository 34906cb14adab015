import type { ProbeKind } from "../../scripts/prober/probe.js";
import type { Spoiling } from "./faulty-target.js";

export interface FaultyServer extends Partial<Spoiling> {
  /** What the server does wrong. */
  fault: string;
  /** The one kind of probe that finds out. */
  kind: ProbeKind;
}

const changed = (body: string, change: (fields: Record<string, unknown>) => void): string => {
  try {
    const fields: unknown = JSON.parse(body);
    if (typeof fields !== "object" || fields === null) return body;
    change(fields as Record<string, unknown>);
    return JSON.stringify(fields);
  } catch {
    return body;
  }
};

const failure = (): Response =>
  Response.json(
    {
      success: false,
      error: {
        code: "INTERNAL_SERVER_ERROR",
        message: "m",
        system_message: "s",
        type: "server_error",
        status: 500,
        trace_id: "t",
        timestamp: "2026-01-01T00:00:00Z",
      },
    },
    { status: 500 },
  );

const refusal = async (): Promise<Response> => {
  const body = (await failure().json()) as { error: object };
  const error = { ...body.error, code: "VALIDATION_ERROR", status: 422 };
  return Response.json({ ...body, error }, { status: 422 });
};

/** Servers that are wrong in one way each, which only one kind of probe looks for. */
export const faultyServers: FaultyServer[] = [
  {
    fault: "takes the MIME type that a documented exchange refuses",
    kind: "exchange",
    request: (_, __, body) =>
      changed(body, (fields) => {
        if (fields.mime_type === "text") fields.mime_type = "text/plain";
      }),
  },
  {
    fault: "names one of its error codes differently",
    kind: "error-code",
    respond: async (response) => {
      const text = await response.text();
      return new Response(text.replace("API_KEY_PAUSED", "TOKEN_EXPIRED"), response);
    },
  },
  {
    fault: "takes an empty file of the documented name",
    kind: "constraint",
    request: (_, __, body) =>
      changed(body, (fields) => {
        if (fields.file_name === "large-dataset.csv" && fields.file_size === 0) fields.file_size = 1;
      }),
  },
  {
    fault: "takes any text for a token",
    kind: "credential",
    request: (_, headers, body) => {
      if (headers.get("Authorization")?.startsWith("Bearer ")) headers.set("Authorization", "Bearer any");
      return body;
    },
  },
  {
    fault: "has every organization but the one of the example",
    kind: "unknown-resource",
    request: (url, _, body) => {
      url.pathname = url.pathname.replace(/org_(?!foreign456)\w+/, "org_xyz789");
      return body;
    },
  },
  {
    fault: "does not look at the media type",
    kind: "media-type",
    request: (_, headers, body) => {
      headers.set("Content-Type", "application/json");
      return body;
    },
  },
  {
    fault: "repairs a trailing comma",
    kind: "malformed-json",
    request: (_, __, body) => body.replace(/,\}$/, "}"),
  },
  {
    fault: "fails at fields that it does not know",
    kind: "unknown-field",
    respond: (response, { body }) => (body.includes("x_nobody") ? failure() : response),
  },
  {
    fault: "opens a session for a PUT, too",
    kind: "other-method",
    respond: (response, { method }) => (method === "PUT" ? Response.json({ opened: true }) : response),
  },
  {
    fault: "fails at the first size that 32 bits do not hold",
    kind: "constraint",
    respond: (response, { body }) => (/"file_size":4294967296\b/.test(body) ? failure() : response),
  },
  {
    fault: "refuses names with a letter that is not ASCII",
    kind: "valid-request",
    respond: (response, { body }) =>
      response.ok && /"file_name":"[^"]*[à-ÿ]/i.test(body) ? refusal() : response,
  },
  {
    fault: "fails at a relative path that leads upwards",
    kind: "open-request",
    respond: (response, { body }) => (body.includes('".."') ? failure() : response),
  },
  {
    fault: "takes a negative size for a file of another name",
    kind: "one-fault",
    request: (_, __, body) =>
      changed(body, (fields) => {
        if (Number(fields.file_size) < 0 && fields.file_name !== "large-dataset.csv") fields.file_size = 1;
      }),
  },
];
