import { type OperationId, type Route, routes } from "../../generated/sandbox.js";
import { Refusal, refuseRequest } from "./refusal.js";

export interface Found {
  readonly operationId: OperationId;
  readonly route: Route;
  /** The path parameters. */
  readonly path: Readonly<Record<string, string>>;
}

/** Fewer parameters first: a path without parameters comes before a template that it would fit (OpenAPI 3.1, section 4.8.8.2). */
const table = (Object.entries(routes) as [OperationId, Route][])
  .map(([operationId, route]) => ({ operationId, route, pattern: patternOf(route.path) }))
  .sort((a, b) => a.route.path.split("{").length - b.route.path.split("{").length);

/** The operation that a request is for. @throws Refusal 404 or 405 */
export function findRoute(method: string, pathname: string): Found {
  const path = table.find(({ pattern }) => pattern.test(pathname))?.route.path;
  const here = table.filter(({ route }) => route.path === path);
  const found = here.find(({ route }) => route.method === method);
  if (found !== undefined) {
    const segments = Object.entries(found.pattern.exec(pathname)?.groups ?? {});
    const values = segments.map(([name, segment]) => [name, decode(segment)]);
    return { ...found, path: Object.fromEntries(values) };
  }
  const known = Object.values(routes).map(({ method, path }) => `${method} ${path}`);
  if (here.length === 0)
    throw new Refusal("NOT_FOUND", {
      status: 404,
      message: "We couldn't find the requested resource.",
      system_message: `The sandbox does not know ${method} ${pathname}. It knows: ${known.join(", ")}`,
    });
  throw new Refusal(
    "METHOD_NOT_ALLOWED",
    { status: 405, message: "This operation is not allowed", system_message: "Method not allowed" },
    { headers: { Allow: here.map(({ route }) => route.method).join(", ") } },
  );
}

function patternOf(template: string): RegExp {
  const literal = template.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw refuseRequest("Malformed percent-encoding in the path");
  }
}
