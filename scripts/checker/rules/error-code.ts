import { claims } from "../../description/arms.js";
import { valueAt } from "../../description/json-pointer.js";
import { describedResponse, hasOpenStatus, jsonBody } from "../described-response.js";
import type { Rule } from "../exchange.js";
import { show } from "../show.js";

/** Where a status has codes of its own, the code is one of them. An unknown one breaks only what the official docs page of the operation shows. */
export const errorCode: Rule = (exchange) => {
  const body = jsonBody(exchange);
  if (!body?.parsed.ok || hasOpenStatus(exchange)) return [];
  const { value } = body.parsed;
  const pinned = exchange.contract.arms(body.content).filter(({ pins }) => pins.size > 0);
  const [first] = pinned;
  if (first === undefined || pinned.some((arm) => claims(arm, value))) return [];
  const [path = ""] = first.pins.keys();
  const found = valueAt(value, path);
  if (typeof found !== "string") return []; // the schema says more about that
  const { provenance = "documented" } = describedResponse(exchange) ?? {};
  const severity = provenance === "documented" ? "error" : "warning";
  const known = pinned.flatMap(({ pins }) => [...(pins.get(path) ?? [])]);
  const { pointer } = first;
  return [
    {
      rule: "error-code",
      severity,
      side: "response",
      at: path,
      expected: `one of ${known.join(", ")}`,
      found: show(found),
      pointer,
    },
  ];
};
