import type { Description, Server } from "./description.js";

/** Where the first server is, with its variables at their defaults. */
export const serverUrl = (servers: Server[] | undefined): string =>
  (servers?.[0]?.url ?? "").replaceAll(
    /\{([^{}]+)\}/g,
    (_, name: string) => servers?.[0]?.variables?.[name]?.default ?? "",
  );

/** Where an operation's own server is, unless it is that of the description, or relative to where that lies. */
export function ownServer(description: Description, servers: Server[] | undefined): string | undefined {
  const url = serverUrl(servers);
  return url === serverUrl(description.servers) || !isAbsolute(url) ? undefined : url;
}

/** The URL of a server without a host. */
export function isRelative(servers: Server[] | undefined): string | undefined {
  const url = serverUrl(servers);
  return url === "" || url === "/" || isAbsolute(url) ? undefined : url;
}

const isAbsolute = (url: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(url);
