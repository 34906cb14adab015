import type { Comparison } from "../../description/comparison.js";
import { type Description, methods, type Schema, type SchemaObject } from "../../description/description.js";
import { isUnprovoked, responseNames } from "../../description/response-status.js";
import { label, type Members, Reading } from "../reading.js";
import { compareSchemas } from "./compare-schemas.js";
import type { Both, Difference, Direction } from "./difference.js";

type Several = Record<string, object>;

interface Published {
  id: string;
  name: string;
  /** In its canonical spelling. */
  operation: Members;
}

/**
 * Says where a description that a server publishes differs from the contract for its callers. Names, texts, order and additions do not
 * count. What is only inferred need not be there; nor do responses that no request causes (429 and 5xx), which proxies send.
 * @param only the ids of the operations that count; empty for all of them
 */
export function comparePublished(
  contract: Description,
  server: Description,
  only: readonly string[] = [],
): Comparison {
  const [ours, theirs] = [contract, server].map(
    (description) => new Reading({ description, placeOf: () => undefined }, true),
  ) as [Reading, Reading];
  const both = { contract: ours, server: theirs };
  const published = operationsOf(theirs);
  const counting = [...operationsOf(ours)].filter(([, { id }]) => only.length === 0 || only.includes(id));
  const mayLack = ([key, { operation }]: (typeof counting)[number]) =>
    !published.has(key) && operation["x-provenance"] === "inferred";
  return {
    notThere: counting.filter(mayLack).map(([, { id }]) => id),
    disagreements: counting
      .filter((each) => !mayLack(each))
      .flatMap(([key, { id, name, operation }]) => {
        const other = published.get(key);
        const found = other
          ? compareOperations(both, operation, other.operation)
          : [{ at: "the operation", contract: name, server: "no such operation" }];
        return found.map((each) => ({ ...each, operationId: id, at: each.at.trim() }));
      }),
  };
}

/** By method and path, without the names of its parameters. */
function operationsOf(reading: Reading): Map<string, Published> {
  const found = new Map<string, Published>();
  for (const [path, given] of Object.entries(reading.paths())) {
    const item = reading.read("PathItem", given);
    for (const method of methods) {
      if (!item[method]) continue;
      const operation = reading.read("Operation", item[method]);
      const name = `${method.toUpperCase()} ${String(item[label] ?? path)}`;
      found.set(`${method} ${path}`, { id: String(operation.operationId ?? name), name, operation });
    }
  }
  return found;
}

const compareOperations = (both: Both, ours: Members, theirs: Members): Difference[] => [
  ...compareCredentials(ours.credentials as string[][], theirs.credentials as string[][]),
  ...compareParameters(both, ours.parameters as Several, theirs.parameters as Several),
  ...compareBodies(both, ours.requestBody as object | undefined, theirs.requestBody as object | undefined),
  ...compareResponses(both, ours.responses as Several, theirs.responses as Several),
];

/** A server that publishes no credential may check it in front of its framework. */
function compareCredentials(ours: string[][], theirs: string[][]): Difference[] {
  const fits = theirs.some(
    (way) => way.length === 0 || ours.some((known) => way.every((one) => known.includes(one))),
  );
  const words = (ways: string[][]) => ways.map((way) => way.join(" with ") || "nothing").join(" or ");
  return fits ? [] : [{ at: "the credentials", contract: words(ours), server: words(theirs) }];
}

function compareParameters(both: Both, ours: Several, theirs: Several): Difference[] {
  const found = Object.entries(ours).flatMap(([key, given]): Difference[] => {
    const mine = both.contract.read("Parameter", given);
    const at = `${String(mine.in)} parameter ${String(mine[label])}`;
    if (!theirs[key]) return [{ at, contract: "a parameter", server: "no such parameter" }];
    const other = both.server.read("Parameter", theirs[key]);
    const demand = other.required && !mine.required ? [{ at, contract: "optional", server: "required" }] : [];
    // No text of a URL is null.
    const schema = withoutNull(both.server.read("Schema", other.schema) as SchemaObject);
    return [...demand, ...compareSchemas(both, "send", [(mine.schema ?? {}) as Schema, schema], at)];
  });
  const demanded = Object.entries(theirs).flatMap(([key, given]): Difference[] => {
    const { in: where, required, [label]: name } = both.server.read("Parameter", given);
    if (key in ours || !required) return [];
    const at = `${String(where)} parameter ${String(name)}`;
    return [{ at, contract: "no such parameter", server: "a required parameter" }];
  });
  return [...found, ...demanded];
}

function withoutNull({ type, anyOf, ...rest }: SchemaObject): SchemaObject {
  const types = [type ?? []].flat().filter((each) => each !== "null");
  const arms = anyOf?.filter((arm) => typeof arm !== "object" || arm.type !== "null");
  return {
    ...rest,
    ...(types.length > 0 && { type: types.length === 1 ? types[0] : types }),
    ...(arms && { anyOf: arms }),
  } as SchemaObject;
}

function compareBodies(both: Both, ours: object | undefined, theirs: object | undefined): Difference[] {
  const at = "request body";
  const other = both.server.read("RequestBody", theirs);
  if (!ours) return other.required ? [{ at, contract: "no body", server: "a required body" }] : [];
  if (!theirs) return [{ at, contract: "a body", server: "no body" }];
  const mine = both.contract.read("RequestBody", ours);
  const demand = other.required && !mine.required ? [{ at, contract: "optional", server: "required" }] : [];
  return [...demand, ...compareContents(both, "send", [mine, other], at)];
}

function compareResponses(both: Both, ours: Several, theirs: Several): Difference[] {
  const strange = Object.keys(theirs).filter((status) => status.startsWith("2") && !responseOf(ours, status));
  return [
    ...Object.entries(ours).flatMap(([status, given]): Difference[] => {
      const at = `response ${status}`;
      const other = responseOf(theirs, status);
      if (!other)
        return isUnprovoked(status) ? [] : [{ at, contract: "a response", server: "no such response" }];
      const sides = [both.contract.read("Response", given), both.server.read("Response", other)] as const;
      return compareContents(both, "read", sides, at);
    }),
    ...strange.map((status) => ({
      at: `response ${status}`,
      contract: "no such success",
      server: "a success",
    })),
  ];
}

const responseOf = (responses: Several, status: string): object | undefined =>
  responseNames(status)
    .map((name) => responses[name])
    .find(Boolean);

function compareContents(
  both: Both,
  direction: Direction,
  [ours, theirs]: readonly [Members, Members],
  at: string,
): Difference[] {
  const [wanted, published] = [ours, theirs].map(({ content }) => (content ?? {}) as Several) as [
    Several,
    Several,
  ];
  const names = Object.keys(published);
  const found = Object.entries(wanted).flatMap(([name, given]): Difference[] => {
    if (!published[name])
      return [{ at, contract: `the media type ${name}`, server: names.join(" or ") || "no body" }];
    const mine = both.contract.read("MediaType", given);
    const other = both.server.read("MediaType", published[name]);
    const schemas = [(mine.schema ?? {}) as Schema, (other.schema ?? {}) as Schema] as const;
    return compareSchemas(both, direction, schemas, `${at} `);
  });
  const strange = Object.keys(wanted).length === 0 && direction === "read" ? names : [];
  return [
    ...found,
    ...strange.map((name) => ({ at, contract: "no body", server: `the media type ${name}` })),
  ];
}
