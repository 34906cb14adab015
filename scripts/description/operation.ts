import type { CredentialScheme } from "./credential-scheme.js";
import type {
  Header as HeaderObject,
  LinkObject,
  Location,
  Method,
  OperationObject,
  Parameter as ParameterObject,
  RequestBody,
  Response as ResponseObject,
  Schema,
} from "./description.js";
import type { Exchange } from "./exchange.js";
import type { Content } from "./media-type.js";
import type { Provenance } from "./provenance.js";
import type { RequestPath } from "./request-path.js";

/** A part of an operation with its JSON pointer, which leads through references: `/paths/~1users/get/parameters/0`. */
interface Part<Source> {
  pointer: string;
  /** As the description writes it, with its own reference followed. */
  source: Source;
}

/** One operation of a description, with every reference followed except those inside schemas. */
export interface Operation extends Part<OperationObject> {
  /** Its `operationId`, or one made from method and path. */
  id: string;
  /** The id as the name of a method. */
  name: string;
  /** The name as that of a file, which differs from those of other operations in more than capitals. */
  file: string;
  method: Method;
  /** As the key of \`paths\` has it. */
  path: string;
  /** What is sent of the path, and of a query behind it. */
  request: RequestPath;
  /** Without the headers that OpenAPI says to ignore. Path parameters come first, then query, header and cookie. */
  parameters: OperationParameter[];
  ignoredHeaders: string[];
  /** Undefined for GET and HEAD: fetch sends no body with them. */
  body: OperationBody | undefined;
  responses: OperationResponse[];
  /** Alternatives, each a set of schemes that go together. */
  security: CredentialScheme[][];
  /** Whether the same request may be sent twice without harm; undefined where neither the description nor HTTP says so. */
  repeatable: boolean | undefined;
  exchanges: Exchange[];
  /** Its official docs page was not read: method and path are a conclusion, and no server need conform to them. */
  inferred: boolean;
  /** The address of this operation, where it is not the address of the description. */
  baseUrl: string | undefined;
  /** Where types.ts has it: `operations["getUser"]`. */
  type: string;
  layout: Layout;
  /** Where the client differs from what one would expect, and why. */
  notes: string[];
}

/**
 * How the arguments of an operation are written. `flat`: parameters and body fields side by side; `body`: parameters side by side, the
 * body as `body`; `grouped`: `{ path, query, header, cookie, body }`.
 */
export type Layout = "flat" | "body" | "grouped";

export interface OperationParameter extends Part<ParameterObject> {
  name: string;
  in: Location;
  required: boolean;
  /** Its schema, or that of its `content`; `true` where it has none. */
  schema: Schema;
}

export interface OperationBody extends Part<RequestBody> {
  required: boolean;
  contents: Content[];
  /** The one of the contents that the client sends. */
  content: Content;
}

export interface OperationResponse extends Part<ResponseObject> {
  /** As in the description: `200`, `4XX`, `default`. */
  status: string;
  /** Whether it may be a success, whose body openapi-fetch gives as `data`: a 2xx, or `default` where no 2xx has a body. */
  success: boolean;
  /** Whether it may be anything else; \`default\` may be both. */
  failure: boolean;
  provenance: Provenance | undefined;
  headers: Header[];
  contents: Content[];
  /** The one of the contents that the client reads. */
  content: Content | undefined;
  links: Link[];
}

/** How an operation goes on from a response: an OpenAPI link. */
export interface Link extends Part<LinkObject> {
  name: string;
  /** The id of the operation that it leads to. */
  target: string;
  /** What the next request takes from this exchange. */
  values: LinkedValue[];
}

/** A place in the next request, and the runtime expression that says what belongs there. */
export interface LinkedValue {
  in: "parameter" | "body";
  /** The name of the parameter, or the way into the body. */
  path: string[];
  expression: string;
}

export interface Header extends Part<HeaderObject> {
  name: string;
  required: boolean;
  schema: Schema;
}
