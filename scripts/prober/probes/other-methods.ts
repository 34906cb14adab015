import type { Operation } from "../../description/operation.js";
import type { Expectation, Probe } from "../probe.js";
import type { Laboratory, Subject } from "../subject.js";
import type { Target } from "../target.js";
import { impossible } from "./unknown-resources.js";

/** HEAD and OPTIONS are left open: servers and what stands before them respond to these by themselves. */
const tried = ["get", "post", "put", "patch", "delete"] as const;

const noSuccess: Expectation = {
  statuses: Array.from({ length: 300 }, (_, index) => 300 + index),
  words: "no success: the path has no such method",
};

/** A path that nothing describes, once in a run. What a server makes of it is documented nowhere. */
export function unknownRouteProbe({ contract, asked }: Laboratory, subject: Subject): Probe[] {
  const { operation, base } = subject;
  const path = `${operation.path}/nobody-documented-this`;
  const isKnown = contract.find("GET", new URL(path, "http://localhost").href) !== undefined;
  if (asked[0] !== subject || isKnown) return [];
  const parameters = operation.parameters.filter((each) => each.in === "path");
  const other: Operation = { ...operation, path, request: { path, query: {} }, method: "get", parameters };
  return [
    {
      kind: "other-method",
      name: "GET of a path that is not described",
      pointer: "/paths",
      draft: {
        ...base,
        operation: { ...other, body: undefined, inferred: false, responses: [] },
        body: undefined,
      },
      expect: { ...noSuccess, open: true },
      harmless: true,
      covers: [],
    },
  ];
}

/**
 * Each path with the methods that it does not describe, once. What could change something names a resource that does not exist, except at
 * the sandbox: a server may have undocumented methods, and no run may find that out by removing a store. A path without parameters can
 * name nothing of that kind, so elsewhere it is only read.
 */
export function otherMethodProbes(
  { contract, asked }: Laboratory,
  subject: Subject,
  { own }: Pick<Target, "own">,
): Probe[] {
  const { operation, base, standIns } = subject;
  const { path } = operation;
  if (asked.find((each) => each.operation.path === path) !== subject) return [];
  // One that another path describes, where `upload-url` is an identifier, is described.
  const isDescribed = (method: string) =>
    contract.find(method.toUpperCase(), new URL(path, "http://localhost").href) !== undefined;
  const inPath = operation.parameters.filter((each) => each.in === "path").map(({ name }) => name);
  const made = standIns.flatMap(({ in: place, path: [name = ""] }) => (place === "parameter" ? [name] : []));
  return tried
    .filter((method) => !isDescribed(method) && (own || method === "get" || inPath.length > 0))
    .map((method) => {
      const unknown = own || method === "get" ? made : [...made, inPath.at(-1) ?? ""];
      const parameters = inPath.map((name) => [
        name,
        unknown.includes(name) ? impossible(name) : (base.parameters[name] ?? ""),
      ]);
      const other: Operation = {
        ...operation,
        method,
        parameters: operation.parameters.filter((each) => each.in === "path"),
        body: undefined,
        inferred: false,
        responses: [],
      };
      return {
        kind: "other-method",
        name: `${method.toUpperCase()} ${path}`,
        pointer: operation.pointer,
        draft: { ...base, operation: other, parameters: Object.fromEntries(parameters), body: undefined },
        expect: noSuccess,
        harmless: true,
        covers: [],
      };
    });
}
