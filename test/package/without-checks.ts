import { basename } from "node:path";
import type { Plugin } from "esbuild";

/** Where a client begins to check arguments and responses, and what replaces it in a client without checks. */
const stubs: Record<string, string> = {
  "check-arguments.ts": "export const checkArguments = () => {};",
  "check-response.ts":
    "export const checkData = (_, __, body) => body, readDetails = (_, error) => error.details;",
};

/** A bundler plugin that leaves the checks out; `finish` throws where one of their files was not met. */
export function withoutChecks(): { plugin: Plugin; finish(): void } {
  const missed = new Set(Object.keys(stubs));
  const setup: Plugin["setup"] = ({ onLoad }) => {
    onLoad({ filter: /\/src\/[a-z]+\/[a-z-]+\.ts$/ }, ({ path }) => {
      const contents = stubs[basename(path)];
      if (contents === undefined) return undefined;
      missed.delete(basename(path));
      return { contents, loader: "ts" };
    });
  };
  return {
    plugin: { name: "without-checks", setup },
    finish() {
      if (missed.size > 0) throw new Error(`not a part of the client any more: ${[...missed].join(", ")}`);
    },
  };
}
