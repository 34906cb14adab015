import { createOperations } from "../../generated/client.js";
import { bindOperations, type LeanClient } from "../client/bind-operations.js";
import type { Operation } from "../client/call-settings.js";
import { type ClientOptions, readOptions } from "../client/client-options.js";
import { createSender } from "./create-sender.js";

/**
 * A client without `each` and `http`, and so without openapi-fetch: for pages, where every kilobyte counts. `upload` and
 * `waitUntilProcessed` take it too.
 */
export function createClient(options: ClientOptions = {}): LeanClient {
  const settings = readOptions(options);
  const http = createSender(settings.baseUrl) as unknown as Parameters<typeof createOperations>[0];
  return bindOperations({
    ...settings,
    operations: createOperations(http) as unknown as Record<string, Operation>,
  });
}
