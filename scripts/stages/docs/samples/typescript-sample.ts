import { type CallValues, writeCall } from "../../client/write-call.js";
import { nameOf, type RequestFacts, type SampleRequest } from "./sample-request.js";
import { quoted } from "./write-literal.js";

/** A program that makes the call with the client of a package; `undefined` where there is none. `server` is the address, where it is not that of the description. */
export function typescriptSample(
  { call: facts, shown, client }: RequestFacts,
  values: CallValues,
  { body }: SampleRequest,
  server?: string,
): string | undefined {
  if (client === undefined) return undefined;
  const parts = body?.kind === "form" ? body.parts : [];
  const file = (name: string, value: unknown): string => {
    const part = parts.find((each) => each.name === name && each.file)?.file;
    if (part === undefined) return `new Blob([${quoted(String(value))}])`;
    const type = part.type === undefined ? "" : `, { type: ${quoted(part.type)} }`;
    return `new File([await openAsBlob(${quoted(part.path)})], ${quoted(nameOf(part))}${type})`;
  };
  const call = writeCall(facts, values, { client: "knowledge", file, before: 45 });
  const fromDisk = call.includes("openAsBlob(") ? 'import { openAsBlob } from "node:fs";\n' : "";
  return `${fromDisk}import { createClient } from ${quoted(client)};

const knowledge = createClient({
  accessToken: process.env.AITRONOS_ACCESS_TOKEN ?? "",
${server === undefined ? "" : `  baseUrl: ${quoted(server)},\n`}});

${shown === "" ? call : `const result = ${call}\nconsole.log(${shown});`}
`;
}
