import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { descriptionMutants } from "../../scripts/prove/descriptions/description-mutants.js";
import { createDescriptionJudge } from "../../scripts/prove/descriptions/judge-description.js";
import { contractGates } from "../contract/gates.js";

/** One file of each folder, and those that the judge is asked about. */
const isChosen = (file: string) =>
  /^(openapi\.yaml|samples\/.*curl.*)$|\/(VectorStoreNotFound|UploadSession(Opened)?|ErrorDetail|AccessRefused|upload-url|OrganizationId)\.yaml$/.test(
    file,
  );
const mutants = descriptionMutants("openapi", isChosen);
const nameOf = ({ kind, file, at, change }: (typeof mutants)[number]) => [kind, file, at, change].join(" ");

it("knows every kind of change", () => {
  expect([...new Set(mutants.map(({ kind }) => kind))].sort()).toEqual([
    "change",
    "drop",
    "drop item",
    "drop line",
    "loosen",
    "negate",
    "redirect",
    "rename",
    "reorder",
    "retype",
    "tighten",
  ]);
});

it("makes the same mutants in the same order, each of them once", () => {
  expect(descriptionMutants("openapi", isChosen).map(nameOf)).toEqual(mutants.map(nameOf));
  expect(new Set(mutants.map(nameOf)).size).toBe(mutants.length);
});

it("changes each file, and never into what it was", () => {
  const same = mutants.filter(({ file, text }) => readFileSync(`openapi/${file}`, "utf8") === text);
  expect(same).toEqual([]);
});

describe("the judge", async () => {
  const judge = await createDescriptionJudge("openapi", contractGates);
  afterAll(() => judge.close());
  const mutant = (kind: string, file: string, at: string) => {
    const found = mutants.find((each) => each.kind === kind && each.file === file && each.at === at);
    if (!found) throw new Error(`No mutant is ${kind} ${file} ${at}`);
    return found;
  };
  const schemas = "components/schemas";

  it.each([
    ["lint", "drop", "components/parameters/OrganizationId.yaml", "#/description"],
    ["house rules", "drop", "components/parameters/OrganizationId.yaml", "#/schema/type"],
    ["page", "change", "components/examples/UploadSessionOpened.yaml", "#/value/signed_url"],
    ["statements", "drop", `${schemas}/UploadSession.yaml`, "#/properties/expires_at/x-future"],
    ["examples", "drop", `${schemas}/ErrorDetail.yaml`, "#/properties/message/examples"],
    ["contract", "drop", "openapi.yaml", "#/x-every-response/headers/Aitronos-Organization"],
    [
      "catalogue",
      "drop item",
      `${schemas}/AccessRefused.yaml`,
      "#/properties/error/allOf/1/properties/code/enum/3",
    ],
    ["drift, of prose", "change", `${schemas}/UploadSession.yaml`, "#/description"],
  ])("hears %s about %s in %s at %s", async (gate, kind, file, at) => {
    expect((await judge.judge(mutant(kind, file, at))).caughtBy).toBe(gate);
  });

  it("names a survivor when the gates that would notice are blind", async () => {
    const { caughtBy, blind: unseen } = await judge.judge(
      mutant("negate", "paths/files/upload-url.yaml", "#/post/x-repeatable"),
      ["lint", "house rules", "statements", "contract"],
    );
    expect(caughtBy).toBeUndefined();
    expect(unseen).toContain("drift alone is not counted");
  });
});
