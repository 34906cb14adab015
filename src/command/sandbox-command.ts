import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createSandbox, type SeedFile } from "../sandbox/index.js";

export const sandboxUsage = `npx aitronos-knowledge sandbox [--port NUMBER] [--organization ID]... [--store ID]... [--files JSON_FILE]

Serves a local Aitronos server at http://127.0.0.1:4010 unless --port names another port; 0 is any free one.
Every organization has every store; by default org_xyz789 has vs_abc123.
The JSON file lists files that are there from the start, as createSandbox takes them: [{ "file_name": "a.pdf", "status": "failed" }]
In a clone of the repository: npm run sandbox -- [the same options]
`;

interface Arguments {
  port: number;
  organizations: string[];
  stores: string[];
  files: SeedFile[];
}

/** `npx aitronos-knowledge sandbox`, in a clone `npm run sandbox`: serves the sandbox until it is interrupted. @throws RangeError for wrong usage */
export async function sandboxCommand(args: string[]): Promise<number> {
  await run(readArguments(args));
  return 0;
}

function readArguments(args: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: "string", default: "4010" },
      organization: { type: "string", multiple: true, default: ["org_xyz789"] },
      store: { type: "string", multiple: true, default: ["vs_abc123"] },
      files: { type: "string" },
    },
  });
  if (positionals.length > 0)
    throw new RangeError(`Unknown command "sandbox ${positionals.join(" ")}": sandbox takes options only.`);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new RangeError(`--port "${values.port}" is not a port: use a number from 0 to 65535.`);
  const stranger = values.organization.find((id) => !id.startsWith("org_"));
  if (stranger !== undefined)
    throw new RangeError(`--organization "${stranger}" is not an organization ID: it must begin with org_.`);
  const files = values.files === undefined ? [] : readFiles(values.files);
  return { port, organizations: values.organization, stores: values.store, files };
}

function readFiles(path: string): SeedFile[] {
  try {
    const files: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (Array.isArray(files)) return files;
    throw new Error("it is not a list");
  } catch (error) {
    throw new RangeError(
      `--files "${path}" is not a JSON file with a list of files: ${(error as Error).message}`,
    );
  }
}

async function run({ port, organizations, stores, files }: Arguments): Promise<void> {
  const sandbox = createSandbox({
    organizations: Object.fromEntries(organizations.map((id) => [id, stores])),
    files,
    now: Date.now,
  });
  const url = await sandbox.listen(port).catch((error: Error & { code?: string }) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new Error(`Port ${port} is taken: another sandbox may be running. --port 0 takes a free one.`);
  });
  const path = [organizations[0], "stores", stores[0]]
    .map((part) => encodeURIComponent(part ?? ""))
    .join("/");
  process.stdout.write(`Sandbox on ${url}, ${organizations.join(", ")} with ${stores.join(", ")}. Ctrl-C ends it.

curl -X POST "${url}/v1/organizations/${path}/files/upload-url" \\
  -H "Authorization: Bearer sandbox" \\
  -H "Content-Type: application/json" \\
  -d '{ "file_name": "hello.txt", "file_size": 5, "mime_type": "text/plain" }'

Then send the bytes to the signed_url of the response:

curl -X PUT "$SIGNED_URL" -H "Content-Type: text/plain" --data-binary hello
`);
}
