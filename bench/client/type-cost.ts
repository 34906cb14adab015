import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";

export interface TypeCost {
  readonly instantiations: number;
  readonly seconds: number;
}

/** What tsc needs to check a program that makes one call with this client. */
export function typeCost(file: string): TypeCost {
  const config = `bench/node_modules/.cache/clients/tsconfig.${file}.json`;
  const compilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    module: "nodenext",
    types: [],
  };
  writeFileSync(
    config,
    JSON.stringify({ compilerOptions, files: [`../../../client/contestants/${file}.ts`] }),
  );
  const args = ["node_modules/typescript/bin/tsc", "-p", config, "--extendedDiagnostics"];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (stdout.includes("error TS")) throw new Error(`${file}: ${stdout}`);
  const figure = (name: string) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(stdout)?.[1]);
  return { instantiations: figure("Instantiations"), seconds: figure("Check time") };
}
