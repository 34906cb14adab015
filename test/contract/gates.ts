import type { Description } from "../../scripts/description/description.js";
import { differsFromCatalogue } from "./catalogue-gate.js";
import { strayExample } from "./examples-gate.js";
import { differsFromPages } from "./page-gate.js";
import { strangeResponse } from "./sandbox-gate.js";
import { contradicts } from "./statements-gate.js";

/** What the description must conform to, besides the rules for every description. Each gate says what is wrong first. */
export const contractGates: Record<
  string,
  (description: Description) => string | undefined | Promise<string | undefined>
> = {
  page: differsFromPages,
  statements: contradicts,
  examples: strayExample,
  catalogue: differsFromCatalogue,
  sandbox: strangeResponse,
};
