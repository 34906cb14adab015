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
  const comes = a === undefined || (b !== undefined && (a === true || b === false)); // `false` refuses all, `true` nothing
  const how = comes ? "added" : "removed";
  const name = key === member ? "" : ` ${String(node[label] ?? key)}`;
  const demanded = node.required === true || (member === "properties" && isAmong(owner.required, key));
  const what = how === "added" && demanded ? `required ${subject}` : subject;
  const named = (change: string, thing = subject): Kind[] => [{ change, text: `${thing}${name} was ${how}` }];
  switch (subject) {
    case "": // what is accepted as a credential says it
      return [];
    case "tag":
    case "example":
    case "code sample":
      return named(`${subject} changed`);
    case "path":
      return methods.flatMap((method) =>
        node[method] ? operation(node[method] as Members, method.toUpperCase(), how) : [],
      );
    case "operation":
      return operation(node, member.toUpperCase(), how);
    case "response": {
      const outcome = /^[123]/.test(key) ? "success response" : "failure response";
      return named(`${outcome} ${how}`, outcome);
    }
    case "field":
      return [{ change: `${what} ${how}`, text: `${what} was ${how}` }];
    case "alternative":
      if (at.open) return named(`known alternative ${how}`);
      return named(how === "added" ? "values widened" : "values narrowed");
    case "values": {
      const closed = ({ patternProperties: "additionalProperties", prefixItems: "items" } as const)[member];
      const narrows = (how === "added") !== (closed !== undefined && owner[closed] === false);
      const isBoolean = typeof a === "boolean" || typeof b === "boolean";
      const [kind] = named(narrows ? "values narrowed" : "values widened", member) as [Kind];
      return [isBoolean ? { ...kind, text: describeChange(member, a, b) } : kind];
    }
    case "serialization":
      return named("serialization replaced", "form");
    default:
      if (a === undefined || b === undefined) return named(`${what} ${how}`, what);
      return [{ change: replaced[subject] ?? "unknown member changed", text: describeChange(key, a, b) }];
  }
}

/** What stands under a name as a text. Something else that is not an object on either side says nothing that OpenAPI knows. */
const replaced: Record<string, string> = {
  scope: "prose changed",
  "name of an alternative": "name of an alternative replaced",
};

const isAmong = (list: unknown, one: string): boolean => Array.isArray(list) && list.includes(one);

function operation({ summary, operationId }: Members, method: string, how: string): Kind[] {
  const name = summary && operationId ? `${summary} (${operationId})` : (operationId ?? method);
  return [{ change: `operation ${how}`, text: `operation ${name} was ${how}` }];
}
