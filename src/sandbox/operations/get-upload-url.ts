import { timestamp } from "../clock.js";
import type { Handler } from "../handler.js";
import { refuseValue } from "../refusal.js";
import { requireStore } from "../require-store.js";

/** How far the documented `expires_at` lies ahead of the clock of the documented examples. */
const lifetime = 60 * 60 * 1000;
/** RFC 9110, section 8.3.1: type and subtype. The documentation has no list of its own. */
const mimeType = /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+(\s*;.*)?$/s;

/** Opens an upload session. */
export const getUploadUrl: Handler<"getUploadUrl"> = ({ path, body: file, request }, world) => {
  if (!mimeType.test(file.mime_type)) throw refuseValue("mime_type", file.mime_type);
  requireStore(world, path);
  const upload_id = world.nextFileId();
  const expires = new Date(world.clock.now().getTime() + lifetime);
  const origin = request.headers.get("origin");
  const object = world.storage.open({ upload_id, ...path, file, expires, origin });
  return {
    upload_id,
    signed_url: `${world.storageUrl}${object}`,
    chunk_size: world.storage.chunkSize,
    expires_at: timestamp(expires),
  };
};
