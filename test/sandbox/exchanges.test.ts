import { expect, it, onTestFinished } from "vitest";
import { contractFetch } from "../../scripts/checker/contract-fetch.js";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import { description, sandboxSettings } from "../checker/checked.js";
import { type Exchange, exchanges, sentBody } from "../contract/exchanges.js";

type Answer = Record<string, unknown> & { error?: Record<string, unknown> };

/** What has to be so for a documented answer to be due: faults where a server cannot be made to fail by asking. */
const circumstances = ({
  status,
  arguments: args,
}: Exchange): { options?: SandboxOptions; fault?: boolean; anonymous?: boolean } => {
  // The page's 200 and 404 are about the same store; one of them needs a sandbox without it.
  if (status === 404) return { options: { organizations: { [String(args.organization_id)]: [] } } };
  return { fault: status === 429 || status >= 500, anonymous: status === 401 };
};

function prepare(exchange: Exchange): Sandbox {
  const { options, fault } = circumstances(exchange);
  const sandbox = createSandbox(options);
  onTestFinished(() => sandbox.close());
  const { timestamp } = (exchange.response as Answer | undefined)?.error ?? {};
  if (timestamp !== undefined) sandbox.clock.set(String(timestamp));
  if (fault) sandbox.faults.add({ status: exchange.status as 429 });
  return sandbox;
}

async function send(exchange: Exchange, sandbox: Sandbox, fetch: typeof globalThis.fetch, base: string) {
  const { anonymous = false } = circumstances(exchange);
  const checked = contractFetch(description, fetch, {
    ...sandboxSettings(sandbox),
    checkRequests: !anonymous,
    hosts: [sandbox.storageHost, new URL(base).host],
  });
  const body = sentBody(exchange);
  const headers = {
    ...(typeof body === "string" && { "Content-Type": exchange.mediaType as string }),
    ...(anonymous ? {} : { Authorization: "Bearer YOUR_ACCESS_TOKEN" }),
  };
  const response = await checked(`${base}${exchange.path}`, {
    method: exchange.method,
    headers,
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    answer: text === "" ? undefined : JSON.parse(text),
    headers: response.headers,
  };
}

/** The documented answer. Only a signed URL is not the documented one: that is a secret, and elided on the page. */
const expected = ({ response: answer }: Exchange) =>
  "signed_url" in Object(answer)
    ? { ...(answer as Answer), signed_url: expect.stringMatching(/^https?:/) }
    : answer;

it.each(exchanges)("gives the response of $id ($status) in process", async (exchange) => {
  const sandbox = prepare(exchange);
  const { status, answer } = await send(exchange, sandbox, sandbox.fetch, "https://api.aitronos.com");
  expect({ status, answer }).toEqual({ status: exchange.status, answer: expected(exchange) });
});

it.each(exchanges)("gives the response of $id ($status) over HTTP", async (exchange) => {
  const sandbox = prepare(exchange);
  const { status, answer, headers } = await send(exchange, sandbox, fetch, await sandbox.listen(0));
  expect({ status, answer }).toEqual({ status: exchange.status, answer: expected(exchange) });
  expect(Object.keys(exchange.headers).filter((name) => !headers.has(name))).toEqual([]);
});
