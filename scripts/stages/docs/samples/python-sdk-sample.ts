import type { CallValues } from "../../client/write-call.js";
import { python } from "./python-sample.js";
import type { Part, RequestFacts, SampleRequest } from "./sample-request.js";
import { quoted, writeLiteral } from "./write-literal.js";

/** The call of the official Python SDK, where the description names its method: parameters and fields of the body side by side. */
export function pythonSdkSample(
  { sdk }: RequestFacts,
  { parameters }: CallValues,
  { body }: SampleRequest,
): string | undefined {
  if (sdk === undefined) return undefined;
  const fields = body?.kind === "json" ? (body.value as object) : {};
  const args = [
    ...Object.entries({ ...parameters, ...fields }).map(
      ([name, value]) => `${name}=${writeLiteral(value, python, python.indent)}`,
    ),
    ...(body?.kind === "form" ? body.parts.map(partArgument) : []),
  ];
  return `${sdk.setup}

result = client.${sdk.method}(
${args.map((line) => `    ${line},\n`).join("")})
print(result)`;
}

const partArgument = ({ name, value, file }: Part): string =>
  `${name}=${file ? `open(${quoted(file.path)}, "rb")` : quoted(value)}`;
