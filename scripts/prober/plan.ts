import type { Credential } from "./draft.js";
import { type Probe, probeKinds } from "./probe.js";
import { constraintProbes } from "./probes/constraints.js";
import { credentialProbes } from "./probes/credentials.js";
import { errorCodeProbes } from "./probes/error-codes.js";
import { exchangeProbes } from "./probes/exchanges.js";
import { largeValueProbes } from "./probes/large-values.js";
import { otherMethodProbes, unknownRouteProbe } from "./probes/other-methods.js";
import { unknownResourceProbes } from "./probes/unknown-resources.js";
import { malformedJsonProbes, mediaTypeProbes, unknownFieldProbes } from "./probes/unreadable.js";
import type { Laboratory } from "./subject.js";
import type { Target } from "./target.js";

/** Every probe that the description asks for, kind by kind. */
export function plan(laboratory: Laboratory, credentials: readonly Credential[], target: Target): Probe[] {
  const order = Object.keys(probeKinds);
  return laboratory.asked
    .flatMap((subject) => [
      ...exchangeProbes(laboratory, subject, target),
      ...errorCodeProbes(laboratory, subject),
      ...constraintProbes(laboratory, subject),
      ...largeValueProbes(laboratory, subject),
      ...credentialProbes(subject, credentials, target),
      ...unknownResourceProbes(subject),
      ...mediaTypeProbes(subject),
      ...malformedJsonProbes(subject),
      ...unknownFieldProbes(subject),
      ...otherMethodProbes(laboratory, subject, target),
      ...unknownRouteProbe(laboratory, subject),
    ])
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
