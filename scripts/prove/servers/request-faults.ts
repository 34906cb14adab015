import type { Draft } from "../../prober/draft.js";
import { constraintProbes } from "../../prober/probes/constraints.js";
import { malformedJsonProbes, mediaTypeProbes } from "../../prober/probes/unreadable.js";
import type { Laboratory, Subject } from "../../prober/subject.js";

/** A request that the description forbids. */
export interface ForbiddenRequest {
  name: string;
  draft: Draft;
}

/** Every request that a server must not take: beyond each bound, without what is required, unreadable, without a credential. */
export function forbiddenRequests(
  laboratory: Laboratory,
  subject: Subject,
  proved: ReadonlySet<unknown>,
): ForbiddenRequest[] {
  const { operation } = subject;
  const parameters = operation.parameters.filter(({ source }) => !proved.has(source));
  // The checker reads no forms: a run of the prober finds by the status what is wrong with one.
  const body = operation.body?.content.kind === "json" ? operation.body : undefined;
  const own = { ...subject, operation: { ...operation, parameters, body } };
  const refused = [
    ...constraintProbes(laboratory, own),
    ...mediaTypeProbes(own),
    ...malformedJsonProbes(own),
  ].filter(
    ({ expect, provoke, unable }) =>
      !provoke && !unable && !expect.open && expect.statuses.every((status) => status >= 400),
  );
  const anonymous = { ...subject.base, credential: undefined };
  return [
    ...refused.map(({ name, draft }) => ({ name, draft })),
    { name: "without a credential", draft: anonymous },
  ];
}
