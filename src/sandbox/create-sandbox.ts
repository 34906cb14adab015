import { type Api, answerApi } from "./answer-api.js";
import { answerStorage } from "./answer-storage.js";
import { type Clock, createClock } from "./clock.js";
import { withCors } from "./cors.js";
import { createFaults, type Faults } from "./faults.js";
import { createRateLimit } from "./rate-limit.js";
import { createSequence } from "./sequence.js";
import { serve } from "./serve.js";
import type { StoredFile } from "./storage.js";
import { createWholeFileStorage } from "./whole-file-storage.js";

export interface SandboxOptions {
  /** The stores of each organization that the caller is a member of; by default those of the documentation. */
  organizations?: Record<string, readonly string[]>;
  /** Where the time comes from, as `Date.now`; by default it stands still at the hour of the documented examples. */
  now?: () => number;
  /** Answers 429 to what exceeds this in one minute of the clock; by default nothing does. */
  requestsPerMinute?: number;
}

/** An implementation of the contract that runs in this process. */
export interface Sandbox {
  /** Answers as the API and, at signed URLs, as its storage. Takes every host for its own. */
  fetch: typeof globalThis.fetch;
  faults: Faults;
  clock: Clock;
  /** What arrived at signed URLs, in order of arrival. */
  readonly files: readonly StoredFile[];
  /** The host of signed URLs that `fetch` hands out; over HTTP they lead back to where the request went. */
  storageHost: string;
  /** Serves the sandbox on the loopback interface, with CORS; port 0 takes a free one. Resolves to its URL. */
  listen(port: number): Promise<string>;
  /** Ends what `listen` began, connections included. */
  close(): Promise<void>;
}

const documented = { org_xyz789: ["vs_abc123"] };
const documentedTime = Date.parse("2025-06-15T10:00:00Z");
/** A host that no resolver knows (RFC 2606): a signed URL of the sandbox never reaches the network. */
const storageHost = "storage.sandbox.invalid";
const storagePath = "/storage/";

export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { organizations = documented, now = () => documentedTime, requestsPerMinute } = options;
  const clock = createClock(now);
  const faults = createFaults();
  const storage = createWholeFileStorage(clock);
  const api: Api = {
    clock,
    faults,
    rateLimit: createRateLimit(clock, requestsPerMinute),
    nextRequestId: createSequence("req_abc", 123, "xyz"),
    nextTraceId: createSequence("abc-", 123, "-def"),
    stores: {
      clock,
      storage,
      nextUploadId: createSequence("file_abc123def", 456),
      organizations: new Map(Object.entries(organizations).map(([id, stores]) => [id, new Set(stores)])),
    },
  };

  const answer = (request: Request, storageOrigin: string): Promise<Response> => {
    const { pathname } = new URL(request.url);
    return pathname.startsWith(storagePath)
      ? answerStorage(faults, storage, pathname.slice(storagePath.length), request)
      : answerApi(api, request, `${storageOrigin}${storagePath}`);
  };

  const closers: (() => Promise<void>)[] = [];
  return {
    clock,
    faults,
    storageHost,
    get files() {
      return storage.files;
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      return answer(request, `https://${storageHost}`);
    },
    listen: async (port) => {
      const server = await serve(
        port,
        withCors((request) => answer(request, new URL(request.url).origin)),
      );
      closers.push(server.close);
      return server.url;
    },
    close: async () => {
      await Promise.all(closers.splice(0).map((close) => close()));
    },
  };
}
