import {
  type Description,
  methods,
  type Parameter,
  type PathItem,
  type Schema,
} from "../description/description.js";
import { isReference, resolveRef } from "../description/resolve-ref.js";
import { covers } from "./covers.js";

/** One way in which a part of a description is used. */
export interface Use {
  /** Whether callers send it or read it. */
  side: "send" | "read";
  /** Another alternative accepts every value that this one accepts, so that callers must expect values that are not listed. */
  open: boolean;
  /** For people: `getUploadUrl, 404 body`. */
  part: string;
  /** The names of the fields on the way, `error.details`. */
  field: string;
}

/** How each object of a canonical description is used, found by walking from the operations through all references. */
export function findUses(description: Description): Map<object, Use[]> {
  const uses = new Map<object, Use[]>();
  const seen = new Map<object, Set<string>>();

  const visit = (node: unknown, use: Use): void => {
    if (typeof node !== "object" || node === null) return;
    const key = [use.side, use.open, use.part].join();
    const known = seen.get(node) ?? new Set();
    if (known.has(key)) return;
    seen.set(node, known.add(key));
    uses.set(node, [...(uses.get(node) ?? []), use]);
    const target = isReference(node) ? { target: resolveRef<object>(description, node, "") } : node;
    for (const [name, value] of Object.entries(target)) {
      if (name === "properties") visitFields(value as Record<string, Schema>, use);
      else if (name === "anyOf") visitAlternatives(value as Schema[], use);
      else if (name === "items") visit(value, { ...use, field: `${use.field}[]` });
      else if (!prose.has(name)) visit(value, use);
    }
  };

  const visitFields = (fields: Record<string, Schema>, use: Use): void => {
    for (const [name, schema] of Object.entries(fields))
      visit(schema, { ...use, field: use.field ? `${use.field}.${name}` : name });
  };

  const visitAlternatives = (arms: Schema[], use: Use): void => {
    for (const arm of arms) {
      const covered = arms.some((other) => other !== arm && covers(description, other, arm));
      visit(arm, { ...use, open: use.open || covered });
    }
  };

  for (const [path, item] of Object.entries(description.paths ?? {})) {
    for (const method of methods) {
      const operation = (item as PathItem)[method];
      if (!operation) continue;
      const name = operation.operationId ?? `${method.toUpperCase()} ${path}`;
      const use = (side: Use["side"], part: string): Use => ({
        side,
        open: false,
        part: `${name}, ${part}`,
        field: "",
      });
      for (const parameter of (operation.parameters ?? []) as Parameter[])
        visit(parameter, { ...use("send", `${parameter.in} parameter`), field: parameter.name });
      visit(operation.requestBody, use("send", "request body"));
      for (const [status, response] of Object.entries(operation.responses ?? {}) as [
        string,
        Record<string, object>,
      ][]) {
        for (const [header, value] of Object.entries(response.headers ?? {}))
          visit(value, { ...use("read", `${status} header`), field: header });
        visit(response, use("read", `${status} body`));
      }
    }
  }
  return uses;
}

const prose = new Set(["examples", "example", "default", "enum", "headers"]);
