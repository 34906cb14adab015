import type { HouseRule } from "../house-rule.js";
import { judgeExamples } from "../judge-examples.js";

/** A session that has expired before it is handed out is a wrong example: `x-future` fields lie after the `x-clock` of the example. */
export const futureField: HouseRule = {
  name: "future-field",
  hint: "Write a later time, or set `x-clock` beside the value of the example to the time of the response.",
  check: (description) =>
    judgeExamples(description).futures.flatMap(({ value, pointer, example }) => {
      if (example.source === undefined) return []; // an example of a schema belongs to no exchange
      const clock = Date.parse(example.source["x-clock"] ?? "");
      if (Number.isNaN(clock))
        return {
          message: "The example does not say when its exchange takes place: `x-clock`",
          pointer: example.pointer,
        };
      if (Date.parse(String(value)) > clock) return [];
      return {
        message: `${value} is not later than the exchange itself, ${example.source?.["x-clock"]}`,
        pointer,
      };
    }),
};
