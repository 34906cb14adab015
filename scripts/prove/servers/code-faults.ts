import { pointerKeys } from "../../description/json-pointer.js";
import type { ServerFault } from "./fault.js";
import { setAt } from "./field-places.js";

/** A code that belongs to a status, and where it stands in the body. */
export interface KnownCode {
  status: number;
  at: string;
  code: string;
}

/** Every wrong code instead of `known`: one that is not documented, and every code of other statuses. */
export function codeFaults(known: KnownCode, all: readonly KnownCode[]): ServerFault[] {
  const wrong = (kind: ServerFault["kind"], to: string): ServerFault => ({
    kind,
    at: known.at,
    change: `${to} in place of ${known.code}`,
    spoil: ({ json }) => setAt(json, pointerKeys(known.at), to),
  });
  const foreign = all.filter(({ status }) => status !== known.status);
  return [
    wrong("unknown code", "NOBODY_KNOWS"),
    wrong("unknown code", known.code.toLowerCase()),
    ...foreign.map(({ code }) => wrong("code of another status", code)),
  ];
}
