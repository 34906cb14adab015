import { expect, it } from "vitest";
import { readUploadArguments } from "../../src/command/upload-arguments.js";

const place = ["--organization", "org_xyz789", "--store", "vs_abc123"];
const environment = { AITRONOS_API_KEY: "key" };

it("reads where the files go", () => {
  expect(readUploadArguments(["a", "b", ...place, "--shard", "1/2", "--wait"], environment)).toMatchObject({
    paths: ["a", "b"],
    organization_id: "org_xyz789",
    store_id: "vs_abc123",
    shard: "1/2",
    waits: true,
    isJson: false,
    credentials: { apiKey: "key" },
  });
});

it("prefers the access token to the API key", () => {
  const both = { ...environment, AITRONOS_ACCESS_TOKEN: "token" };
  expect(readUploadArguments(["a", ...place], both).credentials).toEqual({ accessToken: "token" });
});

it.each([
  [[...place], environment, "Name a file or a folder"],
  [["a", "--store", "vs_abc123"], environment, "--organization org_…"],
  [["a", "--organization", "org_xyz789"], environment, "--store vs_…"],
  [["a", ...place], {}, "Set AITRONOS_ACCESS_TOKEN or AITRONOS_API_KEY"],
  [["a", ...place, "--token", "secret"], environment, "--token"],
])("refuses %j and says what to do", (args, variables, said) => {
  expect(() => readUploadArguments(args, variables)).toThrow(said);
});
