import type { Description, Example, Reference, Schema, SchemaObject } from "../../description/description.js";
import type { Operation } from "../../description/operation.js";
import { namedExamples, usual } from "../../description/read-exchanges.js";
import { readOperations } from "../../description/read-operations.js";
import { walkSchemas } from "./walk-schemas.js";

/** A value that must conform to a schema, and the place of the value. */
export interface ExampleAt {
  schema: Schema;
  value: unknown;
  pointer: string;
  name?: string;
  /** The example object around the value, where it has a name. */
  source?: Example & { "x-clock"?: string };
}

/** Every example that must conform: not the requests that only a documented refusal is paired with. */
export const readExamples = (description: Description): ExampleAt[] => [
  ...readOperations(description).flatMap((operation) => ofOperation(description, operation)),
  ...walkSchemas(description).flatMap(({ schema, pointer }) => ofSchema(schema, pointer)),
];

function ofOperation(description: Description, operation: Operation): ExampleAt[] {
  const { parameters, body, responses, exchanges } = operation;
  const refused = exchanges.filter(({ status }) => status >= 400 && status < 500);
  const accepted = exchanges.filter((exchange) => !refused.includes(exchange));
  const requests = (some: typeof exchanges) =>
    new Set(some.flatMap(({ pointers }) => [pointers.body, ...Object.values(pointers.parameters)]));
  const conforming = requests(accepted);
  const mayBreak = new Set([...requests(refused)].filter((pointer) => !conforming.has(pointer)));
  const own = new Set([usual, ...exchanges.map(({ name }) => name)]);
  const owners = [...parameters, ...(body?.contents ?? [])].flatMap((owner) => ofOwner(description, owner));
  return [
    ...owners
      .filter(({ name }) => name === undefined || own.has(name)) // The others are for operations that share the parameter.
      .filter(({ pointer }) => !mayBreak.has(pointer.replace(/\/value$/, ""))),
    ...responses.flatMap(({ headers, contents }) =>
      [...headers, ...contents].flatMap((owner) => ofOwner(description, owner)),
    ),
  ];
}

interface Owner {
  schema?: Schema | undefined;
  source: { example?: unknown; examples?: Record<string, Example | Reference> };
  pointer: string;
}

function ofOwner(description: Description, owner: Owner): ExampleAt[] {
  const { schema = true, source, pointer } = owner;
  const single =
    source.example === undefined ? [] : [{ schema, value: source.example, pointer: `${pointer}/example` }];
  const named = namedExamples(description, owner).map(({ name, example, pointer: place }) => ({
    name,
    schema,
    value: example.value,
    pointer: `${place}/value`,
    source: example,
  }));
  return [...single, ...named];
}

function ofSchema(schema: SchemaObject & { example?: unknown }, pointer: string): ExampleAt[] {
  const { example, examples = [] } = schema;
  return [
    ...("default" in schema ? [{ schema, value: schema.default, pointer: `${pointer}/default` }] : []),
    ...(example === undefined ? [] : [{ schema, value: example, pointer: `${pointer}/example` }]),
    ...examples.map((value, index) => ({ schema, value, pointer: `${pointer}/examples/${index}` })),
  ];
}
