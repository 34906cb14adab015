import type { Plugin } from "@redocly/openapi-core";
import { errorStatus } from "./error-status.js";
import { exampleFields } from "./example-fields.js";
import { futureField } from "./future-field.js";
import { liveSecret } from "./live-secret.js";
import { pairedExchange } from "./paired-exchange.js";
import { provenance } from "./provenance.js";
import { repeatable } from "./repeatable.js";
import { scalarExamples } from "./scalar-examples.js";
import { sensitive } from "./sensitive.js";
import { statusHasExchange } from "./status-has-exchange.js";
import { typed } from "./typed.js";

export const houseRules = [
  provenance,
  pairedExchange,
  statusHasExchange,
  errorStatus,
  exampleFields,
  scalarExamples,
  futureField,
  liveSecret,
  repeatable,
  sensitive,
  typed,
];

const id = "house";

/** The rules under the names that they have in redocly.yaml, which Redocly gives to plugins that it loads itself. */
export const housePlugin: Plugin = {
  id,
  rules: { oas3: Object.fromEntries(houseRules.map(({ name, rule }) => [`${id}/${name}`, rule])) },
};

export const houseHints: Readonly<Record<string, string>> = Object.fromEntries(
  houseRules.map(({ name, hint }) => [`${id}/${name}`, hint]),
);
