import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const inBench = (path: string): string => fileURLToPath(new URL(`bench/node_modules/${path}`, root));

/** Descriptions that others publish, in packages of npm. */
export const published = {
  Galaxy: fileURLToPath(new URL("node_modules/@scalar/galaxy/dist/latest.yaml", root)),
  Figma: inBench("@figma/rest-api-spec/openapi/openapi.yaml"),
  GitBook: inBench("@gitbook/api/spec/openapi.json"),
  GitHub: inBench("@octokit/openapi/generated/api.github.com.json"),
};
