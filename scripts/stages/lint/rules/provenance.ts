import { describedSchemes } from "../../../description/credential-scheme.js";
import type { Description, SchemaObject } from "../../../description/description.js";
import type { Remark } from "../../../description/finding.js";
import { escapePointer } from "../../../description/json-pointer.js";
import type { Operation } from "../../../description/operation.js";
import { namedExamples } from "../../../description/read-exchanges.js";
import { readOperations } from "../../../description/read-operations.js";
import { isReference } from "../../../description/resolve-ref.js";
import type { HouseRule } from "../house-rule.js";
import { walkSchemas } from "../walk-schemas.js";

/** A part of the description that may say where it is known from. */
interface Sourced {
  source: { description?: string; "x-provenance"?: string };
  pointer: string;
}

/** Every response, header and security scheme says where it is known from, and an example that is not published says so to its reader. */
export const provenance: HouseRule = {
  name: "provenance",
  hint: "Add `x-provenance: reference` or `constructed`, or list it in `x-documented` of its operation.",
  check: (description) => {
    const operations = readOperations(description);
    const responses = operations.flatMap((operation) => operation.responses);
    const examples = responses
      .flatMap(({ contents }) => contents.flatMap((content) => namedExamples(description, content)))
      .map(({ example, pointer }) => ({ source: example, pointer }));
    const independent = [...responses.flatMap(({ headers }) => headers), ...schemesOf(description)];
    return [
      ...operations.flatMap(unknownOrigin),
      ...operations.flatMap(contradicted),
      ...independent.filter(({ source }) => source["x-provenance"] === undefined).map(missing),
      ...[...independent, ...walkSchemas(description).map(asSourced)].flatMap((each) =>
        misspelt(each, anywhere),
      ),
      ...[...responses, ...examples].flatMap((each) => misspelt(each, shared)),
      ...examples.flatMap(unsaid),
      ...walkSchemas(description).flatMap(openFields),
    ];
  },
};

const anywhere = ["documented", "reference", "constructed"];
/** Several operations may use a response, and each has an official docs page of its own. */
const shared = ["reference", "constructed"];

const at = ({ pointer }: { pointer: string }): string => `${pointer}/x-provenance`;

const missing = (part: Sourced): Remark => ({ message: "`x-provenance` is missing", pointer: at(part) });

function unknownOrigin({ id, responses, exchanges }: Operation): Remark[] {
  return [
    ...responses.map(({ status, provenance: known, pointer }) => ({
      what: `response ${status} of ${id}`,
      known,
      pointer,
    })),
    ...exchanges.map(({ name, provenance: known, pointers }) => ({
      what: `example \`${name}\``,
      known,
      pointer: pointers.response,
    })),
  ]
    .filter(({ known }) => known === undefined)
    .map((each) => ({
      message: `The ${each.what} does not say where it is known from: \`x-provenance\``,
      pointer: at(each),
    }));
}

/** An operation whose official docs page was not read cites none, and no part of it is `documented`. */
function contradicted({ id, pointer, source }: Operation): Remark[] {
  const { "x-provenance": said, "x-documented": shown, externalDocs } = source;
  if (said === undefined) return [];
  if (said !== "inferred")
    return [
      {
        message: `\`x-provenance\` is ${JSON.stringify(said)} instead of inferred`,
        pointer: at({ pointer }),
      },
    ];
  if (shown === undefined && externalDocs === undefined) return [];
  const message = `${id} is inferred, and has an official docs page all the same: \`x-documented\` or \`externalDocs\``;
  return [{ message, pointer: at({ pointer }) }];
}

function misspelt(part: Sourced, allowed: string[]): Remark[] {
  const { "x-provenance": said } = part.source;
  if (said === undefined || allowed.includes(said)) return [];
  const message =
    said === "documented"
      ? "Only an operation can say that its official docs page shows this: `x-documented`"
      : `\`x-provenance\` is ${JSON.stringify(said)} instead of ${allowed.join(" or ")}`;
  return [{ message, pointer: at(part) }];
}

function unsaid({ source: { description = "", "x-provenance": said }, pointer }: Sourced): Remark[] {
  if (said === undefined || !shared.includes(said) || description.toLowerCase().includes(said)) return [];
  return [
    {
      message: `The description does not say that this example is ${said}`,
      pointer: `${pointer}/description`,
    },
  ];
}

/** An object that says that it may have any other field is known from elsewhere, if at all, and so are the fields that it names. */
function openFields({ schema, pointer }: { schema: SchemaObject; pointer: string }): Remark[] {
  if (schema.additionalProperties !== true) return [];
  return Object.entries(schema.properties ?? {})
    .map(([name, field]) => ({
      source: Object(field),
      pointer: `${pointer}/properties/${escapePointer(name)}`,
    }))
    .filter(({ source }) => source["x-provenance"] === undefined)
    .map(missing);
}

const asSourced = ({ schema, pointer }: { schema: object; pointer: string }): Sourced => ({
  source: schema,
  pointer,
});

const schemesOf = (description: Description): Sourced[] =>
  describedSchemes(description).filter(({ source }) => !isReference(source)) as Sourced[];
