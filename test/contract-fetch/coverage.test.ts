import { expect, it } from "vitest";
import { createCoverage } from "../../scripts/contract/coverage.js";
import { errorCatalogue } from "../../src/sandbox/error-catalogue.js";
import { createSandbox, type ErrorCode } from "../../src/sandbox/index.js";
import { collecting, description, sandboxSettings } from "./checked.js";
import { body, validRequest } from "./valid-request.js";

it("begins with nothing", () => {
  const items = createCoverage(description).items();
  expect(items.length).toBeGreaterThan(40);
  expect(items.filter(({ exercised }) => exercised)).toEqual([]);
});

it("counts what one exchange asserts, and no more", async () => {
  const sandbox = createSandbox();
  const { onAsserted, items } = createCoverage(description);
  await collecting(sandbox.fetch, { ...sandboxSettings(sandbox), onAsserted }).fetch(validRequest());
  const answers = items().filter(({ kind, exercised }) => kind === "answer" && exercised);
  expect(answers.map(({ pointer }) => pointer.split("/").at(-1))).toEqual(["200"]);
  expect(items().filter(({ value, exercised }) => value !== undefined && exercised)).toEqual([]);
  expect(items().filter(({ pointer, exercised }) => pointer.includes("requestBody") && !exercised)).toEqual(
    [],
  );
});

it("is complete once the sandbox has answered everything that the contract knows", async () => {
  const sandbox = createSandbox();
  const { onAsserted, items } = createCoverage(description);
  const settings = { ...sandboxSettings(sandbox), onAsserted, checkRequests: false };
  const { fetch, violations } = collecting(sandbox.fetch, settings);
  for (const code of Object.keys(errorCatalogue) as ErrorCode[]) {
    sandbox.faults.add({ code });
    await fetch(validRequest());
  }
  await fetch(validRequest({ body: JSON.stringify({ ...body, file_size: 0 }) }));
  await fetch(validRequest());
  expect(violations).toEqual([]);
  expect(items().filter(({ exercised }) => !exercised)).toEqual([]);
});
