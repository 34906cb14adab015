import type { Clock } from "./clock.js";
import { readBody } from "./read-body.js";
import type { Storage, StoredFile, Upload } from "./storage.js";

/** Storage that takes a file in one PUT and keeps it in `files`; the resumable protocol is refused in words. */
export function createWholeFileStorage(clock: Clock, files: Map<string, StoredFile>): Storage {
  const uploads = new Map<string, Upload>();
  const stored = new Map<string, StoredFile>();

  const put = async (secret: string, upload: Upload, request: Request): Promise<Response> => {
    const bytes = await readBody(request, upload.file.file_size);
    const before = stored.get(secret);
    // A PUT to a finished upload changes nothing and gets the same response, so that a retry after a lost one succeeds.
    if (before !== undefined) return done(before);
    if (bytes?.byteLength !== upload.file.file_size)
      return says(
        400,
        `The upload session was opened for ${upload.file.file_size} bytes; ${bytes?.byteLength ?? "more"} came.`,
      );
    const file = storedFile(upload, request.headers.get("content-type"), bytes);
    stored.set(secret, file);
    files.set(file.upload_id, file);
    return done(file);
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
      return put(secret, upload, request);
    },
  };
}

function storedFile(
  { file, expires: _, ...ids }: Upload,
  contentType: string | null,
  bytes: Uint8Array,
): StoredFile {
  const { file_name, mime_type, relative_path } = file;
  const content_type = contentType ?? mime_type;
  return {
    ...ids,
    file_name,
    mime_type,
    ...(relative_path === undefined ? {} : { relative_path }),
    content_type,
    bytes,
  };
}

/** As a signed URL of Google Cloud Storage responds: no body, the size in a header. */
const done = ({ bytes }: StoredFile): Response =>
  new Response(null, { status: 200, headers: { "X-Goog-Stored-Content-Length": `${bytes.byteLength}` } });

const says = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(text, { status, headers: { "Content-Type": "text/plain; charset=utf-8", ...headers } });

/** 256 random bits: a signed URL is a credential, so it must not be guessable. */
const newSecret = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
