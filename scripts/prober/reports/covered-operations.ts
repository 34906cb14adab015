import type { Covered } from "../coverage/coverage.js";
import { fold } from "./fold.js";

/** Every statement about each operation, in Markdown: its examples, then request and responses, field by field. */
export function coveredOperations(
  statements: readonly Covered[],
  introduce: (operationId: string) => string,
): string[] {
  const operations = new Map<string, Covered[]>();
  let id = "";
  for (const statement of statements) {
    if (statement.kind === "operation") id = statement.name;
    const own = operations.get(id) ?? [];
    operations.set(id, [...own, { ...statement, name: statement.name.slice(id.length + 1) }]);
  }
  return [...operations].flatMap(([id, own]) => [
    `## ${id}`,
    ...[introduce(id)].filter((text) => text !== ""),
    ...named("Bodies", of(own, "body"), ({ name }) => name),
    ...named("Examples", of(own, "example"), ({ name }) => name),
    ...part(`${id}: request`, "request", own),
    ...of(own, "status").flatMap(({ name }) => part(`${id}: ${name}`, name, own)),
  ]);
}

const of = (statements: readonly Covered[], kind: Covered["kind"]): Covered[] =>
  statements.filter((each) => each.kind === kind);

/** What is said about a request or about the responses with one status; `place` is the first word of its statements. */
function part(title: string, place: string, own: readonly Covered[]): string[] {
  const inside = (statement: Covered) => statement.name.startsWith(`${place} `);
  const fields = new Map<string, string[]>();
  const note = (field: string, ...facts: string[]) =>
    fields.set(field, [...(fields.get(field) ?? []), ...facts]);
  for (const statement of own) {
    const { kind, name, exercised } = statement;
    const presence = exercised ? [] : [marked("presence", statement)];
    if (kind === "request field" && place === "request") note(name, ...presence);
    if (kind === "response field" && inside(statement)) note(name.slice(place.length + 1), ...presence);
    if (kind === "constraint" && inside(statement)) {
      const [, field = "", keyword = ""] = /^\S+ (.*) (\S+)$/.exec(name) ?? [];
      note(field, marked(keyword, statement));
    }
  }
  const rows = [...fields].map(([field, constraints]) => row(field, constraints)).join("\n");
  const folded = place !== "request" && fields.size > 0;
  return [
    `### ${title}`,
    ...named("Error codes", of(own, "error code").filter(inside), ({ name }) => name.slice(place.length + 1)),
    ...(folded ? fold(`${fields.size} fields with their constraints`, rows) : [rows]),
  ];
}

const row = (field: string, constraints: string[]): string =>
  `- ${field === "" ? "the whole body" : `\`${field}\``}: ${constraints.join(", ") || "any value"}`;

const named = (title: string, statements: readonly Covered[], nameOf: (each: Covered) => string): string[] =>
  statements.length > 0
    ? [`${title}: ${statements.map((each) => marked(`\`${nameOf(each)}\``, each)).join(", ")}.`]
    : [];

const marked = (text: string, { exercised, exception }: Covered): string =>
  exercised ? text : `${text} *(${exception ? "excepted" : "missing"})*`;
