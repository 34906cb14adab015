import type { Provenance } from "./provenance.js";

/** A body of an example. */
export interface ExampleBody {
  mediaType: string;
  value: unknown;
}

/** A documented request and the documented response that it causes. */
export interface Exchange {
  name: string;
  status: number;
  /** Values by the names of the parameters. */
  parameters: Record<string, unknown>;
  body: ExampleBody | undefined;
  /** Undefined where the response has no body. */
  response: ExampleBody | undefined;
  provenance: Provenance | undefined;
  /** The path parameter whose value does not exist: why the response is a 404. */
  unknown: string | undefined;
  /** Names of the required parameters without an example, and `body`. An exchange with any of them cannot be sent. */
  missing: string[];
  /** Where its examples stand; a response without a body stands for itself. */
  pointers: { response: string; body: string | undefined; parameters: Record<string, string> };
}
