import { readOperations } from "../../../description/read-operations.js";
import { unpairedExamples } from "../../../description/unpaired-examples.js";
import type { HouseRule } from "../house-rule.js";

/** An exchange is one request and one response of the same name; a name that stands alone is a mistake. */
export const pairedExchange: HouseRule = {
  name: "paired-exchange",
  hint: "Give the examples of the request and of one response the same name; a parameter example named `default` serves every exchange.",
  check: (description) => unpairedExamples(description, readOperations(description)),
};
