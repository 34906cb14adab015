import {
  credentialHeaders,
  nameOf,
  ownHeaders,
  type Part,
  queryByName,
  type SampleRequest,
} from "./sample-request.js";
import { type Notation, quoted, writeLiteral } from "./write-literal.js";

export const python: Notation = {
  object: ["{", "}"],
  pad: "",
  empty: "{}",
  key: (name) => `${quoted(name)}: `,
  text: quoted,
  true: "True",
  false: "False",
  null: "None",
  indent: "    ",
};

/** The request with `requests`. */
export function pythonSample(request: SampleRequest): string {
  const { method, url, query, body, returns } = request;
  const headers = [
    ...credentialHeaders(request).map(([name, before, key]) => [
      name,
      before === "" ? `os.environ["${key}"]` : `f"${before}{os.environ['${key}']}"`,
    ]),
    // requests sets the media type of what it encodes itself
    ...ownHeaders(request)
      .filter(([name]) => !(name === "Content-Type" && body?.kind === "json"))
      .map(([name, value]) => [name, quoted(value)]),
  ];
  const lines = [
    quoted(url),
    headers.length > 0 && `headers={${headers.map(([name, value]) => `"${name}": ${value}`).join(", ")}}`,
    query.length > 0 && `params=${writeLiteral(queryByName(request), python, python.indent)}`,
    ...bodyArguments(body),
  ].filter((line) => line !== false);
  return [
    request.credentials.length > 0 ? "import os\n" : "",
    "import requests\n",
    `response = requests.${method.toLowerCase()}(\n${lines.map((line) => `    ${line},\n`).join("")})`,
    returns ? "print(response.json())" : "print(response.status_code)",
  ]
    .filter(Boolean)
    .join("\n");
}

function bodyArguments(body: SampleRequest["body"]): string[] {
  if (body?.kind === "json") return [`json=${writeLiteral(body.value, python, python.indent)}`];
  if (body?.kind === "text") return [`data=${quoted(body.text)}.encode()`];
  if (body?.kind !== "form") return [];
  const [files, fields] = [body.parts.filter(({ file }) => file), body.parts.filter(({ file }) => !file)];
  // Without a file, requests sends a form only if it is told that each field is a part.
  const parts = files.length > 0 ? files : fields;
  return [
    `files=[\n${parts.map((part) => `        ${filePart(part)},\n`).join("")}    ]`,
    ...(files.length > 0 && fields.length > 0
      ? [`data=[${fields.map(({ name, value }) => `(${quoted(name)}, ${quoted(value)})`).join(", ")}]`]
      : []),
  ];
}

function filePart({ name, value, file }: Part): string {
  if (file === undefined) return `(${quoted(name)}, (None, ${quoted(value)}))`;
  const type = file.type === undefined ? "" : `, ${quoted(file.type)}`;
  const title = quoted(nameOf(file));
  return `(${quoted(name)}, (${title}, open(${quoted(file.path)}, "rb")${type}))`;
}
