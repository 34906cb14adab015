import { parseArgs } from "node:util";
import { globPattern } from "../node/glob-pattern.js";
import { isShard } from "../node/list-folder.js";

export const uploadUsage = `npx aitronos-knowledge upload FILE_OR_FOLDER... --organization ID --store ID [options]

Uploads files, and all files of folders. The token comes from AITRONOS_ACCESS_TOKEN or AITRONOS_API_KEY.
To resume a run that was interrupted, run the same command again.

  --relative-path PATH   where the files go in the store
  --include PATTERN      only these files of a folder, for example "*.pdf"; may be repeated
  --exclude PATTERN      all but these; may be repeated
  --shard 3/10           the third of ten parts of a folder, for machines that share the work
  --wait                 waits until the files are processed
  --dry-run              lists the files, and sends nothing
  --json                 one JSON object for each file, and nothing else
  --base-url URL         another server: for the sandbox, http://127.0.0.1:4010
  --trusted-host HOST    a host that may take the bytes, besides storage.googleapis.com; may be repeated

Exit 0: all files have arrived. 1: one has not. 2: wrong usage. 130: interrupted.
`;

export interface UploadCommandArguments {
  readonly paths: readonly string[];
  readonly organization_id: string;
  readonly store_id: string;
  readonly relative_path: string | undefined;
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[] | undefined;
  readonly shard: string | undefined;
  readonly waits: boolean;
  readonly isDryRun: boolean;
  readonly isJson: boolean;
  readonly baseUrl: string | undefined;
  readonly trustedHosts: readonly string[];
  readonly credentials: { readonly accessToken: string } | { readonly apiKey: string };
}

/** @throws RangeError for what is missing */
export function readUploadArguments(args: string[], environment: NodeJS.ProcessEnv): UploadCommandArguments {
  if (args.some((arg) => /^--(access-?)?(token|api-?key|key)\b/i.test(arg))) throw new RangeError(noToken);
  const { values, positionals: paths } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      organization: { type: "string" },
      store: { type: "string" },
      "relative-path": { type: "string" },
      include: { type: "string", multiple: true },
      exclude: { type: "string", multiple: true },
      shard: { type: "string" },
      wait: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      "base-url": { type: "string" },
      "trusted-host": { type: "string", multiple: true, default: [] },
    },
  });
  if (!paths.some(Boolean)) throw new RangeError("Name a file or a folder to upload.");
  const { organization: organization_id, store: store_id } = values;
  if (!organization_id) throw new RangeError("Name the organization: --organization org_…");
  if (!organization_id.startsWith("org_"))
    throw new RangeError(
      `--organization "${organization_id}" is not an organization ID: it must begin with org_.`,
    );
  if (!store_id) throw new RangeError("Name the store: --store vs_…");
  const { "base-url": baseUrl, shard, "dry-run": isDryRun } = values;
  const wrongHost = values["trusted-host"].find(
    (host) => !/^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(host),
  );
  if (wrongHost !== undefined)
    throw new RangeError(
      `--trusted-host "${wrongHost}" is not a host: name it without https:// and without a path.`,
    );
  if (shard !== undefined && !isShard(shard))
    throw new RangeError(`--shard "${shard}" is not a part of a whole: 3/10 is the third of ten.`);
  for (const pattern of [...(values.include ?? []), ...(values.exclude ?? [])]) globPattern(pattern);
  const { "relative-path": relative_path } = values;
  if (relative_path?.split(/[/\\]/).some((part) => part === "" || part === "." || part === ".."))
    throw new RangeError(
      `--relative-path "${relative_path}" is not a folder of a store: name it from the top, such as reports/2025.`,
    );
  return {
    paths,
    organization_id,
    store_id,
    relative_path,
    include: values.include,
    exclude: values.exclude,
    shard,
    waits: values.wait,
    isDryRun,
    isJson: values.json,
    baseUrl,
    trustedHosts: trustedHosts(baseUrl, values["trusted-host"]),
    credentials: isDryRun ? { apiKey: "none" } : readCredentials(environment),
  };
}

const noToken =
  "Set AITRONOS_ACCESS_TOKEN or AITRONOS_API_KEY. A token on the command line would be seen by other users of this machine.";

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** A server on this machine has its storage there, too. */
function trustedHosts(baseUrl: string | undefined, named: readonly string[]): readonly string[] {
  const hosts = ["storage.googleapis.com", ...named];
  if (baseUrl === undefined) return hosts;
  const { protocol, hostname } = URL.canParse(baseUrl) ? new URL(baseUrl) : { protocol: "", hostname: "" };
  const isLocal = loopback.test(hostname);
  if (protocol !== "https:" && !(protocol === "http:" && isLocal))
    throw new RangeError(
      `--base-url "${baseUrl}" is not the address of a server: it must begin with https://.`,
    );
  return isLocal ? [...hosts, hostname] : hosts;
}

function readCredentials({
  AITRONOS_ACCESS_TOKEN: accessToken,
  AITRONOS_API_KEY: apiKey,
}: NodeJS.ProcessEnv) {
  if (accessToken) return { accessToken };
  if (apiKey) return { apiKey };
  throw new RangeError(noToken);
}
