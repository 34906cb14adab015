/** Templates that differ in the names of their parameters only are the same URL. */
export const shapeOf = (path: string): string => path.replace(/\{[^}]*\}/g, "{}");

/** What follows the host, where it is the same for all servers and shall be read as a part of each path. */
export function basePath(servers: unknown, moves: boolean): string {
  if (!moves) return "";
  const prefixes = ((servers ?? []) as { url: string }[]).map(
    ({ url }) => /^(?:[a-z]+:)?(?:\/\/[^/]*)?(.*?)\/?$/i.exec(url)?.[1] ?? "",
  );
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
