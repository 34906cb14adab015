import type { Description, Server } from "./description.js";

/** Where the first server is, with its variables at their defaults. */
export const serverUrl = (servers: Server[] | undefined): string =>
  (servers?.[0]?.url ?? "").replaceAll(
    /\{([^{}]+)\}/g,
    (_, name: string) => servers?.[0]?.variables?.[name]?.default ?? "",
  );

/** Where an operation's own server is, unless it is that of the description. */
export function ownServer(description: Description, servers: Server[] | undefined): string | undefined {
  const url = serverUrl(servers);
  return url === "" || url === serverUrl(description.servers) ? undefined : url;
}
