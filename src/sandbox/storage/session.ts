import type { Content } from "./contents.js";
import { createHashes, type Hashes } from "./hashes.js";
import type { Upload } from "./storage.js";

/** Storage keeps whole blocks of this many bytes; only a file's last block may be shorter. */
export const unit = 256 * 1024;

/** One upload session: what storage holds of a file, from its first byte on. */
export interface Session {
  readonly upload: Upload;
  readonly secret: string;
  /** In milliseconds since 1970, as is `expires`. */
  readonly opened: number;
  readonly expires: number;
  readonly content: Content;
  /** The hashes of the bytes that are held. */
  readonly hashes: Hashes;
  /** How long the file will be, once it is known. */
  total: number | undefined;
  /** As the bytes were sent. */
  contentType: string | undefined;
  state: "open" | "complete" | "over";
  /** The status of a session that a fault has taken away. */
  lost: 404 | 410 | undefined;
  append(bytes: Uint8Array): void;
  /** Goes back to the first `size` bytes. */
  rewind(size: number): Promise<void>;
}

type Opened = Pick<Session, "upload" | "secret" | "opened" | "expires" | "content" | "total">;

export function createSession(opened: Opened): Session {
  let hashes = createHashes();
  const { content } = opened;
  return {
    ...opened,
    contentType: undefined,
    state: "open",
    lost: undefined,
    get hashes() {
      return hashes;
    },
    append: (bytes) => {
      content.append(bytes);
      hashes.update(bytes);
    },
    rewind: async (size) => {
      if (size >= content.size) return;
      content.truncate(size);
      hashes = createHashes();
      const reader = (await content.blob()).stream().getReader();
      for (let next = await reader.read(); next.value; next = await reader.read()) hashes.update(next.value);
    },
  };
}

/** From now on it accepts nothing, and what it held is gone. */
export function endSession(session: Session): void {
  session.state = "over";
  session.content.truncate(0);
}

/** A session lives for a week, and the signed URL that opened it may have expired long before. */
export const week = 7 * 24 * 60 * 60 * 1000;

/** The status of a session that no longer accepts anything: 410 in its first week, then 404; undefined while it lives. */
export function deadStatus(session: Session, now: number): 404 | 410 | undefined {
  if (session.lost !== undefined) return session.lost;
  if (now - session.opened >= week) return 404;
  return session.state === "over" || (session.state === "open" && now >= session.expires) ? 410 : undefined;
}
