import { dirname } from "node:path";
import ts from "typescript";

/** For each set of options the files that were parsed, so that the library is parsed once for all programs of all tests. */
const parsed = new Map<string, Map<string, ts.SourceFile | undefined>>();

/** A program of texts, which stand where no file is, and of what they import. */
export function programOf(texts: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.Program {
  const key = JSON.stringify(options);
  const known = parsed.get(key) ?? new Map<string, ts.SourceFile | undefined>();
  parsed.set(key, known);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  const folders = new Set([...texts.keys()].map((name) => dirname(name)));
  host.directoryExists = (name) => folders.has(name) || ts.sys.directoryExists(name);
  host.getSourceFile = (name, languageVersion, ...rest) => {
    const text = texts.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, languageVersion);
    if (!known.has(name)) known.set(name, getSourceFile(name, languageVersion, ...rest));
    return known.get(name);
  };
  return ts.createProgram([...texts.keys()], options, host);
}

/** The project's own options. */
export const projectOptions = (): ts.CompilerOptions =>
  ts.parseJsonConfigFileContent(ts.readConfigFile("tsconfig.json", ts.sys.readFile).config, ts.sys, ".")
    .options;

export const messageOf = ({ messageText }: ts.Diagnostic): string =>
  ts.flattenDiagnosticMessageText(messageText, "\n");
