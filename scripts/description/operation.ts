import type { Layout } from "./argument-layout.js";
import type { Method, OperationObject, Parameter, Response } from "./description.js";
import type { Content } from "./media-type.js";

/** One operation of a description, with every reference followed except those inside schemas. */
export interface Operation {
  name: string;
  pointer: string;
  method: Method;
  path: string;
  /** Where types.ts has it: `operations["getUser"]`. */
  type: string;
  source: OperationObject;
  parameters: Parameter[];
  /** Names of header parameters that OpenAPI reserves and tells to ignore. */
  ignoredHeaders: string[];
  body: Body | undefined;
  answers: Answer[];
  /** The address of this operation, where it is not the address of the description. */
  baseUrl: string | undefined;
  layout: Layout;
  notes: string[];
}

export interface Body extends Content {
  required: boolean;
  description: string | undefined;
}

export interface Answer {
  /** As in the description: `200`, `4XX`, `default`. */
  status: string;
  /** Whether openapi-fetch gives the body as `data`: a 2xx, or `default` where no 2xx is described. */
  success: boolean;
  source: Response;
  content: Content | undefined;
}
