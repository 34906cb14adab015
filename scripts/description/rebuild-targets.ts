import type { Description } from "./description.js";
import { fragmentKeys, memberAt } from "./json-pointer.js";
import { type Hooks, rebuild } from "./rebuild.js";

const isComponent = /^#\/components\/schemas\/[^/]+$/;

/**
 * A description in which the schemas that references lead to are rebuilt too, where these stand at a place that OpenAPI does not know: at
 * `definitions` of a component, or in an extension. `references` gains those that stand inside of them.
 */
export function rebuildTargets(description: Description, references: Set<string>, hooks: Hooks): Description {
  let rebuilt: unknown = description;
  for (const reference of references) {
    if (!reference.startsWith("#/") || isComponent.test(reference)) continue;
    const keys = fragmentKeys(reference);
    const target = keys.reduce(memberAt, rebuilt);
    if (typeof target !== "object" || target === null) continue;
    const schema = rebuild(target, "Schema", hooks);
    if (schema !== target) rebuilt = withMember(rebuilt, keys, schema);
  }
  return rebuilt as Description;
}

function withMember(node: unknown, [key, ...keys]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const member = withMember(memberAt(node, key), keys, value);
  if (Array.isArray(node)) return node.with(Number(key), member);
  return { ...(node as object), [key]: member };
}
