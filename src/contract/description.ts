import openapi from "../../generated/openapi.yaml";
import type { Description } from "../../scripts/description/description.js";

/** The contract that this version of the package was made from. */
export const description = openapi as Description;
