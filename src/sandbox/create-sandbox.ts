import { type Clock, createClock } from "./clock.js";
import { withCors } from "./cors.js";
import { createFaults, type Faults } from "./faults.js";
import { createRateLimit } from "./rate-limit.js";
import { type Api, respondAsApi } from "./respond-as-api.js";
import { respondAsStorage } from "./respond-as-storage.js";
import { createSequence } from "./sequence.js";
import { serve } from "./serve.js";
import type { StoredFile } from "./storage.js";
import { createWholeFileStorage } from "./whole-file-storage.js";

export interface SandboxOptions {
  /** The stores of each organization that the caller is a member of; by default those of the documentation. */
  organizations?: Record<string, readonly string[]>;
  /** Files that are there already; what one does not say of itself is made up. */
  files?: readonly Partial<StoredFile>[];
  /** Where the time comes from, as `Date.now`; by default it stands still at the hour of the documented examples. */
  now?: () => number;
  /** Requests beyond this number in one minute of the clock get a 429; by default there is no limit. */
  requestsPerMinute?: number;
}

/** A local Aitronos server that runs in this process. */
export interface Sandbox {
  /** Responds as the API and, at signed URLs, as its storage, whatever the host. */
  fetch: typeof globalThis.fetch;
  faults: Faults;
  clock: Clock;
  /** The files that were there already, and what arrived at signed URLs, in order of arrival. */
  readonly files: readonly StoredFile[];
  /** The host of signed URLs that `fetch` hands out; over HTTP they lead back to where the request went. */
  storageHost: string;
  /** Serves the sandbox on the loopback interface, with CORS; port 0 takes a free one. Resolves to its URL. */
  listen(port: number): Promise<string>;
  /** Stops listening and closes every connection. */
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
  const nextFileId = createSequence("file_abc123def", 456);
  const files = seed(options.files ?? [], organizations, nextFileId);
  const storage = createWholeFileStorage(clock, files);
  const stores = Object.entries(organizations).map(([id, ids]) => [id, new Set(ids)] as const);
  const world = { clock, files, storage, nextFileId, organizations: new Map(stores) };
  const api: Api = {
    faults,
    rateLimit: createRateLimit(clock, requestsPerMinute),
    nextRequestId: createSequence("req_abc", 123, "xyz"),
    nextTraceId: createSequence("abc-", 123, "-def"),
  };

  const respond = (request: Request, storageOrigin: string): Promise<Response> => {
    const { pathname } = new URL(request.url);
    return pathname.startsWith(storagePath)
      ? respondAsStorage(faults, storage, pathname.slice(storagePath.length), request)
      : respondAsApi(api, { ...world, storageUrl: `${storageOrigin}${storagePath}` }, request);
  };

  const closers: (() => Promise<void>)[] = [];
  return {
    clock,
    faults,
    storageHost,
    get files() {
      return [...files.values()];
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      return respond(request, `https://${storageHost}`);
    },
    listen: async (port) => {
      const server = await serve(
        port,
        withCors((request) => respond(request, new URL(request.url).origin)),
      );
      closers.push(server.close);
      return server.url;
    },
    close: async () => {
      await Promise.all(closers.splice(0).map((close) => close()));
    },
  };
}

function seed(
  given: readonly Partial<StoredFile>[],
  organizations: Record<string, readonly string[]>,
  nextFileId: () => string,
): Map<string, StoredFile> {
  const [[organization_id = "", [store_id = ""] = []] = []] = Object.entries(organizations);
  return new Map(
    given.map((file) => {
      const upload_id = file.upload_id ?? nextFileId();
      const mime_type = file.mime_type ?? "application/octet-stream";
      const content_type = file.content_type ?? mime_type;
      const made = { organization_id, store_id, file_name: upload_id, bytes: new Uint8Array() };
      return [upload_id, { ...made, ...file, upload_id, mime_type, content_type }];
    }),
  );
}
