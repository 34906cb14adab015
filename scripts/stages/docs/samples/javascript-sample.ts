import { isIdentifier } from "../../../description/operation-name.js";
import { credentialHeaders, nameOf, ownHeaders, queryByName, type SampleRequest } from "./sample-request.js";
import { type Notation, quoted, writeLiteral } from "./write-literal.js";

const propertyKey = (name: string): string => (isIdentifier(name) ? name : quoted(name));

const javascript: Notation = {
  object: ["{", "}"],
  pad: " ",
  empty: "{}",
  key: (name) => `${propertyKey(name)}: `,
  text: quoted,
  true: "true",
  false: "false",
  null: "null",
  indent: "  ",
};

/** The request with `fetch`, for Node 20. */
export function javascriptSample(request: SampleRequest): string {
  const { method, url, query, body, returns } = request;
  const headers = [
    ...credentialHeaders(request).map(
      ([name, before, key]) => `${propertyKey(name)}: \`${before}\${process.env.${key}}\``,
    ),
    ...ownHeaders(request).map(([name, value]) => `${propertyKey(name)}: ${quoted(value)}`),
  ];
  const options = [
    method !== "GET" && `method: ${quoted(method)}`,
    headers.length > 0 && `headers: {\n${headers.map((line) => `    ${line},\n`).join("")}  }`,
    body?.kind === "json" && `body: JSON.stringify(${writeLiteral(body.value, javascript, "  ")})`,
    body?.kind === "text" && `body: ${quoted(body.text)}`,
    body?.kind === "form" && "body: form",
  ].filter((line) => line !== false);
  return [
    ...formLines(body),
    ...(query.length > 0 ? [`const query = new URLSearchParams(${queryOf(request)});`] : []),
    `const response = await fetch(${query.length > 0 ? `\`${url}?\${query}\`` : quoted(url)}${
      options.length === 0 ? "" : `, {\n${options.map((line) => `  ${line},\n`).join("")}}`
    });`,
    returns ? "console.log(await response.json());" : "console.log(response.status);",
  ].join("\n");
}

const queryOf = (request: SampleRequest): string => {
  const byName = queryByName(request);
  const isPlain = Object.values(byName).every((value) => typeof value === "string");
  return writeLiteral(isPlain ? byName : request.query, javascript);
};

function formLines(body: SampleRequest["body"]): string[] {
  if (body?.kind !== "form") return [];
  const lines = body.parts.map(({ name, value, file }) => {
    if (file === undefined) return `form.append(${quoted(name)}, ${quoted(value)});`;
    const type = file.type === undefined ? "" : `, { type: ${quoted(file.type)} }`;
    const blob = `await openAsBlob(${quoted(file.path)}${type})`;
    return `form.append(${quoted(name)}, ${blob}, ${quoted(nameOf(file))});`;
  });
  const hasFile = body.parts.some(({ file }) => file);
  return [
    ...(hasFile ? ['import { openAsBlob } from "node:fs";\n'] : []),
    "const form = new FormData();",
    ...lines,
    "",
  ];
}
