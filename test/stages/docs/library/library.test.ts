import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ownPaths } from "../../../../scripts/stages/docs/library/own-library.js";
import { readLibrary } from "../../../../scripts/stages/docs/library/read-library.js";
import { sandboxUsage } from "../../../../src/command/sandbox-command.js";
import { uploadUsage } from "../../../../src/command/upload-arguments.js";
import { builtSite, codeBlocks } from "../site.js";

const site = await builtSite();
const paths = ownPaths();
const entries = readLibrary(paths);
const page = (name: string) => site.get(`client/${name}.html`) ?? "";

describe("the client reference", () => {
  it.each(Object.entries(paths))("has everything that %s exports", (path, file) => {
    const lists = readFileSync(file, "utf8").matchAll(/^export (?:type )?\{([^}]*)\} from "([^"]*)"/gm);
    const exported = [...lists]
      .filter(([, , from]) => !from?.includes("generated/"))
      .flatMap(([, names = ""]) => names.split(",").map((name) => name.trim().replace(/^type /, "")))
      .filter((name) => name !== "");
    expect(exported.length).toBeGreaterThan(0);
    for (const each of exported) expect(page(path.split("/")[1] ?? "index")).toContain(`id="${each}"`);
  });

  it("says of every option what it is, with its default, and of every error which fields it has", () => {
    const members = (name: string) =>
      entries.flatMap(({ exports }) => exports).find((each) => each.name === name)?.members ?? [];
    expect(members("ClientOptions").find(({ name }) => name === "timeoutMs")).toEqual({
      name: "timeoutMs",
      type: "number",
      optional: true,
      text: "One deadline over all attempts of a call. Default: 60,000.",
    });
    for (const options of ["ClientOptions", "CallOptions", "UploadOptions", "SandboxOptions", "WaitOptions"])
      for (const { name, text } of members(options)) expect(text, `${options}.${name}`).not.toBe("");
    expect(members("ApiError").map(({ name }) => name)).toEqual(
      expect.arrayContaining(["kind", "status", "code", "details", "retryAfterMs"]),
    );
    expect(page("index")).toContain('Besides the fields of <a href="../client/index.html#KnowledgeError">');
  });

  it("gives a parameter with a default the type that its users see", () => {
    const code = codeBlocks(page("upload")).map(({ text }) => text.trim());
    expect(code).toContain("indexedDbSessionStore(database?: string): SessionStore");
  });

  it("names every fault of storage, with what happens", () => {
    const fault = entries.flatMap(({ exports }) => exports).find(({ name }) => name === "StorageFault");
    expect(fault?.forms.length).toBeGreaterThan(20);
    for (const { code, text } of fault?.forms ?? []) expect(text, code).not.toBe("");
  });

  it("shows what the commands say of themselves", () => {
    const text = site.get("client/command.md") ?? "";
    for (const usage of [sandboxUsage, uploadUsage]) expect(text).toContain(usage.trim());
    expect(text).toContain("--junit FILE");
  });
});
