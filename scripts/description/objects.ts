import { methods } from "./description.js";

/** What a member of an OpenAPI object holds: a value, an object of a name below, a list or a map of one of these. */
export type Kind = string | readonly [kind: Kind] | { readonly each: Kind; readonly key?: RegExp };

const list = (kind: Kind): Kind => [kind];
const map = (each: Kind, key?: RegExp): Kind => ({ each, ...(key && { key }) });
/** Where extensions stand among names. */
const names = /^(?!x-)/;

const textMembers = (...members: string[]) => Object.fromEntries(members.map((name) => [name, "text"]));
const schemaMembers = {
  ...textMembers("$ref", "title", "description", "format", "contentMediaType", "contentEncoding"),
  pattern: "pattern",
  ...Object.fromEntries(
    ["minLength", "maxLength", "minimum", "maximum", "multipleOf", "minItems", "maxItems"].map((name) => [
      name,
      "number",
    ]),
  ),
  ...Object.fromEntries(
    ["nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems"].map((name) => [name, "flag"]),
  ),
  type: "types",
  exclusiveMinimum: "bound",
  exclusiveMaximum: "bound",
  enum: list("json"),
  const: "json",
  examples: "list",
  required: list("text"),
  properties: map("Schema"),
  patternProperties: map("Schema"),
  additionalProperties: "Schema",
  unevaluatedProperties: "Schema",
  items: "Items",
  prefixItems: list("Schema"),
  allOf: list("Schema"),
  anyOf: list("Schema"),
  oneOf: list("Schema"),
  $defs: map("Schema"),
  discriminator: "Discriminator",
  externalDocs: "ExternalDocs",
};

const content = map("MediaType");
const examples = map("Example");
const operations = Object.fromEntries(methods.map((name) => [name, "Operation"]));
const header = {
  ...textMembers("$ref", "description", "style"),
  required: "flag",
  deprecated: "flag",
  explode: "flag",
  schema: "Schema",
  content,
  examples,
};

/** The objects of OpenAPI 3.0 and 3.1 with those members that are read here. Another member is let through as it is. */
export const objects: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  Root: {
    openapi: "text",
    info: "Info",
    servers: list("Server"),
    paths: map("PathItem", names),
    webhooks: map("PathItem", names),
    components: "Components",
    security: list("Requirement"),
    tags: list("Tag"),
    externalDocs: "ExternalDocs",
  },
  Info: textMembers("title", "description", "version", "summary"),
  Tag: textMembers("name", "description"),
  ExternalDocs: textMembers("url", "description"),
  Server: { ...textMembers("url", "description"), variables: map("Variable") },
  Variable: textMembers("default", "description"),
  Requirement: {},
  PathItem: {
    ...operations,
    ...textMembers("$ref", "summary", "description"),
    parameters: list("Parameter"),
    servers: list("Server"),
  },
  Operation: {
    ...textMembers("operationId", "summary", "description"),
    tags: list("text"),
    deprecated: "flag",
    parameters: list("Parameter"),
    requestBody: "RequestBody",
    responses: map("Response", names),
    callbacks: map("Callback", names),
    servers: list("Server"),
    security: list("Requirement"),
    externalDocs: "ExternalDocs",
    "x-documented": map(list("text")),
    "x-related": list("text"),
    "x-repeatable": "flag",
    "x-pagination": "Pagination",
  },
  Pagination: textMembers("items", "total", "more", "skip", "limit"),
  Parameter: { ...header, ...textMembers("name", "in"), allowReserved: "flag" },
  RequestBody: { ...textMembers("$ref", "description"), required: "flag", content },
  Response: {
    ...textMembers("$ref", "description"),
    headers: map("Header"),
    content,
    links: map("Link"),
  },
  Header: header,
  Link: { ...textMembers("$ref", "operationId", "operationRef", "description"), parameters: map("any") },
  Callback: { $ref: "text" },
  MediaType: { schema: "Schema", examples, encoding: map("Encoding") },
  Encoding: {
    ...textMembers("contentType", "style"),
    explode: "flag",
    allowReserved: "flag",
    headers: map("Header"),
  },
  Example: textMembers("$ref", "summary", "description"),
  Components: {
    schemas: map("Schema"),
    responses: map("Response"),
    parameters: map("Parameter"),
    examples,
    requestBodies: map("RequestBody"),
    headers: map("Header"),
    securitySchemes: map("SecurityScheme"),
    links: map("Link"),
    callbacks: map("Callback"),
    pathItems: map("PathItem"),
  },
  SecurityScheme: textMembers("$ref", "type", "scheme", "in", "name", "description"),
  Discriminator: { propertyName: "text", mapping: map("text") },
  Schema: schemaMembers,
};
