import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { installed, scratch } from "./installed.js";

/*
 * hover/golden/hover.md holds what an editor shows at each mark of hover/program.mts, as the last review has seen it. What was meant is taken over by
 *
 *     npx vitest run test/package/hover.test.ts --update
 */
interface Hover {
  name: string;
  type: string;
  text: string;
}

/** What the language service says about a file at each of its marks. */
function hovers(file: string): Hover[] {
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
  };
  const { sys } = ts;
  const service = ts.createLanguageService({
    ...sys,
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "",
    getScriptSnapshot: (path) => ts.ScriptSnapshot.fromString(sys.readFile(path) ?? ""),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    useCaseSensitiveFileNames: () => sys.useCaseSensitiveFileNames,
  });
  const program = readFileSync(file, "utf8");
  expect(service.getSemanticDiagnostics(file).map(({ messageText }) => messageText)).toEqual([]);
  return [...program.matchAll(/(\/\*\?\*\/ ?)(\w+)/g)].map(({ index, 1: mark = "", 2: name = "" }) => {
    const info = service.getQuickInfoAtPosition(file, index + mark.length);
    const { displayParts, documentation, tags = [] } = info ?? {};
    const lines = tags.map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`);
    const text = [ts.displayPartsToString(documentation), ...lines].join("\n").trim();
    return { name, type: ts.displayPartsToString(displayParts), text };
  });
}

const read = () => {
  const file = join(scratch(installed()), "program.mts");
  writeFileSync(file, readFileSync("test/package/hover/program.mts"));
  return hovers(file);
};

it("an editor shows at each name what the last review has seen, and a text where there is something to say", async () => {
  const shown = read();
  expect(shown.length).toBeGreaterThan(70);
  const page = shown.map(
    ({ name, type, text }) => `## ${name}\n\n\`\`\`ts\n${type}\n\`\`\`\n${text && `\n${text}\n`}`,
  );
  await expect(page.join("\n")).toMatchFileSnapshot("hover/golden/hover.md");
  const speechless = shown.filter(({ type, text }) => !/^(const|var|let)\b/.test(type) && text === "");
  expect(speechless.map(({ name, type }) => `${name}: ${type}`)).toEqual([]);
  const long = shown.filter(({ type, text }) => type.length > 1_000 || text.length > 2_000);
  expect(long.map(({ name }) => name)).toEqual([]);
});
