import { json } from "../markdown/markdown.js";
import { credentialHeaders, nameOf, ownHeaders, type Part, type SampleRequest } from "./sample-request.js";
import { quoted } from "./write-literal.js";

/** The request with Go's standard library. */
export function goSample(request: SampleRequest): string {
  const { method, url, query, body } = request;
  const form = body?.kind === "form" ? body.parts : [];
  const lines = [
    ...bodyLines(body),
    `request, err := http.NewRequest(${quoted(method)}, ${quoted(url)}, ${bodyOf(body)})`,
    check,
    ...(query.length > 0 ? [queryLine(query)] : []),
    ...credentialHeaders(request).map(
      ([name, before, key]) =>
        `request.Header.Set(${quoted(name)}, ${before === "" ? "" : `${quoted(before)}+`}os.Getenv(${quoted(key)}))`,
    ),
    ...ownHeaders(request).map(([name, value]) => `request.Header.Set(${quoted(name)}, ${quoted(value)})`),
    ...(form.length > 0 ? ['request.Header.Set("Content-Type", form.FormDataContentType())'] : []),
    "response, err := http.DefaultClient.Do(request)",
    check,
    "defer response.Body.Close()",
    "text, err := io.ReadAll(response.Body)",
    check,
    "fmt.Println(response.Status, string(text))",
  ];
  const source = lines.join("\n").replaceAll(/^(?=.)/gm, "\t");
  const used = packages.filter((name) => source.includes(`${name.split("/").at(-1)}.`));
  return `package main

import (
${used.map((name) => `\t${quoted(name)}\n`).join("")})

func main() {
${untabRaw(source)}
}`;
}

const packages = "bytes fmt io log mime/multipart net/http net/textproto net/url os strings".split(" ");

const check = `if err != nil {
	log.Fatal(err)
}`;

const queryLine = (query: SampleRequest["query"]): string =>
  `request.URL.RawQuery = url.Values{${Object.entries(grouped(query))
    .map(([name, values]) => `${quoted(name)}: {${values.map(quoted).join(", ")}}`)
    .join(", ")}}.Encode()`;

function grouped(query: SampleRequest["query"]): Record<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of query) found.set(name, [...(found.get(name) ?? []), value]);
  return Object.fromEntries(found);
}

const bodyOf = (body: SampleRequest["body"]): string =>
  body === undefined ? "nil" : body.kind === "form" ? "&body" : "body";

function bodyLines(body: SampleRequest["body"]): string[] {
  if (body?.kind === "json") return [`body := strings.NewReader(${raw(json(body.value))})`];
  if (body?.kind === "text") return [`body := strings.NewReader(${raw(body.text)})`];
  if (body?.kind !== "form") return [];
  const [first] = body.parts.filter(({ file }) => file);
  return [
    "var body bytes.Buffer",
    "form := multipart.NewWriter(&body)",
    ...body.parts.flatMap((part) => partLines(part, part === first)),
    "form.Close()",
  ];
}

function partLines({ name, value, file }: Part, isFirst: boolean): string[] {
  if (file === undefined) return [`form.WriteField(${quoted(name)}, ${quoted(value)})`];
  const assign = isFirst ? ":=" : "=";
  const title = nameOf(file);
  const part =
    file.type === undefined
      ? `form.CreateFormFile(${quoted(name)}, ${quoted(title)})`
      : `form.CreatePart(textproto.MIMEHeader{
	"Content-Disposition": {${raw(`form-data; name="${name}"; filename="${title}"`)}},
	"Content-Type":        {${quoted(file.type)}},
})`;
  return [
    `file, err ${assign} os.Open(${quoted(file.path)})`,
    check,
    `part, err ${assign} ${part}`,
    check,
    "io.Copy(part, file)",
  ];
}

/** A text in back quotes, which Go takes literally; in double quotes where the text has a back quote itself. */
const raw = (text: string): string => (text.includes("`") ? quoted(text) : `\`${text}\``);

/** Lines in back quotes are not indented. */
const untabRaw = (source: string): string =>
  source.replaceAll(/`[^`]*`/g, (text) => text.replaceAll("\n\t", "\n"));
