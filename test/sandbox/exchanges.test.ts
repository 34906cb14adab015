import { describe, expect, it, onTestFinished } from "vitest";
import { checkedFetch } from "../../scripts/checker/checked-fetch.js";
import type { Sandbox } from "../../src/sandbox/index.js";
import { description, sandboxSettings } from "../checker/checked.js";
import { exchanges } from "../contract/exchanges.js";
import type { Exchange } from "../contract/read-exchanges.js";
import { asSent, elided, sandboxFor, send } from "./documented-exchange.js";

/** The request of a refusal may break the schema. */
const checked = (exchange: Exchange, sandbox: Sandbox, fetch: typeof globalThis.fetch, origin: string) =>
  checkedFetch(description, fetch, {
    ...sandboxSettings(sandbox),
    checkRequests: exchange.status < 400,
    hosts: [sandbox.storageHost, new URL(origin).host],
  });

describe.each(exchanges.map(asSent))("the response of $id ($status)", (exchange) => {
  const documented = { status: exchange.status, response: elided(exchange.response) };

  it("is given in process", async () => {
    const sandbox = sandboxFor(exchange);
    const origin = "https://api.aitronos.com";
    expect(await send(exchange, checked(exchange, sandbox, sandbox.fetch, origin), origin)).toMatchObject(
      documented,
    );
  });

  it("is given over HTTP", async () => {
    const sandbox = sandboxFor(exchange);
    onTestFinished(() => sandbox.close());
    const origin = await sandbox.listen(0);
    const given = await send(exchange, checked(exchange, sandbox, fetch, origin), origin);
    expect(given).toMatchObject(documented);
    expect(Object.keys(exchange.headers).filter((name) => !given.headers.has(name))).toEqual([]);
  });
});
