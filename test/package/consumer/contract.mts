import { createClient } from "aitronos-knowledge";
import {
  ContractViolationError,
  contractFetch,
  describeViolation,
  type Violation,
} from "aitronos-knowledge/contract";
import { createSandbox } from "aitronos-knowledge/sandbox";

const found: Violation[] = [];
const fetch = contractFetch(createSandbox().fetch, {
  onViolations: (violations) => found.push(...violations),
  storageHosts: ["127.0.0.1:9000"],
  now: () => 0,
});
export const knowledge = createClient({ accessToken: "sandbox", fetch });
export const lines: string[] = found.map(describeViolation);
export const places = (error: unknown): string[] =>
  error instanceof ContractViolationError ? error.violations.map(({ pointer }) => pointer) : [];
contractFetch();
// @ts-expect-error: no such option
contractFetch(globalThis.fetch, { strictness: 1 });
