import { type Body, drain } from "./body.js";
import { isFinal, readContentRange } from "./content-range.js";
import { complete, receive } from "./receive.js";
import { says, saysCancelled, saysIncomplete, saysResource, saysStored } from "./says.js";
import { endSession, type Session } from "./session.js";
import type { StorageOptions } from "./storage.js";

/** Responds to a request to a session that is alive. */
export async function respondAsSession(
  session: Session,
  request: Request,
  body: Body,
  { finalResponse }: StorageOptions,
): Promise<Response> {
  const stored = finalResponse === "resource" ? saysResource : saysStored;
  if (request.method === "DELETE") {
    if (session.state === "complete") return says(410, "The upload is complete: nothing is left to cancel.");
    endSession(session);
    return saysCancelled();
  }
  if (request.method !== "PUT") return says(405, "A session takes PUT and DELETE.", { Allow: "PUT, DELETE" });
  // A request to a finished upload changes nothing and gets the same response, so that a retry after a lost one succeeds.
  if (session.state === "complete") return stored(session);
  const range = readContentRange(request.headers.get("content-range"));
  if (range === undefined) {
    endSession(session); // as Google's troubleshooting page says
    return says(400, "Failed to parse Content-Range header.");
  }
  const refusal =
    range.kind === "status"
      ? await refuseStatus(session, range.total, body)
      : await receive(session, range, body);
  if (refusal) return refusal;
  session.contentType ??= request.headers.get("content-type") ?? undefined;
  const ends = range.kind === "status" ? range.total === session.content.size : isFinal(range);
  if (!ends) return saysIncomplete(session, request);
  return complete(session, request) ?? stored(session);
}

async function refuseStatus({ content, total }: Session, asked: number | undefined, body: Body) {
  if ((await drain(body)) > 0) return says(400, "A request for the status has no body.");
  if (asked !== undefined && asked === content.size && total !== undefined && asked !== total)
    return says(400, `Invalid request.  The upload session was opened for ${total} byte(s).`);
  return undefined;
}
