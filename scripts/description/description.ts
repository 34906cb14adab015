/** The parts of an OpenAPI 3.0 or 3.1 description that the emitters read. Loose: the lint says whether it is sound. */
export interface Description {
  openapi: string;
  servers?: Server[];
  externalDocs?: { url: string };
  paths?: Record<string, PathItem | Reference>;
  webhooks?: Record<string, PathItem | Reference>;
  components?: {
    schemas?: Record<string, Schema>;
    parameters?: Record<string, Parameter | Reference>;
    [section: string]: Record<string, unknown> | undefined;
  };
  [member: string]: unknown;
}

export interface Reference {
  $ref: string;
}

export interface Server {
  url: string;
  variables?: Record<string, { default: string }>;
}

export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
export type Method = (typeof methods)[number];

export interface PathItem extends Partial<Record<Method, OperationObject>> {
  parameters?: (Parameter | Reference)[];
  servers?: Server[];
}

export interface OperationObject {
  operationId?: string;
  summary?: string;
  description?: string;
  deprecated?: boolean;
  parameters?: (Parameter | Reference)[];
  requestBody?: RequestBody | Reference;
  responses?: Record<string, Response | Reference>;
  callbacks?: Record<string, Record<string, PathItem | Reference> | Reference>;
  servers?: Server[];
  /** The official docs page of the operation. */
  externalDocs?: { url: string };
  security?: Record<string, string[]>[];
  "x-repeatable"?: boolean;
  "x-repeatable-because"?: string;
  /** By status, the names of the exchanges that the official docs page of the operation shows; an empty list where it only names the status. */
  "x-documented"?: Record<string, string[]>;
  "x-provenance"?: string;
  "x-removes"?: boolean;
  "x-pagination"?: Pagination;
  "x-related"?: string[];
}

/** How a list goes on: names of members of its response, and of the query parameters that choose a page. */
export interface Pagination {
  items: string;
  total?: string;
  /** A boolean: whether another page follows. */
  more?: string;
  skip: string;
  limit: string;
}

/** How a query parameter chooses items: by what stands at the JSON pointer `item` of each item. */
export interface Filter {
  item: string;
  match: "equals" | "contains";
}

export const locations = ["path", "query", "header", "cookie"] as const;
export type Location = (typeof locations)[number];

export interface Parameter {
  name: string;
  in: Location;
  description?: string;
  required?: boolean;
  deprecated?: boolean;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
  schema?: Schema;
  content?: Record<string, MediaType>;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
  "x-filter"?: Filter;
}

export interface RequestBody {
  description?: string;
  required?: boolean;
  content?: Record<string, MediaType>;
}

export interface Response {
  description?: string;
  headers?: Record<string, Header | Reference>;
  content?: Record<string, MediaType>;
  links?: Record<string, LinkObject | Reference>;
  "x-provenance"?: string;
}

export interface LinkObject {
  operationId?: string;
  parameters?: Record<string, unknown>;
  requestBody?: unknown;
  "x-send"?: { to: string; size: string };
  "x-when"?: Record<string, unknown>;
}

export interface Header {
  description?: string;
  required?: boolean;
  schema?: Schema;
  example?: unknown;
  "x-provenance"?: string;
}

export interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
  encoding?: Record<string, Encoding>;
}

export interface Encoding {
  contentType?: string;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
}

export interface Example {
  value?: unknown;
  "x-provenance"?: string;
  /** Of a 404: the path parameter whose value does not exist. */
  "x-unknown"?: string;
}

export type Schema = SchemaObject | boolean;

/** The field that tells the alternatives of a schema apart, and which value of it leads to which schema. */
export interface Discriminator {
  propertyName: string;
  mapping?: Record<string, string>;
}

export interface SchemaObject {
  $ref?: string;
  type?: string | string[];
  title?: string;
  description?: string;
  format?: string;
  default?: unknown;
  const?: unknown;
  enum?: unknown[];
  examples?: unknown[];
  uniqueItems?: boolean;
  nullable?: boolean;
  deprecated?: boolean;
  readOnly?: boolean;
  writeOnly?: boolean;
  contentMediaType?: string;
  contentEncoding?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: Schema;
  unevaluatedProperties?: Schema;
  items?: Schema;
  prefixItems?: Schema[];
  $defs?: Record<string, Schema>;
  $schema?: string;
  discriminator?: Discriminator;
  not?: Schema;
  if?: Schema;
  then?: Schema;
  else?: Schema;
  dependentSchemas?: Record<string, Schema>;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number | boolean;
  exclusiveMaximum?: number | boolean;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  maxProperties?: number;
  /** The official page that describes it. */
  externalDocs?: { url: string };
  /** Whether `oneOf` was not written, but made of those that refer to the schema. */
  "x-children"?: boolean;
  "x-provenance"?: string;
  "x-sensitive"?: boolean;
  /** What the file of this field of a form is called. */
  "x-file-name"?: string;
  /** An OpenAPI runtime expression. */
  "x-equals"?: string;
  "x-enumDescriptions"?: Record<string, string>;
  "x-error-words"?: Record<string, unknown>;
}
