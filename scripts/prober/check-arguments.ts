import { readContract } from "../checker/contract.js";
import { nothing } from "../checker/evaluation.js";
import { readScalar } from "../checker/read-text.js";
import type { Description } from "../description/description.js";
import { UsageError } from "../runner/job.js";

/** The other parts of a URL may hold a secret, so the message does not quote them. */
export function checkServerUrl(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--server${/[@?#]/.test(text) ? "" : ` ${text}`}: not an http or https URL`);
  const extra = [
    ...(url.username || url.password ? ["the user and password"] : []),
    ...(/\?/.test(text) ? ["the query"] : []),
    ...(/#/.test(text) ? ["the fragment"] : []),
  ];
  if (extra.length > 0) throw new UsageError(`--server: remove ${extra.join(" and ")} from the URL`);
}

/** An identifier that the description forbids is the caller's mistake, not the server's. */
export function checkId(description: Description, flag: string, name: string, id: string): void {
  if (/^\.{0,2}$/.test(id)) throw new UsageError(`--${flag}: give an identifier`);
  const { operations, check } = readContract(description);
  const schemas = operations.flatMap(({ parameters }) =>
    parameters.filter((each) => each.in === "path" && each.name === name).map(({ schema }) => schema),
  );
  for (const schema of schemas) {
    const [error] = check(schema)(readScalar(id, schema), nothing());
    if (error) throw new UsageError(`--${flag} ${id}: ${name} ${error.message}`);
  }
}

/** @throws UsageError for an id that no operation has */
export function checkOperations(description: Description, ids: readonly string[]): void {
  const known = readContract(description).operations.map(({ id }) => id);
  const [unknown] = ids.filter((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new UsageError(`--only ${unknown}: there is no such operation; there are ${known.join(", ")}`);
}
