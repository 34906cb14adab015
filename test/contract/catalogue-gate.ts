import { readFileSync } from "node:fs";
import type { Description } from "../../scripts/description/description.js";
import { readOperations } from "../../scripts/description/read-operations.js";
import { parseYaml } from "../../scripts/redocly/yaml.js";
import { catalogueFindings } from "../../scripts/stages/docs/errors/catalogue-findings.js";
import type { ErrorAdvice } from "../../scripts/stages/docs/errors/error-advice.js";
import { readErrorCodes } from "../../scripts/stages/docs/errors/error-codes.js";

const file = "openapi/guides/errors.yaml";
const advice = parseYaml(readFileSync(file, "utf8")) as ErrorAdvice;

/** The first error code that only the description or only the catalogue of the guides has. */
export const differsFromCatalogue = (description: Description): string | undefined =>
  catalogueFindings(readErrorCodes(description, readOperations(description)), advice, file)[0]?.message;
