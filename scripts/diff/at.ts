import type { Step } from "./place.js";
import { label, type Members } from "./reading.js";

/** Where a walk through two descriptions is, and what the parts there are used for. */
export interface At {
  /** Whether callers send or read it; `neither` for a field of the other side. */
  side: "send" | "read" | "neither";
  /** For people: `getUploadUrl, 404 body`. */
  part: string;
  operation: string;
  /** The names of the fields on the way, `error.details`. */
  field: string;
  /** Callers expect values that are not listed. */
  open: boolean;
  /** Within `not` or `if`, where what narrows the inside may widen the whole. */
  opaque: boolean;
  inXml: boolean;
  step: Step;
}

/** At the root of a description. */
export const start: At = {
  side: "send",
  part: "",
  operation: "",
  field: "",
  open: false,
  opaque: false,
  inXml: false,
  step: { key: "", node: undefined },
};

/** The place of an object of the type `type` that stands under `key` in the member `member` of an object at `at`. */
export function inside(at: At, type: string, member: string, key: string, node: Members): At {
  const next = { ...at, step: { key, up: at.step, node: undefined } };
  const other = at.side === "send" ? "read" : "send";
  switch (type) {
    case "PathItem":
      return member === "expressions"
        ? { ...next, part: `${at.part} ${String(node[label])}` }
        : { ...next, part: String(node[label]), side: member === "webhooks" ? "read" : "send" };
    case "Operation": {
      const part = `${member.toUpperCase()} ${at.part}`;
      return { ...next, part, operation: String(node.operationId ?? part) };
    }
    case "Parameter":
      return { ...next, part: `${at.operation}, ${node.in} parameter`, field: String(node[label]) };
    case "RequestBody":
      return { ...next, part: `${at.operation}, request body` };
    case "Response":
      return { ...next, part: `${at.operation}, ${key} body`, side: other };
    case "Callback":
      return { ...next, part: `${at.operation}, callback ${key}`, side: other };
    case "Header":
      return at.field
        ? { ...next, field: `${at.field} header ${key}` }
        : { ...next, part: at.part.replace(/body$/, "header"), field: key };
    case "MediaType":
      return { ...next, inXml: /xml/.test(key) };
    case "Encoding":
      return { ...next, field: key };
    case "SecurityScheme":
      return { ...next, part: "components" };
    case "Schema":
      return insideSchema(next, member, key);
    default:
      return at.part === "" ? { ...next, part: member } : next;
  }
}

function insideSchema(at: At, member: string, key: string): At {
  if (member === "properties") return { ...at, field: at.field ? `${at.field}.${key}` : key };
  if (member === "items") return { ...at, field: `${at.field}[]` };
  return member === "not" || member === "if" ? { ...at, opaque: true } : at;
}
