import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCurl } from "../../scripts/redocly/samples/read-curl.js";
import { readFetch } from "../../scripts/redocly/samples/read-fetch.js";
import { readRequests } from "../../scripts/redocly/samples/read-requests.js";
import { readScript } from "../../scripts/redocly/samples/read-script.js";
import { UnreadableSample } from "../../scripts/redocly/samples/sample-call.js";
import type { Language } from "../../scripts/redocly/samples/script-tokens.js";

const readBut = (output: string, language: Language) => (source: string) => {
  const { calls, modules } = readScript(source, language);
  return { modules, calls: calls.filter(({ callee }) => callee !== output) };
};

/** Takes the last letter of each word and each quote away, one at a time: those that leave the reading as it was. */
function unread(source: string, read: (source: string) => unknown): string[] {
  const whole = read(source);
  return [...source.matchAll(/[\w$./:{}-]+|["'`]/g)].flatMap(({ index, 0: word }) => {
    const end = index + word.length;
    try {
      expect(read(source.slice(0, end - 1) + source.slice(end))).not.toEqual(whole);
      return [];
    } catch (error) {
      return error instanceof UnreadableSample ? [] : [word];
    }
  });
}

// What is left over names or shows the answer.
describe("the readers of code samples see every word that is sent", () => {
  it.each([
    ["curl.sh", readCurl, []],
    ["python-sdk.py", readBut("print", "python"), ["result", "result"]],
    ["python.py", readRequests, ["response.json"]],
    ["javascript.js", readFetch, ["data", "response.json", "console.log", "data"]],
    [
      "typescript.ts",
      readBut("console.log", "javascript"),
      ["session", "session.upload_id", "session.expires_at"],
    ],
  ])("%s", (file, read, others) => {
    expect(unread(readFileSync(`openapi/samples/getUploadUrl/${file}`, "utf8"), read)).toEqual(others);
  });
});

describe("what a reader does not understand it refuses", () => {
  it.each([
    ["a second command", readCurl, 'curl "https://a.test" | jq'],
    ["an option of its own", readCurl, 'curl -k "https://a.test"'],
    ["a body that is no JSON", readCurl, "curl -d '{file: 1}' https://a.test"],
    ["another program", readCurl, "wget https://a.test"],
    [
      "two requests",
      readRequests,
      'import requests\nrequests.get("https://a.test")\nrequests.get("https://a.test")\n',
    ],
    ["a form", readRequests, 'import requests\nrequests.post("https://a.test", data={"a": 1})\n'],
    ["a module that is not imported", readRequests, 'requests.get("https://a.test")\n'],
    ["no request", readFetch, "const a = 1;\n"],
    ["an undeclared variable", readFetch, 'a = "x";\n'],
    ["an option of fetch", readFetch, 'fetch("https://a.test", { mode: "cors" });\n'],
    ["a body that is no JSON text", readFetch, 'fetch("https://a.test", { body: { a: 1 } });\n'],
    ["an expression in a template", readFetch, "fetch(`https://a.test/$" + "{1 + 1}`);\n"],
    ["an operator", readFetch, 'fetch("https://a.test" + path);\n'],
    ["a choice between two values of its own", readFetch, 'fetch("https://a.test" ?? path);\n'],
    ["a choice in Python", readRequests, 'import requests\nrequests.get(url ?? "https://a.test")\n'],
  ])("%s", (_, read, source) => {
    expect(() => read(source)).toThrow(UnreadableSample);
  });

  it("but for what stands in where the reader has set nothing", () => {
    const source = 'fetch("https://a.test", { headers: { "X-API-Key": process.env.KEY ?? "" } });\n';
    expect(readScript(source, "javascript")).toEqual(readScript(source.replace(' ?? ""', ""), "javascript"));
  });

  it("and says in which line", () => {
    expect(() => readFetch('const a = "x";\nconst b = 1 + 1;\n')).toThrow(
      expect.objectContaining({ line: 2 }),
    );
  });
});

describe("defaults that a tool adds", () => {
  it("cURL posts a form when it has data and no header", () => {
    expect(readCurl("curl https://a.test --data '{}'")).toEqual({
      method: "POST",
      url: "https://a.test",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: {},
    });
  });

  it("fetch gets, and calls a string text", () => {
    expect(readFetch('fetch("https://a.test");\n')).toMatchObject({ method: "GET", headers: {} });
    expect(
      readFetch('fetch("https://a.test", { method: "POST", body: JSON.stringify([1, -2, true, null]) });\n'),
    ).toEqual({
      method: "POST",
      url: "https://a.test",
      headers: { "content-type": "text/plain;charset=UTF-8" },
      body: [1, -2, true, null],
    });
  });

  it("requests sends json= as JSON", () => {
    expect(
      readRequests(`import requests\nrequests.put("https://a.test", json={'a': [1_000, True, None, 0.5]})\n`),
    ).toEqual({
      method: "PUT",
      url: "https://a.test",
      headers: { "content-type": "application/json" },
      body: { a: [1000, true, null, 0.5] },
    });
  });
});
