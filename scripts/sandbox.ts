/** `npm run sandbox`: serves the sandbox on the loopback interface until it is interrupted. Exit 1 when it cannot, 2 for wrong usage. */
import { parseArgs } from "node:util";
import { createSandbox } from "../src/sandbox/index.js";

const usage = `npm run sandbox -- [--port NUMBER] [--organization ID]... [--store ID]...
Every organization has every store. By default port 4010 serves org_xyz789 with vs_abc123.`;

interface Arguments {
  port: number;
  organizations: string[];
  stores: string[];
}

try {
  await run(readArguments(process.argv.slice(2)));
} catch (error) {
  const wrongUsage = error instanceof RangeError || (error instanceof TypeError && "code" in error);
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (wrongUsage) process.stderr.write(`\n${usage}\n`);
  process.exitCode = wrongUsage ? 2 : 1;
}

function readArguments(args: string[]): Arguments {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "4010" },
      organization: { type: "string", multiple: true, default: ["org_xyz789"] },
      store: { type: "string", multiple: true, default: ["vs_abc123"] },
    },
  });
  const port = Number(values.port);
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535))
    throw new RangeError(`--port ${values.port}: no such port.`);
  const stranger = values.organization.find((id) => !id.startsWith("org_"));
  if (stranger !== undefined)
    throw new RangeError(`--organization ${stranger}: an organization ID begins with org_.`);
  return { port, organizations: values.organization, stores: values.store };
}

async function run({ port, organizations, stores }: Arguments): Promise<void> {
  const sandbox = createSandbox({
    organizations: Object.fromEntries(organizations.map((id) => [id, stores])),
    now: Date.now,
  });
  const url = await sandbox.listen(port);
  const path = [organizations[0], "stores", stores[0]]
    .map((part) => encodeURIComponent(part ?? ""))
    .join("/");
  process.stdout.write(`Sandbox on ${url}, ${organizations.join(", ")} with ${stores.join(", ")}. Ctrl-C ends it.

curl -X POST "${url}/v1/organizations/${path}/files/upload-url" \\
  -H "Authorization: Bearer sandbox" \\
  -H "Content-Type: application/json" \\
  -d '{ "file_name": "hello.txt", "file_size": 5, "mime_type": "text/plain" }'

Then send the bytes to the signed_url of the answer:

curl -X PUT "$SIGNED_URL" -H "Content-Type: text/plain" --data-binary hello
`);
}
