/** The part of JSON Schema 2020-12 in which the checks are written. */
export interface CheckSchema {
  $ref?: string; // "#/Name": a member of `definitions`
  type?: string | readonly string[]; // "Blob" too, of a file
  required?: readonly string[];
  properties?: { readonly [name: string]: CheckSchema };
  additionalProperties?: CheckSchema;
  items?: CheckSchema;
  anyOf?: readonly CheckSchema[];
  allOf?: readonly CheckSchema[];
  enum?: readonly unknown[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
}
