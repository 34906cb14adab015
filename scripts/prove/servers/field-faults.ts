import type { ServerFault, ServerFaultKind } from "./fault.js";
import { type Facts, type FieldPlace, setAt } from "./field-places.js";

type Wrong = [ServerFaultKind, unknown];

const strangers: Record<string, unknown> = {
  string: 7,
  integer: "8",
  number: "8",
  boolean: "false",
  object: [],
  array: {},
};

/** Everything that can be wrong with one field of a response. `now` is the server's time, `hosts` those that it may name. */
export function fieldFaults(place: FieldPlace, now: number, hosts: readonly string[]): ServerFault[] {
  const { path, facts, required, present, value } = place;
  if (path.length === 0) return strangeField(place);
  const at = `/${path.join("/")}`;
  const wrong: Wrong[] = [
    ...facts.flatMap(wrongType),
    ...(present ? facts.flatMap((each) => wrongValue(each, value, now, hosts)) : []),
  ];
  const distinct = new Map(wrong.map(([kind, to]) => [`${kind} ${JSON.stringify(to)}`, [kind, to] as const]));
  const faults = [...distinct.values()].map(
    ([kind, to]): ServerFault => ({
      kind,
      at,
      change: `${JSON.stringify(to)} in its place`,
      spoil: ({ json }) => setAt(json, path, to),
    }),
  );
  if (present && required)
    faults.unshift({
      kind: "field missing",
      at,
      change: "removed",
      spoil: ({ json }) => setAt(json, path, undefined),
    });
  return [...faults, ...strangeField(place)];
}

function wrongType({ type }: Facts): Wrong[] {
  const types = [type ?? []].flat();
  if (types.length === 0) return [];
  const other = strangers[types[0] ?? ""];
  return [
    ...(types.includes("null") ? [] : [["null for a value", null] as Wrong]),
    ...(other === undefined ? [] : [["field of another type", other] as Wrong]),
    ...(types.includes("integer") ? [["field of another type", 1.5] as Wrong] : []),
  ];
}

function wrongValue(facts: Facts, value: unknown, now: number, hosts: readonly string[]): Wrong[] {
  const wrong: Wrong[] = [];
  const { format, minimum, maximum, minLength } = facts;
  if (format === "date-time") for (const text of dates(String(value))) wrong.push(["wrong format", text]);
  if (format === "uri") wrong.push(["wrong format", "no uri"]);
  if ("const" in facts && typeof value !== "string") wrong.push(["another constant", other(value)]);
  if (minimum !== undefined) wrong.push(["beyond a bound", minimum - 1]);
  if (maximum !== undefined) wrong.push(["beyond a bound", maximum + 1]);
  if (minLength) wrong.push(["beyond a bound", ""]);
  if ("x-equals" in facts) wrong.push(["another resource", other(value)]);
  if ("x-host" in facts)
    for (const url of strangeUrls(String(value), hosts)) wrong.push(["host or scheme", url]);
  const unit = facts["x-multiple-of"];
  if (typeof unit === "number")
    for (const count of [Number(value) + 1, 0, -unit]) wrong.push(["no multiple", count]);
  if (facts["x-future"] === true)
    for (const ago of [0, 1000, 365 * 86_400_000]) wrong.push(["expired", new Date(now - ago).toISOString()]);
  return wrong;
}

const other = (value: unknown): unknown =>
  typeof value === "number" ? value + 1 : typeof value === "boolean" ? !value : `${value}_other`;

const dates = (text: string): string[] => [
  text.replace(/Z$/, ""),
  text.slice(0, 10),
  `${Date.parse(text)}`,
  "soon",
];

function strangeUrls(text: string, hosts: readonly string[]): string[] {
  const [host = new URL(text).host] = hosts;
  return [
    `http://${host}/x`,
    `https://storage.example.com/x`,
    `https://${host}.example.com/x`,
    `https://${host}@example.com/x`,
    `https://${host}:8443/x`,
    `https://u:p@${host}/x`,
    `https://${host}`,
  ];
}

/** A field that the schema of an object does not name, unless that schema allows others. */
function strangeField({ path, facts, present, value }: FieldPlace): ServerFault[] {
  const closed = present && facts.some((each) => each.properties) && typeof value === "object";
  return closed
    ? [
        {
          kind: "undocumented field",
          at: `/${path.join("/")}`,
          change: "a field x_nobody",
          spoil: ({ json }) => setAt(json, [...path, "x_nobody"], "?"),
        },
      ]
    : [];
}
