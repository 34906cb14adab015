import { readdirSync, readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";

const folders = ["test/any-description/cases/", "test/stages/client/cases/"];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(^[^/]*|description)\.yaml$/.test(name) && !name.endsWith(".expected.yaml"))
    .map((name) => folder + name),
);
/** The small descriptions of the tests. */
export const ownDescriptions = files.map((file) => parseYaml(readFileSync(file, "utf8")) as object);
