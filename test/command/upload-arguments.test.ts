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

it.each(["reports", "reports/2025", "a..b/.hidden", "Jahre …"])(
  "takes %j for a folder of a store",
  (path) => {
    const args = ["a", ...place, "--relative-path", path];
    expect(readUploadArguments(args, environment)).toMatchObject({ relative_path: path });
  },
);

it("prefers the access token to the API key", () => {
  const both = { ...environment, AITRONOS_ACCESS_TOKEN: "token" };
  expect(readUploadArguments(["a", ...place], both).credentials).toEqual({ accessToken: "token" });
});

it.each([
  [[...place], environment, "Name a file or a folder"],
  [["a", "--store", "vs_abc123"], environment, "--organization org_…"],
  [["a", "--organization", "org_xyz789"], environment, "--store vs_…"],
  [["a", ...place], {}, "Set AITRONOS_ACCESS_TOKEN or AITRONOS_API_KEY"],
  [["", ...place], environment, "Name a file or a folder"],
  [["a", "--organization", "xyz", "--store", "vs_abc123"], environment, "it must begin with org_"],
  [["a", ...place, "--shard", "4/3"], environment, "3/10 is the third of ten"],
  [["a", ...place, "--include", ""], environment, "names no file"],
  [["a", ...place, "--exclude", "!keep.txt"], environment, "name the files to include"],
  [["a", ...place, "--base-url", "api.example"], environment, "it must begin with https://"],
  [["a", ...place, "--base-url", "http://api.example"], environment, "it must begin with https://"],
  [["a", ...place, "--trusted-host", "https://a.example"], environment, "without https://"],
  ...["../x", "a/../../x", "/x", "x/", "", ".", "..\\x"].map((path): [string[], object, string] => [
    ["a", ...place, "--relative-path", path],
    environment,
    "name it from the top, such as reports/2025",
  ]),
  ...["--token", "--access-token", "--api-key", "--token=secret"].map(
    (option): [string[], object, string] => [
      ["a", ...place, option, "secret"],
      environment,
      "Set AITRONOS_ACCESS_TOKEN",
    ],
  ),
])("refuses %j and says what to do", (args, variables, said) => {
  expect(() => readUploadArguments(args, variables)).toThrow(said);
});

it("needs no token to list the files", () => {
  expect(readUploadArguments(["a", ...place, "--dry-run"], {})).toMatchObject({ isDryRun: true });
});

it.each([
  [[], ["storage.googleapis.com"]],
  [["--base-url", "https://api.example"], ["storage.googleapis.com"]],
  [
    ["--base-url", "http://127.0.0.1:4010"],
    ["storage.googleapis.com", "127.0.0.1"],
  ],
  [
    ["--trusted-host", "a.example"],
    ["storage.googleapis.com", "a.example"],
  ],
])("trusts with %j the hosts %j", (args, hosts) => {
  expect(readUploadArguments(["a", ...place, ...args], environment).trustedHosts).toEqual(hosts);
});
