import { isDeepStrictEqual } from "node:util";
import type { Description } from "../../description/description.js";
import type { Exchange } from "../../description/exchange.js";
import { CannotRunError } from "../../prober/cannot-run-error.js";
import { measureCoverage } from "../../prober/coverage/coverage.js";
import { readExceptions } from "../../prober/coverage/exceptions.js";
import { toRequest } from "../../prober/draft.js";
import type { Outcome } from "../../prober/outcome.js";
import { createSandbox, type Fault, ownSandbox } from "../../prober/own-sandbox.js";
import { plan } from "../../prober/plan.js";
import { prepareRun } from "../../prober/prepare-run.js";
import { greet, runProbe } from "../../prober/run.js";
import { type Laboratory, type Subject, textsOf } from "../../prober/subject.js";
import { judgeRun } from "../../prober/verdict.js";

const url = "https://api.aitronos.com";

/** What `npm run contract` says of the sandbox when this is the description, random requests apart; `undefined` when they agree. */
export async function contractGate(description: Description): Promise<string | undefined> {
  const target = ownSandbox();
  const budget = { requests: 2000, seconds: 60, rate: 1_000_000 };
  const settings = { ids: {}, budget, patience: 5000 };
  const servers = { target, sandbox: target, environment: {}, locate: undefined };
  try {
    const run = prepareRun(settings, description, servers);
    const probes = plan(run.laboratory, run.credentials, target);
    for (const subject of run.laboratory.subjects) await greet(run, subject);
    const outcomes: Outcome[] = [];
    for (const probe of probes) {
      const outcome = await runProbe(run, probe);
      const [violation] = outcome.violations;
      if (violation) return `${probe.name}: ${violation.rule} at ${violation.at}`; // a warning, too
      outcomes.push(outcome);
    }
    const coverage = measureCoverage(run.laboratory, run.evidence, readExceptions());
    const { exitCode, verdict } = judgeRun(target, { outcomes, coverage, requests: run.pace.requests });
    if (exitCode !== 0) return verdict;
    return await firstStrangeExchange(run.laboratory);
  } catch (error) {
    if (error instanceof CannotRunError) return error.message;
    throw error;
  }
}

/** Whether the sandbox gives the very answer of each documented exchange. */
async function firstStrangeExchange(laboratory: Laboratory): Promise<string | undefined> {
  for (const subject of laboratory.subjects)
    for (const exchange of subject.exchanges)
      if (!(await answersAsDocumented(subject, exchange)))
        return `the sandbox does not give the documented answer of ${exchange.name}`;
  return undefined;
}

async function answersAsDocumented({ base }: Subject, exchange: Exchange): Promise<boolean> {
  const { status, body } = exchange;
  const parameters = textsOf(exchange.parameters);
  const documented = exchange.response?.value as { error?: { code?: string; timestamp?: string } } & Record<
    string,
    unknown
  >;
  const { code, timestamp } = documented.error ?? {};
  // The page's 200 and 404 are about the same store; one of them needs a sandbox without it.
  const sandbox = createSandbox(
    status === 404 ? { organizations: { [parameters.organization_id ?? ""]: [] } } : {},
  );
  if (timestamp !== undefined && !Number.isNaN(Date.parse(timestamp))) sandbox.clock.set(timestamp);
  if (status === 429 || status >= 500) sandbox.faults.add({ status } as Fault);
  const credential = code === "AUTHENTICATION_REQUIRED" ? undefined : base.credential;
  const draft = {
    ...base,
    parameters,
    body: body && { mediaType: body.mediaType, text: JSON.stringify(body.value) },
    credential,
  };
  const response = await sandbox.fetch(toRequest(url, draft, new AbortController().signal));
  const answer = (await response.json()) as Record<string, unknown>;
  // The signed URL is a secret, elided on the page.
  const comparable = (of: Record<string, unknown>) => ("signed_url" in of ? { ...of, signed_url: "" } : of);
  return response.status === status && isDeepStrictEqual(comparable(answer), comparable(documented));
}
