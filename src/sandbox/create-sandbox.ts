import { asFetch } from "./as-fetch.js";
import { type Clock, createClock } from "./clock.js";
import { withCors } from "./cors.js";
import { createFaults, type Faults } from "./faults.js";
import { seedFiles } from "./files/seed-files.js";
import { type SeedFile, type StoredFile, storedFile } from "./files/stored-file.js";
import { createRateLimit } from "./rate-limit.js";
import { type Api, respondAsApi } from "./respond-as-api.js";
import { createSequence } from "./sequence.js";
import { serve } from "./serve.js";
import { createContents } from "./storage/contents.js";
import { createStorage } from "./storage/create-storage.js";
import type { StorageOptions } from "./storage/storage.js";

/** What a sandbox has from the start, and how it behaves. */
export interface SandboxOptions {
  /** The stores of each organization that the caller is a member of; by default those of the documentation. */
  organizations?: Record<string, readonly string[]>;
  /** Files that are there already, in the first store unless they name another. */
  files?: readonly SeedFile[];
  /** The source of the time, such as `Date.now`; by default the clock stands still at the hour of the documented examples. */
  now?: () => number;
  /** Requests beyond this number in one minute of the clock get a 429; by default there is no limit. */
  requestsPerMinute?: number;
  /** How the storage behind signed URLs behaves. */
  storage?: StorageOptions;
  /** How the fault `slow` waits; by default in real time. */
  wait?: (milliseconds: number) => Promise<void>;
}

/** A local Aitronos server that runs in this process. */
export interface Sandbox {
  /** Responds as the API and, at signed URLs, as its storage, whatever the host. */
  fetch: typeof globalThis.fetch;
  /** The faults: what breaks next. */
  faults: Faults;
  /** The time by which sessions expire, limits are counted and files are processed. */
  clock: Clock;
  /** The files of all stores, and those that arrived at signed URLs and are not registered yet, in the order in which they came. */
  readonly files: readonly StoredFile[];
  /** The host of signed URLs that `fetch` hands out; over HTTP they lead back to where the request went. */
  storageHost: string;
  /** Serves the sandbox on the loopback interface, with CORS; port 0 takes a free one. Resolves to its URL; rejects when the port is taken. */
  listen(port: number): Promise<string>;
  /** Stops listening, closes every connection, and removes from disk what storage keeps there. */
  close(): Promise<void>;
}

const documented = { org_xyz789: ["vs_abc123"] };
const documentedTime = Date.parse("2025-06-15T10:00:00Z");
/** A host that no resolver knows (RFC 2606): a signed URL of the sandbox never reaches the network. */
const storageHost = "storage.sandbox.invalid";
const storagePath = "/storage/";
const isForStorage = ({ pathname }: URL): boolean => pathname.startsWith(storagePath);

const realTime = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Starts a local Aitronos server in this process. It needs no account and accepts any well-formed credential.
 * @throws RangeError for an option that makes no sense, such as a file with an unknown status
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { organizations = documented, files: seeds = [], now = () => documentedTime } = options;
  const clock = createClock(now);
  const faults = createFaults();
  const nextFileId = createSequence("file_abc123def", 456, {
    except: seeds.flatMap((seed) => seed?.id ?? []),
  });
  const [[organization_id = "", [store_id = ""] = []] = []] = Object.entries(organizations);
  const files = seedFiles(seeds, { organization_id, store_id, now: clock.now().getTime(), nextFileId });
  const storage = createStorage({
    clock,
    faults,
    contents: createContents(),
    options: options.storage ?? {},
    wait: options.wait ?? realTime,
    arrive: ({ upload_id: id, organization_id, store_id, file: { file_size: size, ...file } }, arrival) =>
      void files.set(id, {
        ...{ id, organization_id, store_id, ...file, size, ...arrival },
        created: clock.now().getTime(),
        run: undefined,
        earlier: [],
      }),
  });
  const stores = Object.entries(organizations).map(([id, ids]) => [id, new Set(ids)] as const);
  const world = { clock, faults, files, storage, nextFileId, organizations: new Map(stores) };
  const api: Api = {
    rateLimit: createRateLimit(clock, options.requestsPerMinute),
    nextRequestId: createSequence("req_abc", 123, { after: "xyz" }),
    nextTraceId: createSequence("abc-", 123, { after: "-def" }),
  };

  const respond = (request: Request, storageOrigin: string, signal?: AbortSignal): Promise<Response> =>
    isForStorage(new URL(request.url))
      ? storage.respond(request, signal)
      : respondAsApi(api, { ...world, storageUrl: `${storageOrigin}${storagePath}` }, request);

  const closers: (() => Promise<void>)[] = [];
  return {
    clock,
    faults,
    storageHost,
    get files() {
      const time = clock.now().getTime();
      return [...files.values()].map((file) => storedFile(file, time));
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const signal = init?.signal ?? request.signal; // on Node 20 a Request holds its own only weakly
      return asFetch(signal, () => respond(request, `https://${storageHost}`, signal));
    },
    listen: async (port) => {
      const server = await serve(
        port,
        withCors(
          (request) => respond(request, new URL(request.url).origin),
          (url, origin) => (isForStorage(url) ? storage.corsFor(url, origin) : "open"),
        ),
      );
      closers.push(server.close);
      return server.url;
    },
    close: async () => {
      await Promise.all(closers.splice(0).map((close) => close()));
      storage.close();
    },
  };
}
