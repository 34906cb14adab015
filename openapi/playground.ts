import type { Playground } from "../scripts/stages/docs/try/playground.js";
import { createClient } from "../src/index.js";
import { createSandbox, type Fault, type SeedFile } from "../src/sandbox/index.js";

/**
 * The status of the file of the examples that lets the example of an operation succeed; there is no file yet for the operations that make
 * it.
 */
const stands: Readonly<Record<string, SeedFile["status"]>> = {
  getUploadUrl: undefined,
  uploadFile: undefined,
  registerUpload: "uploaded",
  retryProcessing: "failed",
};

/** What the page of an operation runs when a reader tries it: the client and the sandbox of the package. */
export const playground: Playground = {
  start: (operationId) => {
    const status = operationId in stands ? stands[operationId] : "completed";
    const { fetch, faults } = createSandbox({
      now: Date.now,
      files: [
        { id: "file_handbook", file_name: "handbook.pdf", mime_type: "application/pdf", size: 734_003 },
        { id: "file_prices", file_name: "prices.csv", mime_type: "text/csv", size: 20_480, status: "failed" },
        ...(status
          ? [
              {
                id: "file_abc123def456",
                file_name: "large-dataset.csv",
                mime_type: "text/csv",
                size: 104_857_600,
                status,
              },
            ]
          : []),
      ],
    });
    return {
      fetch,
      breakWith: (name, times) => {
        faults.clear();
        if (name !== undefined) faults.add({ ...named(name), times });
      },
    };
  },
  call: async (method, args, { fetch, accessToken, baseUrl, onRetry }) => {
    const ignore = () => {};
    const knowledge = createClient({
      accessToken,
      fetch,
      ...(baseUrl !== undefined && { baseUrl }),
      logger: {
        debug: ignore,
        info: ignore,
        warn: (event, { waitMs }) => event === "retry" && onRetry(waitMs ?? 0),
        error: ignore,
      },
    });
    return (knowledge as unknown as Record<string, (args: object) => Promise<unknown>>)[method]?.(args);
  },
  faults: { "lose-response": "lose the connection once the request is done" },
};

/** A reader notices a wait of one second, and it is soon over. */
const named = (name: string): Fault =>
  name === "lose-response"
    ? { fault: name }
    : ({ code: name, ...(name === "RATE_LIMIT_EXCEEDED" && { retryAfter: "1" }) } as Fault);
