import { createHash } from "node:crypto";
import type { Probe } from "../probe.js";
import type { Subject } from "../subject.js";

/** An identifier of the same form that nobody has: its prefix, then what no generator of identifiers makes. */
export function impossible(id: string): string {
  const prefix = /^[A-Za-z]+_/.exec(id)?.[0] ?? "";
  return `${prefix}none${createHash("sha256").update(id).digest("hex").slice(0, 24)}`;
}

/** Each identifier of the path replaced by one that does not exist. Whether a foreign parent is 403 or 404 is not documented. */
export function unknownResourceProbes({ operation, base, statuses }: Subject): Probe[] {
  const names = operation.parameters.filter((each) => each.in === "path");
  return names.flatMap(({ name, pointer }, index): Probe[] => {
    const usual = index === names.length - 1 ? [404] : [403, 404];
    const expected = usual.filter((status) => statuses.includes(status));
    if (expected.length === 0) return [];
    return [
      {
        kind: "unknown-resource",
        name: `${name} that does not exist`,
        pointer,
        draft: {
          ...base,
          parameters: { ...base.parameters, [name]: impossible(base.parameters[name] ?? "") },
        },
        expect: { statuses: expected },
        covers: [],
      },
    ];
  });
}
