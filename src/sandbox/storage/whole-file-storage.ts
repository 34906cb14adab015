import type { Clock } from "../clock.js";
import { readBody } from "../read-body.js";
import type { Arrival, Storage, Upload } from "./storage.js";

export interface StorageWorld {
  readonly clock: Clock;
  /** Takes a file when its last byte is there. */
  arrive(upload: Upload, arrival: Arrival): void;
}

/** Storage that takes a file in one PUT; the resumable protocol is refused in words. */
export function createWholeFileStorage({ clock, arrive }: StorageWorld): Storage {
  const uploads = new Map<string, Upload>();
  const complete = new Set<Upload>();

  const put = async (upload: Upload, request: Request): Promise<Response> => {
    const { file_size, mime_type } = upload.file;
    const bytes = await readBody(request, file_size);
    // A PUT to a finished upload changes nothing and gets the same response, so that a retry after a lost one succeeds.
    if (complete.has(upload)) return done(file_size);
    if (bytes?.byteLength !== file_size)
      return says(
        400,
        `The upload session was opened for ${file_size} bytes; ${bytes?.byteLength ?? "more"} came.`,
      );
    complete.add(upload);
    const content_type = request.headers.get("content-type") ?? mime_type;
    arrive(upload, { content_type, content: new Blob([bytes]) });
    return done(file_size);
  };

  return {
    open: (upload) => {
      const secret = newSecret();
      uploads.set(secret, upload);
      return secret;
    },
    respond: async (secret, request) => {
      const upload = uploads.get(secret);
      if (upload === undefined) return says(404, "No such upload session.");
      if (clock.now() >= upload.expires) return says(410, "The upload session has expired.");
      if (request.method !== "PUT") return says(405, "A signed URL takes PUT.", { Allow: "PUT" });
      // Google Cloud Storage checks every credential that it is sent, and the API's is not one of its own.
      if (request.headers.has("authorization") || request.headers.has("x-api-key"))
        return says(401, "A signed URL needs no credential: do not send the API's to storage.");
      if (request.headers.has("content-range"))
        return says(501, "This storage takes the whole file in one PUT, without Content-Range.");
      return put(upload, request);
    },
    state: (uploadId) => {
      const upload = [...uploads.values()].find(({ upload_id }) => upload_id === uploadId);
      if (upload === undefined) return { kind: "unknown" };
      if (complete.has(upload)) return { kind: "complete", upload };
      return clock.now() >= upload.expires
        ? { kind: "expired", upload }
        : { kind: "incomplete", upload, received: 0 };
    },
    close: async () => {},
  };
}

/** As a signed URL of Google Cloud Storage responds: no body, the size in a header. */
const done = (size: number): Response =>
  new Response(null, { status: 200, headers: { "X-Goog-Stored-Content-Length": `${size}` } });

const says = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(text, { status, headers: { "Content-Type": "text/plain; charset=utf-8", ...headers } });

/** 256 random bits: a signed URL is a credential, so it must not be guessable. */
const newSecret = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
