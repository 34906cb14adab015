import { readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import { readSchemes } from "../../scripts/description/credential-scheme.js";
import type { Description } from "../../scripts/description/description.js";
import type { Draft } from "../../scripts/prober/draft.js";
import { exchangeProbes } from "../../scripts/prober/probes/exchanges.js";
import { sandboxCredentials } from "../../scripts/prober/read-credentials.js";
import { readLaboratory } from "../../scripts/prober/subject.js";
import type { Fault } from "../../src/sandbox/index.js";

/** A documented exchange, as the sandbox can be made to produce it. */
export interface BenchExchange {
  name: string;
  status: number;
  draft: Draft;
  /** What the sandbox has to break, once. */
  faults: Fault[];
}

export const descriptionFile = "generated/openapi.yaml";
export const description = parseYaml(readFileSync(descriptionFile, "utf8")) as Description;

/** Every documented exchange. */
export function benchExchanges(): BenchExchange[] {
  const laboratory = readLaboratory(description, "", {}, sandboxCredentials(readSchemes(description)));
  return laboratory.subjects.flatMap((subject) =>
    exchangeProbes(laboratory, subject, { own: true }).map(({ name, draft, expect, provoke }) => ({
      name,
      draft,
      status: expect.statuses[0] as number,
      faults: provoke ? [provoke as Fault] : [],
    })),
  );
}
