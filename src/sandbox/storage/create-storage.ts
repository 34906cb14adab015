import type { Clock } from "../clock.js";
import { type FaultQueue, isStorageFault } from "../faults.js";
import { createSequence } from "../sequence.js";
import { bodyOf } from "./body.js";
import type { Contents } from "./contents.js";
import { kindsOf } from "./request-kind.js";
import { respondAsSession } from "./respond-as-session.js";
import { says, saysInXml } from "./says.js";
import { createSession, deadStatus, endSession, type Session, week } from "./session.js";
import type { Arrival, Storage, StorageOptions, Upload, UploadState } from "./storage.js";
import { strike } from "./strike.js";

interface World {
  clock: Clock;
  contents: Contents;
  options: StorageOptions;
  wait(milliseconds: number): Promise<void>;
  faults: FaultQueue;
  /** Takes a file when its last byte is there. */
  arrive(upload: Upload, arrival: Arrival): void;
}

/** Everything that belongs to one signed URL. */
interface Place {
  upload: Upload;
  /** The secrets of the sessions that it opens; undefined for a signed URL that is a session itself. */
  signature: string | undefined;
  sessions: Session[];
  /** Whether its file has been handed over: that happens once. */
  arrived: boolean;
}

interface Found {
  place: Place;
  session?: Session;
}

/** Faults whose response does not come from storage. */
const strikesBeforeStorage = new Set<string>(["proxy-error", "captive-portal", "redirect"]);

const defaultChunkSize = 8 * 1024 * 1024;

/** Google's resumable uploads, behind the signed URLs of one sandbox. */
export function createStorage({ clock, contents, options, wait, faults, arrive }: World): Storage {
  const places = new Map<string, Place>();
  /** By the secret of a session, or by the signature of a signed URL that opens one. */
  const found = new Map<string, Found>();
  const nextRequestId = createSequence("sandbox-storage-", 1);
  const now = () => clock.now().getTime();

  const openSession = (place: Place, expires: number): Session => {
    const { upload } = place;
    const opened = { upload, secret: newSecret(), opened: now(), expires, total: upload.file.file_size };
    const session = createSession({ ...opened, content: contents.create() });
    place.sessions.push(session);
    found.set(session.secret, { place, session });
    return session;
  };

  const find = ({ searchParams }: URL): Partial<Found> => {
    const secret = searchParams.get("upload_id") ?? searchParams.get("X-Goog-Signature") ?? "";
    return found.get(secret) ?? {};
  };

  const hand = async (place: Place, { upload, contentType, content }: Session): Promise<void> => {
    if (place.arrived) return;
    place.arrived = true;
    const content_type = contentType ?? upload.file.mime_type;
    arrive(upload, { content_type, content: await content.blob() });
  };

  const start = async (place: Place, request: Request): Promise<Response> => {
    if (request.method !== "POST" || request.headers.get("x-goog-resumable") !== "start")
      return saysInXml(
        403,
        "SignatureDoesNotMatch",
        "The URL is signed for POST with x-goog-resumable: start.",
      );
    if (clock.now() >= place.upload.expires)
      return saysInXml(400, "ExpiredToken", "The provided token has expired.");
    const session = openSession(place, now() + week);
    const { origin, pathname } = new URL(request.url);
    const headers = { Location: `${origin}${pathname}?upload_id=${session.secret}`, "Content-Length": "0" };
    return new Response(null, {
      status: 201,
      headers: { ...headers, "X-GUploader-UploadID": session.secret },
    });
  };

  return {
    chunkSize: options.chunkSize ?? defaultChunkSize,
    open: (upload) => {
      const name = encodeURIComponent(upload.upload_id);
      const signature = options.signedUrl === "start" ? newSecret() : undefined;
      const place: Place = { upload, signature, sessions: [], arrived: false };
      places.set(upload.upload_id, place);
      if (signature === undefined)
        return `${name}?upload_id=${openSession(place, upload.expires.getTime()).secret}`;
      found.set(signature, { place });
      return `${name}?${signedQuery(clock.now(), upload.expires, signature)}`;
    },
    state: (upload_id) => stateOf(places.get(upload_id), now()),
    corsFor: (url, origin) => {
      const { cors = "open" } = options;
      if (cors !== "origin-of-session") return cors;
      return find(url).place?.upload.origin === origin ? "open" : "refused";
    },
    respond: async (request, signal) => {
      const { place, session } = find(new URL(request.url));
      const body = bodyOf(request, signal);
      const handle = async (from = body): Promise<Response> => {
        if (place === undefined) return says(404, "No such upload session.");
        // Google Cloud Storage checks every credential that it gets, and the API's credential is not one of its own.
        if (request.headers.has("authorization") || request.headers.has("x-api-key"))
          return says(401, "A signed URL needs no credential: do not send the API's to storage.");
        if (session === undefined) return start(place, request);
        const dead = deadStatus(session, now());
        if (dead !== undefined) return says(dead, "The upload session is gone.");
        const response = await respondAsSession(session, request, from, options);
        if (session.state === "complete") await hand(place, session);
        return response;
      };
      const kinds = kindsOf(request);
      const fault = faults.take(isStorageFault, ({ on }) => on === undefined || kinds.includes(on));
      const hit = { request, body, session, clock, wait, proceed: handle };
      const response = await (fault ? strike(hit, fault) : handle());
      const elsewhere = fault && "fault" in fault && strikesBeforeStorage.has(fault.fault);
      if (!elsewhere && !response.headers.has("x-guploader-uploadid"))
        response.headers.set("X-GUploader-UploadID", nextRequestId());
      return response;
    },
    drop: (upload_id) => {
      for (const session of places.get(upload_id)?.sessions ?? []) endSession(session);
      places.delete(upload_id);
    },
    close: () => contents.close(),
  };
}

function stateOf(place: Place | undefined, now: number): UploadState {
  if (place === undefined) return { kind: "unknown" };
  const { upload, sessions, signature } = place;
  const complete = sessions.find(({ state }) => state === "complete");
  if (complete) return { kind: "complete", upload };
  const alive = sessions.filter((each) => deadStatus(each, now) === undefined);
  const mayStart = signature !== undefined && now < upload.expires.getTime();
  if (alive.length === 0 && !mayStart)
    return { kind: sessions.some(({ state }) => state === "over") ? "cancelled" : "expired", upload };
  const received = Math.max(0, ...alive.map(({ content }) => content.size));
  return { kind: "incomplete", upload, received };
}

/** As a V4 signature writes it. */
function signedQuery(now: Date, expires: Date, signature: string): string {
  const date = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  return `${new URLSearchParams({
    "X-Goog-Algorithm": "GOOG4-RSA-SHA256",
    "X-Goog-Credential": `sandbox@aitronos.invalid/${date.slice(0, 8)}/auto/storage/goog4_request`,
    "X-Goog-Date": date,
    "X-Goog-Expires": `${Math.round((expires.getTime() - now.getTime()) / 1000)}`,
    "X-Goog-SignedHeaders": "host;x-goog-resumable",
    "X-Goog-Signature": signature,
  })}`;
}

/** 256 random bits: a signed URL is a credential, so it must not be guessable. */
const newSecret = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
