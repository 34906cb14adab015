/** The checker beside Prism's proxy and Redocly's Respect, in one run. Wants `npm ci --prefix bench`; makes bench/results/checker.md. */
import { mkdirSync, writeFileSync } from "node:fs";
import { type CheckedFetchOptions, checkedFetch } from "../scripts/checker/checked-fetch.js";
import { ContractViolationError } from "../scripts/checker/violation.js";
import { createSandbox, type Fault } from "../src/sandbox/index.js";
import { countAsserted } from "./checker/count-asserted.js";
import { benchExchanges, description, descriptionFile } from "./checker/exchanges.js";
import { startLoopbackSandbox } from "./checker/loopback-sandbox.js";
import { startPrism } from "./checker/prism.js";
import { report } from "./checker/report.js";
import { timeExchanges } from "./checker/time-exchanges.js";
import { timeRuns } from "./checker/time-runs.js";

export default async function bench(): Promise<void> {
  const exchanges = benchExchanges();
  const server = await startLoopbackSandbox();
  const prism = await startPrism(descriptionFile, server.url);
  const sandbox = createSandbox({ now: Date.now });
  const arm = (faults: Fault[]) => sandbox.faults.add(...faults);
  const settings: CheckedFetchOptions = {
    hosts: [new URL(server.url).host, sandbox.storageHost],
    onViolations: (found) => {
      // The documented 401 is caused by a request without the credential that the description asks for.
      const others = found.filter(({ rule }) => rule !== "request-credentials");
      if (others.length > 0) throw new ContractViolationError(others);
    },
  };

  const overLoopback = { url: server.url, arm: server.arm, fetch };
  const inProcess = { url: "https://api.aitronos.com", arm, fetch: sandbox.fetch };
  const checked = (way: typeof overLoopback | typeof inProcess) => ({
    ...way,
    fetch: checkedFetch(description, way.fetch, settings),
  });
  try {
    const times = await timeExchanges(exchanges, {
      loopback: overLoopback,
      checkedLoopback: checked(overLoopback),
      prism: { ...overLoopback, url: prism.url },
      inProcess,
      checkedInProcess: checked(inProcess),
    });
    const runs = await timeRuns(exchanges, server);
    const asserted = await countAsserted(exchanges, inProcess, settings);
    const text = report({ times, runs, asserted, exchanges: exchanges.length });
    mkdirSync("bench/results", { recursive: true });
    writeFileSync("bench/results/checker.md", text);
    console.log(text);
  } finally {
    prism.close();
    server.close();
  }
}
