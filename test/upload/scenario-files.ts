import { readdirSync, readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";

const folder = "test/upload/scenarios";

/** The scenarios of these groups of the fault matrix, by the names of their files, which begin with their row. */
export const scenariosOf = <Scenario>(groups: string): ReadonlyMap<string, readonly Scenario[]> =>
  new Map(
    readdirSync(folder)
      .filter((name) => groups.includes(name.charAt(0)))
      .sort()
      .map((name) => [
        name.replace(".yaml", ""),
        parseYaml(readFileSync(`${folder}/${name}`, "utf8")) as Scenario[],
      ]),
  );
