import { resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import ts from "typescript";
import type { Description } from "../../description/description.js";
import { mediaKind } from "../../description/media-type.js";
import { readOperations } from "../../description/read-operations.js";

const roots = ["src/index.ts", "src/sandbox/index.ts", "test/client/narrowing.ts"];
const examplesFile = resolve("generated/documented-examples.ts");

export type TypesGate = (
  description: Description,
  generated: ReadonlyMap<string, string>,
) => string | undefined;

/**
 * Compiles what uses the generated files, and every documented example as a value of its generated type. Returns the first complaint. One
 * gate reuses what it has read and bound, so that all but the first run are fast.
 */
export function createTypesGate(): TypesGate {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: roots }, ts.sys, ".");
  const host = ts.createCompilerHost(options);
  const known = new Map<string, ts.SourceFile | undefined>();
  let previous: ts.Program | undefined;
  let sound: ReadonlyMap<string, string> | undefined;
  return (description, generated) => {
    const changed = new Map([...generated].map(([name, text]) => [resolve("generated", name), text]));
    changed.set(examplesFile, examplesProgram(description));
    if (isDeepStrictEqual(changed, sound)) return undefined;
    const read = host.getSourceFile;
    const own: ts.CompilerHost = {
      ...host,
      fileExists: (name) => changed.has(resolve(name)) || host.fileExists(name),
      readFile: (name) => changed.get(resolve(name)) ?? host.readFile(name),
      getSourceFile: (name, version, ...rest) => {
        const text = changed.get(resolve(name));
        const cached = known.get(name);
        if (text === undefined) {
          if (!cached) known.set(name, read(name, version, ...rest));
          return known.get(name);
        }
        if (cached?.text !== text) known.set(name, ts.createSourceFile(name, text, version));
        return known.get(name);
      },
    };
    previous = ts.createProgram([...roots, examplesFile], options, own, previous);
    const rest = previous.getSourceFiles().filter(({ fileName }) => resolve(fileName) !== examplesFile);
    const examples = previous.getSourceFile(examplesFile);
    const isSame = [...generated].every(([name, text]) => sound?.get(resolve("generated", name)) === text);
    // Where nothing but the examples differs, nothing else can be wrong.
    for (const file of [...(examples ? [examples] : []), ...(isSame ? [] : rest)]) {
      if (file.isDeclarationFile || file.fileName.includes("node_modules")) continue;
      const [found] = [...previous.getSyntacticDiagnostics(file), ...previous.getSemanticDiagnostics(file)];
      if (found) return `${file.fileName}: ${ts.flattenDiagnosticMessageText(found.messageText, " ")}`;
    }
    sound ??= changed;
    return undefined;
  };
}

/** A program that assigns every documented value to the type that is generated for it. */
function examplesProgram(description: Description): string {
  const exchanges = readOperations(description).flatMap(({ id, exchanges }) =>
    exchanges.map((exchange) => ({ ...exchange, id })),
  );
  const lines = exchanges.flatMap(({ id, status, parameters, body, response }, index) => {
    const types = `OperationTypes["${id}"]`;
    const type = status < 300 ? `${types}["data"]` : `${types}["failures"][${status}]`;
    const args = { ...parameters, ...(body?.value as object | undefined) };
    // A refused request may break its type, and the files of a form are not JSON.
    const typed = ![400, 422].includes(status) && (!body || mediaKind(body.mediaType) === "json");
    return [
      ...(typed ? [`export const request${index}: ${types}["arguments"] = ${JSON.stringify(args)};`] : []),
      `export const response${index}: ${type} = ${JSON.stringify(response?.value)};`,
    ];
  });
  return ['import type { OperationTypes } from "./client.js";', ...lines].join("\n");
}
