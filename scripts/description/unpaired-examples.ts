import type { Description } from "./description.js";
import type { Remark } from "./finding.js";
import type { Operation } from "./operation.js";
import { namedExamples, usual } from "./read-exchanges.js";

/** Every example name that makes no whole exchange: it has two responses, or none, or lacks a part of its request. */
export const unpairedExamples = (description: Description, operations: readonly Operation[]): Remark[] => [
  ...operations.flatMap(incompleteExchanges),
  ...operations.flatMap((operation) => examplesOfRanges(description, operation)),
  ...unclaimedRequests(description, operations),
];

function incompleteExchanges(operation: Operation): Remark[] {
  const first = new Map<string, number>();
  const twice = operation.exchanges.flatMap(({ name, status, pointers: { response: pointer } }) => {
    const other = first.get(name);
    if (other === undefined) first.set(name, status);
    if (other === undefined) return [];
    return { message: `The exchange \`${name}\` has two responses, ${other} and ${status}`, pointer };
  });
  const missing = new Set(operation.exchanges.flatMap((exchange) => exchange.missing));
  return [...twice, ...[...missing].map((part) => withoutPart(operation, part))];
}

/** A single exchange may lack the part by mistake; several need an example named `default`. */
function withoutPart({ id, exchanges, parameters, body }: Operation, part: string): Remark {
  const [one, ...more] = exchanges.filter(({ missing }) => missing.includes(part));
  const owner = parameters.find(({ name }) => name === part) ?? body;
  if (more.length === 0 || owner === undefined)
    return {
      message: `The exchange \`${one?.name}\` has no \`${part}\`: no example of this name, and none named \`${usual}\``,
      pointer: one?.pointers.response ?? "",
    };
  return {
    message: `\`${part}\` has no example named \`${usual}\`, and ${more.length + 1} exchanges of ${id} have none of their own`,
    pointer: `${owner.pointer}/examples`,
  };
}

/** No request causes a range of statuses or `default`, so their examples are not exchanges. */
const examplesOfRanges = (description: Description, { responses }: Operation): Remark[] =>
  responses
    .filter(({ status }) => !/^\d{3}$/.test(status))
    .flatMap(({ status, contents }) =>
      contents.flatMap((content) =>
        namedExamples(description, content).map(({ name, pointer }) => ({
          message: `The example \`${name}\` belongs to no exact status: move it from \`${status}\` to a response such as \`404\``,
          pointer,
        })),
      ),
    );

/** Operations share parameters and bodies, so an example may belong to any of those that use it. */
function unclaimedRequests(description: Description, operations: readonly Operation[]): Remark[] {
  const users = new Map<object, { examples: ReturnType<typeof namedExamples>; claimed: Set<string> }>();
  for (const { parameters, body, exchanges } of operations)
    for (const owner of [...parameters, ...(body?.contents ?? [])]) {
      const user = users.get(owner.source) ?? {
        examples: namedExamples(description, owner),
        claimed: new Set([usual]),
      };
      for (const { name } of exchanges) user.claimed.add(name);
      users.set(owner.source, user);
    }
  return [...users.values()].flatMap(({ examples, claimed }) =>
    examples
      .filter(({ name }) => !claimed.has(name))
      .map(({ name, pointer }) => ({
        message: `The request example \`${name}\` has no response of this name`,
        pointer,
      })),
  );
}
