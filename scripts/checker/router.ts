import type { Operation } from "../description/operation.js";

/** What a request means. */
export interface Route {
  operation: Operation;
  /** Values of the path parameters, decoded. */
  path: Record<string, string>;
}

export type Router = (method: string, url: string) => Route | undefined;

/** Finds the operation that a request means, under any of the path prefixes; a literal segment comes before a parameter. */
export function createRouter(operations: readonly Operation[], prefixes: readonly string[]): Router {
  const routes = operations
    .map((operation) => ({
      operation,
      method: operation.method.toUpperCase(),
      names: [...operation.path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name),
      pattern: new RegExp(`^(?:${prefixes.map(escapeRegExp).join("|")})${pathPattern(operation.path)}$`),
    }))
    .sort((a, b) => a.names.length - b.names.length);
  return (method, url) => {
    const { pathname } = new URL(url);
    for (const { operation, names, pattern } of routes.filter((each) => each.method === method)) {
      const match = pattern.exec(pathname);
      if (match) return { operation, path: named(names, match) };
    }
    return undefined;
  };
}

const pathPattern = (path: string): string =>
  path
    .split(/\{[^{}]+\}/)
    .map(escapeRegExp)
    .join("([^/]+)");

const escapeRegExp = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");

const named = (names: readonly string[], [, ...values]: RegExpExecArray): Record<string, string> =>
  Object.fromEntries(names.map((name, index) => [name, decode(values[index] ?? "")]));

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
