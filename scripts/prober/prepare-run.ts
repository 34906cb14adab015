import { readSchemes } from "../description/credential-scheme.js";
import type { Description } from "../description/description.js";
import type { Locate } from "../description/source-position.js";
import { CannotRunError } from "./cannot-run-error.js";
import { createPace } from "./pace.js";
import { createProber } from "./prober.js";
import { readCredentials, sandboxCredentials } from "./read-credentials.js";
import type { Settings } from "./read-settings.js";
import type { Run } from "./run.js";
import { readLaboratory } from "./subject.js";
import { suppliedAsk } from "./supply/supplied-ask.js";
import type { Target } from "./target.js";

interface Servers {
  target: Target;
  /** The sandbox, which can be made to send every response; the target itself when no server was named. */
  sandbox: Target;
  environment: Record<string, string | undefined>;
  locate: Locate | undefined;
}

const endless = { requests: Number.POSITIVE_INFINITY, seconds: Number.POSITIVE_INFINITY };

/** Puts together what a run needs. @throws CannotRunError without a credential for a server that is not the sandbox */
export function prepareRun(
  {
    ids,
    only = [],
    budget,
    patience,
    acceptedHeaders = [],
  }: Pick<Settings, "ids" | "budget" | "patience"> & Partial<Pick<Settings, "only" | "acceptedHeaders">>,
  description: Description,
  { target, sandbox, environment, locate }: Servers,
): Run {
  const schemes = readSchemes(description);
  const own = target.own ? [] : readCredentials(schemes, environment);
  // A server on this machine may accept any credential, as the sandbox does; any other refuses the first request.
  const credentials = own.length > 0 || target.accounts ? own : sandboxCredentials(schemes);
  if (credentials.length === 0 && schemes.length > 0)
    throw new CannotRunError(
      `${target.name} needs a credential: set AITRONOS_ACCESS_TOKEN or AITRONOS_API_KEY`,
    );
  const laboratory = readLaboratory(description, target.url, ids, credentials, only);
  const pace = createPace(budget);
  const secrets = new Set(own.map(({ value }) => value));
  const prober = { laboratory, target, locate, patience, acceptedHeaders, secrets };
  const ask = createProber({ ...prober, pace });
  const free = createProber({ ...prober, pace: createPace({ ...endless, rate: budget.rate }) });
  return {
    laboratory,
    target,
    ...suppliedAsk(laboratory, target, { ask, free }),
    pace,
    sandbox: {
      target: sandbox,
      ask: target.own
        ? ask
        : createProber({ ...prober, target: sandbox, pace: createPace({ ...endless, rate: 1000 }) }),
    },
    credentials,
    evidence: new Set(),
  };
}
