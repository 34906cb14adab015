import { alternatives } from "../../../description/alternatives.js";
import type { Description, Schema } from "../../../description/description.js";
import type { Header, Operation, OperationResponse } from "../../../description/operation.js";
import { componentName, flatSchema } from "./flat-schema.js";

/** What all operations of a description share: it is stated once, on a page of its own. */
export interface Conventions {
  /** The headers that every response has. */
  headers: readonly Header[];
  /** The component that every error response has as its body, or as one form of it. */
  envelope: Schema | undefined;
}

export function readConventions(description: Description, operations: readonly Operation[]): Conventions {
  const responses = operations.flatMap((operation) => operation.responses);
  const [first, ...others] = responses
    .filter(({ failure, content }) => failure && content)
    .map(({ content }) => formsOf(description, content?.schema ?? true));
  const shared = first?.filter((form) => others.every((forms) => forms.some(isSameComponent(form))));
  return { headers: sharedHeaders(responses), envelope: shared?.[0] };
}

/** A schema, or the alternatives that it gives, as far as they are components. */
function formsOf(description: Description, schema: Schema): Schema[] {
  const choices = alternatives(flatSchema(description, schema)) ?? [];
  return [schema, ...choices].filter((form) => componentName(form) !== undefined);
}

const isSameComponent = (one: Schema) => (other: Schema) => componentName(one) === componentName(other);

function sharedHeaders([first, ...others]: readonly OperationResponse[]): Header[] {
  if (first === undefined || others.length === 0) return [];
  return first.headers.filter((header) => others.every(({ headers }) => headers.some(isSame(header))));
}

/** The headers of one response that not all have. */
export const ownHeaders = ({ headers }: OperationResponse, { headers: shared }: Conventions): Header[] =>
  headers.filter((header) => !shared.some(isSame(header)));

const isSame = (one: Header) => (other: Header) => one.name === other.name && one.source === other.source;
