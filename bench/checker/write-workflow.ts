import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type BenchExchange, descriptionFile } from "./exchanges.js";

/** Writes an Arazzo workflow of these exchanges, in this order. */
export function writeWorkflow(exchanges: readonly BenchExchange[], file: string): void {
  const steps = exchanges.map(({ status, draft: { operation, parameters, body, credential } }, index) => ({
    stepId: `exchange${index}`,
    operationId: operation.id,
    ...(credential && {
      "x-security": [{ schemeName: credential.scheme.name, values: { token: "$inputs.access_token" } }],
    }),
    parameters: operation.parameters.flatMap(({ name, in: location }) =>
      name in parameters ? [{ name, in: location, value: parameters[name] }] : [],
    ),
    ...(body && { requestBody: { contentType: body.mediaType, payload: JSON.parse(body.text) } }),
    successCriteria: [{ condition: `$statusCode == ${status}` }],
  }));
  const inputs = { type: "object", properties: { access_token: { type: "string", format: "password" } } };
  const document = {
    arazzo: "1.0.1",
    info: { title: "Exchanges", version: "1.0.0" },
    sourceDescriptions: [{ name: "knowledge", type: "openapi", url: resolve(descriptionFile) }],
    workflows: [{ workflowId: "exchanges", inputs, steps }],
  };
  writeFileSync(file, JSON.stringify(document));
}
