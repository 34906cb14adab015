import { type ExtensionName, extensions, type Switch } from "../description/extensions.js";

/** What a change of one member of an object is called in `judgements`; `undefined` where no rule knows the member. */
export function memberKinds(
  typeName: string,
  property: string,
  before: unknown,
  after: unknown,
): { change: string } | undefined {
  if (typeName === "XCodeSample" || property === "x-codeSamples") return { change: "code sample changed" };
  if (typeName === "Operation" && property === "x-provenance")
    return { change: after === "inferred" ? "operation is a conclusion" : "operation is documented" };
  if (typeName === "SpecExtension") return { change: "note changed" };
  if (typeName === "Example" || /^examples?$/.test(property)) return { change: "example changed" };
  if (readOnlyByPeople.has(property) || readByPeople.has(typeName)) return { change: "prose changed" };
  const extension = property in extensions ? extensions[property as ExtensionName].diff : undefined;
  if (extension === "note") return { change: "note changed" };
  if (extension === "promise") return { change: `promise ${howChanged(before, after)}` };
  if (typeof extension === "object") return { change: switched(extension, before, after) };
  if (property === "default" && typeName === "Schema")
    return { change: `default ${howChanged(before, after)}` };
  if (replaced[typeName]?.has(property)) return { change: `${subjects[typeName]} replaced` };
  if (property === "deprecated")
    return {
      change: `${typeName === "Operation" ? "operation" : "field"} ${after === true ? "deprecated" : "reinstated"}`,
    };
  const [set, unset] = switches[property] ?? [];
  if (set && unset) return { change: after === true ? set : unset };
  return property === "operationId" ? { change: "operation id changed" } : undefined;
}

function switched({ set, unset, changed = set }: Switch, before: unknown, after: unknown): string {
  const [held, holds] = [before, after].map((value) => value !== undefined && value !== false);
  if (!holds) return unset;
  return held ? changed : set;
}

const howChanged = (before: unknown, after: unknown): string => {
  if (before === undefined) return "added";
  return after === undefined ? "removed" : "changed";
};

const words = (text: string) => new Set(text.split(" "));

const readOnlyByPeople = words(
  "description summary title tags externalDocs termsOfService $comment bearerFormat parent",
);
const readByPeople = words("Info Contact License Tag ExternalDocs Logo");

/** What it is called when a boolean is set, and when it is taken back. */
const switches: Record<string, [set: string, unset: string]> = {
  required: ["requirement added", "requirement removed"],
  readOnly: ["field became read-only", "field no longer read-only"],
  writeOnly: ["field became write-only", "field no longer write-only"],
};

const replaced: Record<string, ReadonlySet<string>> = {
  Parameter: words("in style explode allowReserved allowEmptyValue"),
  Encoding: words("contentType style explode allowReserved"),
  Server: words("url"),
  ServerVariable: words("default enum"),
  SecurityScheme: words("openIdConnectUrl"),
  OAuth2Flows: words("implicit password clientCredentials authorizationCode"),
};

const subjects: Record<string, string> = {
  Parameter: "serialization",
  Encoding: "serialization",
  Server: "server",
  ServerVariable: "server",
  SecurityScheme: "security scheme",
  OAuth2Flows: "security scheme",
};
