import { describe, expect, test, vi } from "vitest";
import { createClient, type LogFields } from "../../src/index.js";
import { args, clientOf, envelope, ok, rejection, session } from "./examples.js";
import { serve } from "./loopback.js";

describe("logger", () => {
  test("hears of requests, responses, retries with reason and wait, and failures", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const lines: [string, string, LogFields][] = [];
    const at = (level: string) => (event: string, fields: LogFields) =>
      void lines.push([level, event, fields]);
    const logger = { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
    const server = await serve(
      { status: 503, headers: { "x-request-id": "req-1", "retry-after": "0" } },
      envelope(404, "NO"),
    );
    await rejection(clientOf(server, { logger }).getUploadUrl(args));
    const operationId = "getUploadUrl";
    expect(lines).toEqual([
      ["debug", "request", { operationId, attempts: 1, requestId: undefined }],
      ["info", "response", { operationId, attempts: 1, requestId: "req-1", status: 503 }],
      [
        "warn",
        "retry",
        {
          operationId,
          attempts: 1,
          requestId: "req-1",
          reason: "503 with no body",
          waitMs: 0, // the server says so
        },
      ],
      ["debug", "request", { operationId, attempts: 2, requestId: "req-1" }],
      ["info", "response", { operationId, attempts: 2, requestId: "req-404", status: 404 }],
      [
        "error",
        "failure",
        {
          operationId,
          attempts: 2,
          requestId: "req-404",
          reason: "NO: We couldn't do that. (https://aitronos.github.io/aitronos-knowledge/errors.html#NO)",
        },
      ],
    ]);
  });

  test("console is one", () => {
    createClient({ logger: console });
  });

  test.each([
    [
      "that fails",
      () => {
        throw new Error("disk full");
      },
    ],
    ["that fails later", () => Promise.reject(new Error("disk full"))],
  ])("%s does not fail the call", async (_, fail) => {
    const logger = { debug: fail, info: fail, warn: fail, error: fail };
    const server = await serve(ok);
    expect(await clientOf(server, { logger }).getUploadUrl(args)).toEqual(session);
  });
});
