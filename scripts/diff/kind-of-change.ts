import { methods, type OperationObject, type PathItem } from "../description/description.js";
import { pointerKeys } from "../description/json-pointer.js";
import { describeChange } from "./describe-change.js";
import type { ChangeInContext, Kind } from "./kind.js";
import { kindsOfSchemaChange } from "./kind-of-schema-change.js";
import { kindsOfCredentialChange } from "./kinds-of-credential-change.js";
import { memberKinds } from "./member-kinds.js";

/** What kinds of change this is; none for one that is reported elsewhere or that means nothing. */
export function kindsOfChange(change: ChangeInContext): Kind[] {
  if (change.typeName === "Schema" || schemaContainers.has(change.typeName))
    return kindsOfSchemaChange(change);
  if (change.kind === "modified") return kindsOfModification(change);
  if (change.typeName === "SecurityScheme") return []; // whether it is accepted, the operations say
  const operations = operationsOf(change);
  if (operations)
    return operations.map((name) => ({
      change: `operation ${change.kind}`,
      text: `operation ${name} was ${change.kind}`,
    }));
  const subject = subjectOf(change);
  if (!subject) return [anythingElse(change)];
  const name = change.typeName === "RequestBody" ? "" : ` ${lastKey(change)}`;
  const text = `${subject}${name} was ${change.kind}`;
  return [{ change: speaks.has(subject) ? `${subject} changed` : `${subject} ${change.kind}`, text }];
}

/** The names of the operations that came or went with an operation or a path. */
function operationsOf({ typeName, kind, path, before, after }: ChangeInContext): string[] | undefined {
  const node = kind === "added" ? after : before;
  const key = pointerKeys(path).at(-1) ?? "";
  if (typeName === "Operation") return [operationName(node as OperationObject, key)];
  if (typeName !== "PathItem") return undefined;
  const item = node as PathItem;
  return methods.flatMap((method) => (item[method] ? [operationName(item[method], method)] : []));
}

const operationName = ({ summary, operationId }: OperationObject, method: string): string =>
  summary && operationId ? `${summary} (${operationId})` : (operationId ?? method.toUpperCase());

const schemaContainers = new Set("SchemaProperties SchemaMap SchemaList AnyOf OneOf AllOf".split(" "));
const speaks = new Set(["prose", "example", "code sample"]);

function subjectOf({ typeName, kind, path, before, after }: ChangeInContext): string | undefined {
  const node = (kind === "added" ? after : before) as { required?: boolean } | undefined;
  const obligation = kind === "added" && node?.required === true ? "required " : "";
  if (typeName === "Parameter") return `${obligation}parameter`;
  if (typeName === "RequestBody") return `${obligation}request body`;
  if (typeName === "Response") return subjectOfStatus(path.slice(path.lastIndexOf("/") + 1));
  return subjects[typeName];
}

const subjectOfStatus = (status: string): string =>
  /^[123]/.test(status) ? "success response" : "failure response";

const subjects: Record<string, string> = {
  Paths: "path",
  PathItem: "path",
  Header: "response header",
  HeadersMap: "response header",
  MediaType: "media type",
  MediaTypesMap: "media type",
  Server: "server",
  ServerList: "server",
  Example: "example",
  ExamplesMap: "example",
  XCodeSample: "code sample",
  XCodeSampleList: "code sample",
  Tag: "prose",
  TagList: "prose",
  ExternalDocs: "prose",
  Contact: "prose",
  License: "prose",
  Logo: "prose",
};

function kindsOfModification(change: ChangeInContext): Kind[] {
  const { typeName, property = "", base, revision } = change;
  if (property === "version" && typeName === "Info") return []; // it follows from the changes and is none of them
  if (property === "openapi" && typeName === "Root") return []; // both versions are spelled in one way
  if (typeName === "SecurityScheme" && ofCredential.has(property)) return []; // the operations say it
  const [before, after] = [base?.value, revision?.value];
  const became = describeChange(property, before, after);
  if (property === "key") return renamed(change, `${before} became ${after}`);
  if (property === "x-security")
    return kindsOfCredentialChange(JSON.parse(String(before)), JSON.parse(String(after)));
  if (property === "name" && typeName === "Parameter") return renamedParameter(change, became);
  const kind = memberKinds(typeName, property, before, after);
  return kind ? [{ ...kind, text: became }] : [anythingElse(change)];
}

function renamed({ typeName, base, revision }: ChangeInContext, text: string): Kind[] {
  const [before, after] = [String(base?.value), String(revision?.value)];
  if (typeName === "PathItem" && shapeOf(before) === shapeOf(after)) return []; // the renamed parameters say it
  const subject = typeName === "Response" ? subjectOfStatus(before) : subjects[typeName];
  if (subject === "example") return [{ change: "example changed", text }];
  return [{ change: `${subject} removed`, text }];
}

const ofCredential = new Set(["key", "type", "scheme", "in", "name"]);

/** Templates that differ in the names of their parameters only are the same URL. */
const shapeOf = (path: string): string => path.replace(/\{[^}]*\}/g, "{}");

function renamedParameter({ after }: ChangeInContext, text: string): Kind[] {
  const where = (after as { in?: string } | undefined)?.in;
  return [{ change: where === "path" ? "parameter renamed in the path" : "parameter removed", text }];
}

const anythingElse = ({ typeName, kind, property, impact }: ChangeInContext): Kind => ({
  change: `anything else, ${impact}`,
  text: `${typeName} ${property ?? ""} was ${kind}`.replace("  ", " "),
});

const lastKey = ({ path, base, revision }: ChangeInContext): string => {
  const node = (revision?.value ?? base?.value) as
    | { name?: string; url?: string; label?: string }
    | undefined;
  const key = pointerKeys(path).at(-1) ?? "";
  return /^\d+$/.test(key) && !path.includes("/responses/")
    ? (node?.name ?? node?.url ?? node?.label ?? key)
    : key;
};
