import type { InspectionSettings } from "../../scripts/checker/inspect-exchange.js";
import type { Description, OperationObject, Schema } from "../../scripts/description/description.js";
import { collecting } from "./checked.js";

export const base = "https://api.example.com";

/** A description of one operation, `GET /things/{id}`. */
export const describing = (operation: object, more: object = {}): Description => ({
  openapi: "3.1.0",
  paths: { "/things/{id}": { get: { operationId: "getThing", ...operation } as OperationObject } },
  ...more,
});

/** A description whose only response has a JSON body of this schema. */
export const responding = (schema: Schema, schemas: Record<string, Schema> = {}) =>
  describing(
    { responses: { 200: { description: "", content: { "application/json": { schema } } } } },
    { components: { schemas } },
  );

export interface Call {
  request?: Request;
  response: Response;
  settings?: InspectionSettings;
}

/** What is found in one exchange: rule and place. */
export async function find(
  description: Description,
  { request, response, settings = {} }: Call,
): Promise<string[]> {
  const { fetch, violations } = collecting(async () => response.clone(), settings, description);
  await fetch(request?.clone() ?? `${base}/things/1`);
  return violations.map(({ rule, at }) => `${rule} ${at}`);
}

export const json = (value: unknown, init: ResponseInit = {}) => ({ response: Response.json(value, init) });
