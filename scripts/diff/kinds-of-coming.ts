import { methods } from "../description/description.js";
import type { At } from "./at.js";
import { describeChange } from "./describe-change.js";
import type { Kind } from "./kinds-of-member.js";
import { label, type Members } from "./reading.js";

interface Coming {
  subject: string;
  member: string;
  key: string;
  a: unknown;
  b: unknown;
  /** What has come or gone, in its canonical form, and the object that has it or had it. */
  node: Members;
  owner: Members;
}

/** What it is called that an object has come or gone; nothing where that is said elsewhere. */
export function kindsOfComing({ subject, member, key, a, b, node, owner }: Coming, at: At): Kind[] {
  const how = b === false || a === undefined || a === true ? "added" : "removed";
  const name = String(node[label] ?? node.name ?? key);
  const kind = (what: string, text = `${what} ${name}`, change = `${what} ${how}`): Kind[] => [
    { change, text: `${text} was ${how}` },
  ];
  const required = how === "added" && node.required === true ? "required " : "";
  switch (subject) {
    case "": // what is accepted as a credential says it
      return [];
    case "prose":
    case "example":
    case "code sample":
      return kind(subject, `${subject === "prose" ? "tag" : subject} ${name}`, `${subject} changed`);
    case "path":
      return methods.flatMap((method) =>
        node[method] ? operation(node[method] as Members, method.toUpperCase(), how) : [],
      );
    case "operation":
      return operation(node, member.toUpperCase(), how);
    case "parameter":
      return kind(`${required}parameter`);
    case "request body":
      return kind(`${required}request body`, `${required}request body`);
    case "response":
      return kind(/^[123]/.test(key) ? "success response" : "failure response");
    case "header":
      return kind(
        `${required}header`,
        `${required}${at.side === "read" ? "response header" : "header"} ${name}`,
      );
    case "field": {
      const isRequired = how === "added" && ((owner.required ?? []) as unknown[]).includes(key);
      const what = isRequired ? "required field" : "field";
      return kind(what, what);
    }
    case "alternative": {
      const change = at.open
        ? `known alternative ${how}`
        : how === "added"
          ? "values widened"
          : "values narrowed";
      return kind("alternative", `alternative ${name}`, change);
    }
    case "values": {
      const closed = ({ patternProperties: "additionalProperties", prefixItems: "items" } as const)[member];
      const narrows = (how === "added") !== (closed !== undefined && owner[closed] === false);
      const change = narrows ? "values narrowed" : "values widened";
      if (typeof a === "boolean" || typeof b === "boolean")
        return [{ change, text: describeChange(member, a, b) }];
      return kind(member, member === key ? member : `${member} ${name}`, change);
    }
    case "serialization":
      return kind(subject, `form ${name}`, "serialization replaced");
    case "discriminator":
      return kind(subject, subject);
    case "scope":
    case "name of an alternative":
      if (a !== undefined && b !== undefined)
        return [
          {
            change: subject === "scope" ? "prose changed" : `${subject} replaced`,
            text: describeChange(key, a, b),
          },
        ];
      return kind(subject);
    default:
      return kind(subject);
  }
}

function operation({ summary, operationId }: Members, method: string, how: string): Kind[] {
  const name = summary && operationId ? `${summary} (${operationId})` : (operationId ?? method);
  return [{ change: `operation ${how}`, text: `operation ${name} was ${how}` }];
}
