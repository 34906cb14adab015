import type { Description, PathItem } from "../../description/description.js";
import type { Operation } from "../../description/operation.js";
import { resolveRef } from "../../description/resolve-ref.js";

/**
 * All that a description says about one operation, including what it refers to. Where two of these texts are equal, nothing has changed for
 * the operation.
 */
export function operationText(description: Description, { path, source, security }: Operation): string {
  const texts = new Map<string, string>();
  const visit = (node: unknown): string => {
    const text = JSON.stringify(node);
    for (const [, ref = ""] of text.matchAll(/"\$ref":"(#[^"]+)"/g)) {
      if (texts.has(ref)) continue;
      texts.set(ref, "");
      texts.set(ref, visit(resolveRef<object>(description, { $ref: ref }, "#")));
    }
    return text;
  };
  const { parameters = [] } = itemOf(description, path);
  return [visit([path, parameters, source, security]), ...texts].join("\n");
}

const itemOf = ({ paths = {}, ...rest }: Description, path: string): PathItem =>
  resolveRef<PathItem>({ paths, ...rest }, paths[path] ?? {}, path);
