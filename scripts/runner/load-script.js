import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { constants, Script } from "node:vm";

/**
 * Runs a bundled script and returns its exports. V8 compiles all of it once and keeps that beside the script: compiling function by
 * function takes a fifth of the processor time of `npm run generate`.
 */
export function loadScript(file) {
  const content = readFileSync(file);
  const source = content.toString().replace(/^#!/, "//");
  const kept = `${file}.compiled`;
  // V8 refuses what another version or other flags have compiled, but of the source it knows the length only.
  const hash = createHash("sha256").update(content).digest();
  const compiled = existsSync(kept) ? readFileSync(kept) : Buffer.of();
  const isOfSource = compiled.subarray(0, hash.length).equals(hash);
  const script = isOfSource ? scriptOf(file, source, compiled.subarray(hash.length)) : undefined;
  const usable = script?.cachedDataRejected === false ? script : compileAll(file, source);
  if (usable !== script) writeWhole(kept, Buffer.concat([hash, usable.createCachedData()]));
  const module = { exports: {} };
  usable.runInThisContext()(module, module.exports, createRequire(file));
  return module.exports;
}

const scriptOf = (file, source, cachedData) =>
  new Script(`(function (module, exports, require) {${source}\n})`, {
    filename: file,
    ...(cachedData && { cachedData }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });

function compileAll(file, source) {
  setFlagsFromString("--no-lazy");
  try {
    return scriptOf(file, source);
  } finally {
    setFlagsFromString("--lazy");
  }
}

/** Writes a file, and never half of it: another process may be reading the one of that name. */
export function writeWhole(path, content) {
  const aside = `${path}.${process.pid}-${Math.random()}`; // a thread has the same process
  writeFileSync(aside, content);
  renameSync(aside, path);
}
