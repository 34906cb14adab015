import { afterAll, describe, expect, it } from "vitest";
import type { Level } from "../../scripts/diff/judgements.js";
import { readDescription } from "../../scripts/diff/read-description.js";
import { type Report, reportComparison } from "../../scripts/diff/report.js";
import type { Side } from "../../scripts/diff/side.js";
import { type Edit, plant, removeCopies } from "./diff-case.js";

afterAll(removeCopies);

const request = "frozen/components/schemas/UploadUrlRequest.yaml";
const longerNames: Edit = { file: request, replace: "maxLength: 255", by: "maxLength: 1024" };
const shorterNames: Edit = { ...longerNames, by: "maxLength: 100" };
const contract = (version: string): Edit => ({
  file: "frozen/openapi.yaml",
  replace: "version: 1.0.0",
  by: `version: ${version}`,
});

async function side(edits: Edit[], version: string, announced?: Level): Promise<Side> {
  const { description, folder } = await plant("frozen/openapi.yaml", edits);
  return { ...description, label: folder, package: { name: "aitronos-knowledge", version, announced } };
}

/** What the edits are said to change in a contract and a package that both were released as 1.0.0. */
async function report(edits: Edit[], version = "1.0.0"): Promise<Report & { lastLine: string }> {
  const found = await reportComparison(await side([], "1.0.0"), await side(edits, version));
  return { ...found, lastLine: found.text.split("\n").at(-1) ?? "" };
}

describe("the report of npm run diff", () => {
  it("finds nothing where nothing changed", async () => {
    expect(await report([])).toMatchObject({ passes: true, lastLine: "NOTHING BREAKS (nothing changed)." });
  });

  it("refuses a version that went back", async () => {
    expect(await report([contract("0.9.0")])).toMatchObject({
      passes: false,
      lastLine: "REFUSED: the contract needs 1.0.0 (nothing changed).",
    });
  });

  it("lets prose pass without a new version", async () => {
    const prose = { file: request, replace: "The MIME type of the file.", by: "The media type of the file." };
    expect(await report([prose])).toMatchObject({ passes: true, lastLine: "NOTHING BREAKS (1 docs)." });
  });

  it("refuses a break, says who is affected and where, and drafts the changelog entry", async () => {
    const { text, lastLine, passes } = await report([shorterNames]);
    expect(text).toMatch(
      /^major +callers who send +getUploadUrl, request body, file_name +maxLength 255 became 100 +\S+UploadUrlRequest\.yaml:11$/m,
    );
    expect(text).toContain(
      '---\n"aitronos-knowledge": major\n---\n\n### Breaking\n\n- **getUploadUrl, request body, file_name**: maxLength',
    );
    expect(lastLine).toBe(
      "REFUSED: callers break, the contract needs 2.0.0, the package needs 2.0.0 (1 major).",
    );
    expect(passes).toBe(false);
  });

  it("asks for a minor version of the package for a break before 1.0.0, in the draft too", async () => {
    const before = await side([], "0.2.0");
    const changed = (announced?: Level) => side([shorterNames, contract("2.0.0")], "0.2.0", announced);
    const low = await reportComparison(before, await changed("patch"));
    expect(low.text).toMatch(/^package +0\.2\.0 → 0\.2\.0, needed: 0\.3\.0 {2}TOO LOW/m);
    expect(low.text).toContain('---\n"aitronos-knowledge": minor\n---\n\n### Breaking\n\n');
    const announced = await reportComparison(before, await changed("minor"));
    expect(announced.text).toMatch(
      /^package +0\.2\.0 → 0\.2\.0, needed: 0\.3\.0, announced in \.changeset\/$/m,
    );
    expect(announced.text).toMatch(/^REFUSED: callers break \(1 major\)\.$/m);
  });

  it("refuses a break whatever the versions say", async () => {
    expect(await report([shorterNames, contract("2.0.0")], "2.0.0")).toMatchObject({
      passes: false,
      lastLine: "REFUSED: callers break (1 major).",
    });
  });

  it("refuses what is new until contract and package have versions that say so, and says where they stand", async () => {
    const { text, lastLine } = await report([longerNames]);
    expect(lastLine).toBe("REFUSED: the contract needs 1.1.0, the package needs 1.1.0 (1 minor).");
    expect(text).toMatch(/^contract .*TOO LOW \(info\.version, \S+openapi\.yaml:4\)$/m);
    expect(text).toMatch(/^package .*TOO LOW \(version, package\.json\)$/m);
    const raised = [longerNames, contract("1.1.0")];
    expect((await report(raised)).lastLine).toBe("REFUSED: the package needs 1.1.0 (1 minor).");
    expect(await report(raised, "1.1.0")).toMatchObject({
      passes: true,
      lastLine: "NOTHING BREAKS (1 minor).",
    });
  });

  it("names a method that the package loses, though the wire stays the same", async () => {
    const renamed = {
      file: "frozen/paths/files/upload-url.yaml",
      replace: "operationId: getUploadUrl",
      by: "operationId: openUploadSession",
    };
    expect(await report([renamed])).toMatchObject({
      passes: false,
      lastLine: "REFUSED: callers break, the package needs 2.0.0 (1 major).",
    });
  });

  it("knows no package of a file", async () => {
    const file = { ...(await readDescription("test/diff/library.yaml")), label: "library.yaml" };
    const { text, passes } = await reportComparison(file, file);
    expect(text).toContain("not checked: a file has no package.json");
    expect(passes).toBe(true);
  });
});
