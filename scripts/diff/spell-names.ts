/** Templates that differ in the names of their parameters only are the same URL. */
export const shapeOf = (path: string): string => path.replace(/\{[^}]*\}/g, "{}");

/** Schemes and hosts know no case, and each scheme has its port (RFC 3986, section 6.2); the names of variables do know it. */
export const serverUrl = (url: unknown): string =>
  String(url)
    .replace(/^[^/]*\/\/[^/]*/, (origin) =>
      origin.replace(/[^{}]+(?![^{]*\})/g, (text) => text.toLowerCase()),
    )
    .replace(/^(https:\/\/[^/]*):443(?=\/|$)/, "$1")
    .replace(/^(http:\/\/[^/]*):80(?=\/|$)/, "$1")
    .replace(/\/$/, "");

/** What follows the host, where it is the same for all servers. */
export function basePath(servers: { url: string }[]): string {
  const prefixes = servers.map(({ url }) => /^(?:[a-z]+:)?(?:\/\/[^/]*)?(.*?)\/?$/i.exec(url)?.[1] ?? "");
  return prefixes.every((one) => one === prefixes[0]) ? (prefixes[0] ?? "") : "";
}

/** Media types know no case, their parameters no order; UTF-8 is what JSON always has, and what is meant where nothing is said. */
export function mediaTypeName(given: string): string {
  const [type = "", ...parameters] = given.toLowerCase().split(";");
  const told = parameters
    .map((one) => one.replaceAll(/[\s"]/g, ""))
    .filter((one) => one !== "" && one !== "charset=utf-8");
  return [type.trim(), ...told.sort()].join(";");
}

/** What a part of a form is sent as where nothing else is said (OpenAPI 3.1.1, Encoding Object); of a list, each of its items. */
export function usualContentType(
  schema: unknown,
  read: (schema: unknown) => Record<string, unknown>,
  depth = 0,
): string {
  const { type, items, format, contentEncoding } = read(schema);
  if (type === "array" && depth < 9) return usualContentType(items, read, depth + 1); // it may be a list of itself
  if (type === "object") return "application/json";
  return type === undefined || contentEncoding !== undefined || format === "binary"
    ? "application/octet-stream"
    : "text/plain";
}
