import { refusesRequest } from "../description/response-status.js";
import type { Expectation } from "./probe.js";
import type { Subject } from "./subject.js";

export const succeeds = ({ success }: Subject): Expectation => ({ statuses: [success] });

/** A value that the description does not allow: 422, or 400 where that is described. */
export const refusesValue = ({ statuses }: Subject): Expectation => ({
  statuses: described(statuses, [400, 422]),
});

/** An identifier that the description does not allow: a server may look it up before it looks at it. */
export const refusesIdentifier = ({ statuses }: Subject): Expectation => ({
  statuses: described(statuses, [400, 403, 404, 422]),
});

/** A request that cannot be read: no documentation says which of the three statuses it gets. */
export const refusesUnreadable: Expectation = { statuses: [400, 415, 422] };

/** RFC 9110, section 8.3: without a Content-Type a server may look for itself what it got. */
export const mayBeRead = ({ success }: Subject): Expectation => ({
  statuses: [success, ...refusesUnreadable.statuses],
  open: true,
});

export const refusesCredential: Expectation = { statuses: [401] };

/** A server without accounts cannot tell an unknown credential from a known one; and a server need not accept every kind. */
export const takesAnyCredential = ({ success }: Subject): Expectation => ({
  statuses: [success, 401],
  open: true,
});

/** The documentation does not say whether this is taken. */
export const open = (subject: Subject): Expectation => ({
  statuses: [subject.success, ...refusesValue(subject).statuses],
  open: true,
});

/** Of the usual statuses those that the operation describes; where it describes none of them, any refusal of a caller. */
function described(statuses: readonly number[], usual: readonly number[]): number[] {
  const known = usual.filter((status) => statuses.includes(status));
  const any = statuses.filter(refusesRequest);
  return known.length > 0 ? known : any;
}
