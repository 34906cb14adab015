import type { Description, OperationObject } from "../../../description/description.js";
import type { Operation } from "../../../description/operation.js";
import { python } from "./python-sample.js";
import type { Part, SampleRequest } from "./sample-request.js";
import { quoted, writeLiteral } from "./write-literal.js";

interface WithSdk extends OperationObject {
  "x-python-sdk"?: string;
}

/**
 * The call of the official Python SDK, where the description names its method: parameters and fields of the body side by side. The lines
 * before it, which make `client`, stand at the root of the description.
 */
export function pythonSdkSample(
  { "x-python-sdk": setup }: Description,
  { source, exchanges }: Operation,
  { body }: SampleRequest,
): string | undefined {
  const { "x-python-sdk": method } = source as WithSdk;
  const exchange = exchanges.find(({ status, missing }) => status < 300 && missing.length === 0);
  if (typeof setup !== "string" || method === undefined || exchange === undefined) return undefined;
  const fields = body?.kind === "json" ? (body.value as object) : {};
  const args = [
    ...Object.entries({ ...exchange.parameters, ...fields }).map(
      ([name, value]) => `${name}=${writeLiteral(value, python, python.indent)}`,
    ),
    ...(body?.kind === "form" ? body.parts.map(partArgument) : []),
  ];
  return `${setup.trim()}

result = client.${method}(
${args.map((line) => `    ${line},\n`).join("")})
print(result)`;
}

const partArgument = ({ name, value, file }: Part): string =>
  `${name}=${file ? `open(${quoted(file.path)}, "rb")` : quoted(value)}`;
