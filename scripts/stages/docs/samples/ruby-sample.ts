import {
  credentialHeaders,
  nameOf,
  ownHeaders,
  type Part,
  queryByName,
  type SampleRequest,
} from "./sample-request.js";
import { type Notation, writeLiteral } from "./write-literal.js";

/** In double quotes, `#` begins a value. */
const quoted = (text: string): string => JSON.stringify(text).replaceAll("#", "\\#");

const ruby: Notation = {
  object: ["{", "}"],
  pad: " ",
  empty: "{}",
  key: (name) => `${quoted(name)} => `,
  text: quoted,
  true: "true",
  false: "false",
  null: "nil",
  indent: "  ",
};

/** The request with Ruby's net/http. */
export function rubySample(request: SampleRequest): string {
  const { method, url, query, body } = request;
  const name = `${method[0]}${method.slice(1).toLowerCase()}`;
  return [
    ...(body?.kind === "json" ? ['require "json"'] : []),
    'require "net/http"',
    "",
    `uri = URI(${quoted(url)})`,
    ...(query.length > 0
      ? [`uri.query = URI.encode_www_form(${writeLiteral(queryByName(request), ruby)})`]
      : []),
    `request = Net::HTTP::${name}.new(uri)`,
    ...credentialHeaders(request).map(
      ([header, before, key]) => `request[${quoted(header)}] = "${before}#{ENV.fetch(${quoted(key)})}"`,
    ),
    ...ownHeaders(request).map(([header, value]) => `request[${quoted(header)}] = ${quoted(value)}`),
    ...bodyLines(body),
    "",
    'response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") do |http|',
    "  http.request(request)",
    "end",
    "puts response.code, response.body",
  ].join("\n");
}

function bodyLines(body: SampleRequest["body"]): string[] {
  if (body?.kind === "json") return [`request.body = JSON.generate(${writeLiteral(body.value, ruby)})`];
  if (body?.kind === "text") return [`request.body = ${quoted(body.text)}`];
  if (body?.kind !== "form") return [];
  return [
    `request.set_form([\n${body.parts.map((part) => `  ${partOf(part)},\n`).join("")}], "multipart/form-data")`,
  ];
}

function partOf({ name, value, file }: Part): string {
  if (file === undefined) return `[${quoted(name)}, ${quoted(value)}]`;
  const facts = [
    `filename: ${quoted(nameOf(file))}`,
    ...(file.type === undefined ? [] : [`content_type: ${quoted(file.type)}`]),
  ];
  return `[${quoted(name)}, File.open(${quoted(file.path)}), { ${facts.join(", ")} }]`;
}
