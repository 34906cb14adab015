import type { Description } from "../../../description/description.js";
import type { Operation } from "../../../description/operation.js";
import { isIdentifier } from "../../../description/operation-name.js";
import { callExample } from "../../client/call-example.js";
import { flatSchema } from "../flat-schema.js";
import { nameOf, type SampleRequest } from "./sample-request.js";
import { quoted } from "./write-literal.js";

/** A program that makes the call with the client of a package; `undefined` where the description has no example of it. */
export function typescriptSample(
  description: Description,
  operation: Operation,
  { body }: SampleRequest,
  client: string,
): string | undefined {
  const parts = body?.kind === "form" ? body.parts : [];
  const file = (name: string, value: unknown): string => {
    const part = parts.find((each) => each.name === name && each.file)?.file;
    if (part === undefined) return `new Blob([${quoted(String(value))}])`;
    const type = part.type === undefined ? "" : `, { type: ${quoted(part.type)} }`;
    return `new File([await openAsBlob(${quoted(part.path)})], ${quoted(nameOf(part))}${type})`;
  };
  const call = callExample(description, operation, { client: "knowledge", file, before: 45 });
  if (call === undefined) return undefined;
  const shown = shownFields(description, operation);
  const fromDisk = call.includes("openAsBlob(") ? 'import { openAsBlob } from "node:fs";\n' : "";
  return `${fromDisk}import { createClient } from ${quoted(client)};

const knowledge = createClient({
  accessToken: process.env.AITRONOS_ACCESS_TOKEN ?? "",
});

${shown === "" ? call : `const result = ${call}\nconsole.log(${shown});`}
`;
}

/** What the sample prints: all of the response, without the fields that are secrets; nothing where there is no body. */
function shownFields(description: Description, { responses }: Operation): string {
  const schema = responses.find(({ success, content }) => success && content)?.content?.schema;
  if (schema === undefined) return "";
  const fields = Object.entries(flatSchema(description, schema).properties ?? {}).map(([name, field]) => ({
    name,
    isSecret: flatSchema(description, field)["x-sensitive"] !== undefined,
  }));
  if (!fields.some(({ isSecret }) => isSecret)) return "result";
  return fields
    .filter(({ name, isSecret }) => !isSecret && isIdentifier(name))
    .map(({ name }) => `result.${name}`)
    .join(", ");
}
