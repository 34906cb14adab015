import { credentialHeaders, nameOf, ownHeaders, type Part, type SampleRequest } from "./sample-request.js";
import { type Notation, writeLiteral } from "./write-literal.js";

/** In single quotes only these two characters mean anything. */
const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, "\\$&")}'`;

const php: Notation = {
  object: ["[", "]"],
  pad: "",
  empty: "new stdClass()",
  key: (name) => `${quoted(name)} => `,
  text: quoted,
  true: "true",
  false: "false",
  null: "null",
  indent: "    ",
};

/** The request with PHP's curl extension; `undefined` for a form that has a name twice, which an array of PHP cannot hold. */
export function phpSample(request: SampleRequest): string | undefined {
  const { method, url, query, body } = request;
  const names = body?.kind === "form" ? body.parts.map(({ name }) => name) : [];
  if (new Set(names).size < names.length) return undefined;
  const search = new URLSearchParams(query);
  const headers = [
    ...credentialHeaders(request).map(
      ([name, before, key]) => `${quoted(`${name}: ${before}`)} . getenv(${quoted(key)})`,
    ),
    ...ownHeaders(request).map(([name, value]) => quoted(`${name}: ${value}`)),
  ];
  const options = [
    "CURLOPT_RETURNTRANSFER => true",
    method !== "GET" && `CURLOPT_CUSTOMREQUEST => ${quoted(method)}`,
    headers.length > 0 &&
      `CURLOPT_HTTPHEADER => [\n${headers.map((line) => `        ${line},\n`).join("")}    ]`,
    body?.kind === "json" &&
      `CURLOPT_POSTFIELDS => json_encode(${writeLiteral(body.value, php, php.indent)})`,
    body?.kind === "text" && `CURLOPT_POSTFIELDS => ${quoted(body.text)}`,
    body?.kind === "form" &&
      `CURLOPT_POSTFIELDS => [\n${body.parts.map((part) => `        ${partOf(part)},\n`).join("")}    ]`,
  ].filter((line) => line !== false);
  return `<?php

$request = curl_init(${quoted(search.size > 0 ? `${url}?${search}` : url)});
curl_setopt_array($request, [
${options.map((line) => `    ${line},\n`).join("")}]);
$response = curl_exec($request);
echo curl_getinfo($request, CURLINFO_RESPONSE_CODE), ' ', $response, PHP_EOL;`;
}

const partOf = ({ name, value, file }: Part): string =>
  `${quoted(name)} => ${
    file
      ? `new CURLFile(${[file.path, file.type ?? "application/octet-stream"].map(quoted).join(", ")}, ${quoted(nameOf(file))})`
      : quoted(value)
  }`;
