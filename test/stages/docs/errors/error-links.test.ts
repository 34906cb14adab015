import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { docsUrl } from "../../../../generated/client.js";
import { errors as errorCatalogue } from "../../../../generated/sandbox.js";
import { createClient } from "../../../../src/index.js";
import type { ErrorCode } from "../../../../src/sandbox/index.js";
import { args } from "../../../client/examples.js";
import { exchangeElsewhere, withFiles } from "../../../contract/exchanges.js";
import { createCheckedSandbox } from "../../../sandbox/checked-sandbox.js";
import { builtSite } from "../site.js";

type Call = (args: unknown) => Promise<unknown>;

const html = (await builtSite()).get("errors.html") ?? "";

it.each(Object.keys(errorCatalogue) as ErrorCode[])(
  "the message of an ApiError links to what the catalogue says of %s",
  async (code) => {
    const sandbox = createCheckedSandbox();
    sandbox.faults.add({ code });
    const knowledge = createClient({ accessToken: "sandbox", fetch: sandbox.fetch, maxRetries: 0 });
    const exchange = exchangeElsewhere(code);
    const { [exchange?.operationId ?? "getUploadUrl"]: call } = knowledge as unknown as Record<string, Call>;
    const { message } = await (call as Call)(exchange ? withFiles(exchange) : args).then(
      () => expect.fail("was expected to fail"),
      (error: Error) => error,
    );
    const [, address, page, anchor] = /\((https:.*\/)(.+)#(.+)\)$/.exec(message) ?? [];
    expect(address).toBe(docsUrl);
    expect(page).toBe("errors.html");
    expect(html).toContain(`<h3 id="${anchor}"`);
    expect(anchor).toBe(code);
  },
);

it("the site is published where errors link to, or not at all", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8")).homepage).toBe(docsUrl);
  const workflow = readFileSync(".github/workflows/docs.yml", "utf8");
  const guard = workflow.search(/\[ "\$\{HOMEPAGE%\/\}" = "\$\{PAGES%\/\}" \]/);
  expect(guard).toBeGreaterThan(0);
  expect(workflow.indexOf("actions/deploy-pages@")).toBeGreaterThan(guard);
});
