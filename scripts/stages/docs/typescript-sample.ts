import type { Description } from "../../description/description.js";
import type { Operation } from "../../description/operation.js";
import { isIdentifier } from "../../description/operation-name.js";
import { callExample } from "../client/call-example.js";
import { flatSchema } from "./flat-schema.js";

/** A program that makes the call of the first exchange that ends in success, with the client of a package; `undefined` without one. */
export function typescriptSample(
  description: Description,
  operation: Operation,
  client: string,
): string | undefined {
  const call = callExample(description, operation, "knowledge");
  if (call === undefined) return undefined;
  const shown = shownFields(description, operation);
  return `import { createClient } from ${JSON.stringify(client)};

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
