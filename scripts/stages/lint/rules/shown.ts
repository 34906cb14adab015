import type { Remark } from "../../../description/finding.js";
import type { Operation } from "../../../description/operation.js";
import { readOperations } from "../../../description/read-operations.js";
import type { HouseRule } from "../house-rule.js";

/** No test sends what no exchange shows: every operation needs a success, and every status and body an exchange. */
export const shown: HouseRule = {
  name: "shown",
  hint: "Add a named example to the response, and the request of the same name that causes it.",
  check: (description) => readOperations(description).flatMap(unshown),
};

function unshown({ id, pointer, body, responses, exchanges }: Operation): Remark[] {
  const statuses = new Set(exchanges.map(({ status }) => String(status)));
  const exact = responses.filter(({ status }) => /^\d{3}$/.test(status));
  // A range such as 4XX names no status that a test could expect: an example is all that it can have.
  const ranges = responses.filter((each) => !exact.includes(each) && each.contents.every(hasNoExample));
  const missing = [...exact.filter(({ status }) => !statuses.has(status)), ...ranges];
  const successes = responses.filter(({ success }) => success);
  return [
    ...(successes.length === 0 ? [{ message: `${id} has no response for success`, pointer }] : []),
    ...missing.map(({ status, pointer: place }) => ({
      message: `No exchange shows the response ${status} of ${id}`,
      pointer: `${place}/description`, // which operations may share
    })),
    ...[
      {
        contents: body?.contents ?? [],
        side: "request",
        shows: exchanges.map((each) => each.body?.mediaType),
      },
      ...exact
        .filter((each) => !missing.includes(each))
        .map(({ status, contents }) => ({
          contents,
          side: `response ${status}`,
          shows: exchanges
            .filter((each) => String(each.status) === status)
            .map(({ response }) => response?.mediaType),
        })),
    ].flatMap(({ contents, side, shows }) =>
      contents
        .filter(({ mediaType }) => !shows.includes(mediaType))
        .map(({ mediaType, pointer: place }) => ({
          message: `No exchange shows the ${side} of ${id} as ${mediaType}`,
          pointer: place,
        })),
    ),
  ];
}

const hasNoExample = ({ source }: { source: { examples?: object } }): boolean =>
  Object.keys(source.examples ?? {}).length === 0;
