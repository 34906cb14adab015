import { readdirSync, readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import createClient from "openapi-fetch";
import { describe, expect, it } from "vitest";
import type { Description } from "../../../scripts/description/description.js";
import { readable } from "../../../scripts/description/readable.js";
import { emitChecks, readKeywords } from "../../../scripts/stages/checks/emit-checks.js";
import { emitClient } from "../../../scripts/stages/client/emit-client.js";
import { emitTypes } from "../../../scripts/stages/types/emit-types.js";
import type { Call, FormFields } from "./call-case.js";

const folder = new URL("cases/", import.meta.url);
const topics = readdirSync(folder);

interface Golden {
  baseUrl: string;
  createOperations(http: object): Record<string, (args: unknown) => Promise<object>>;
}

describe.each(topics)("%s", async (topic) => {
  const at = new URL(`${topic}/`, folder);
  const text = readFileSync(new URL("description.yaml", at), "utf8");
  const description = readable(parseYaml(text) as Description);
  const { calls } = (await import(new URL("calls.ts", at).href)) as { calls: Call[] };

  it("is generated as the golden files show", async () => {
    const { text, notes, companions } = emitClient(description);
    const golden = (name: string): string => new URL(`golden/${name}`, at).pathname;
    await expect(text).toMatchFileSnapshot(golden("client.ts"));
    await expect(emitTypes(description)).toMatchFileSnapshot(golden("types.ts"));
    await expect(emitChecks(description)).toMatchFileSnapshot(golden("checks.ts"));
    await expect(readKeywords()).toMatchFileSnapshot(golden("keywords.ts"));
    await expect(`${notes.join("\n")}\n`).toMatchFileSnapshot(golden("notes.txt"));
    for (const name of companions)
      await expect(
        readFileSync(new URL(`../../../scripts/stages/client/${name}`, import.meta.url), "utf8"),
      ).toMatchFileSnapshot(golden(name));
  });

  it("describes a call of every operation", async () => {
    const { createOperations } = (await import(new URL("golden/client.ts", at).href)) as Golden;
    const described = Object.keys(createOperations({}));
    expect([...new Set(calls.map(({ operation }) => operation))].sort()).toEqual(described.sort());
  });

  it.each(calls.map((call) => [call.operation, call] as const))(
    "%s sends what is described",
    async (_operation, call) => {
      const { baseUrl, createOperations } = (await import(new URL("golden/client.ts", at).href)) as Golden;
      let request: Request | undefined;
      const fetch = async (sent: Request): Promise<Response> => {
        request = sent;
        const { status, headers = {}, body = null } = call.response ?? { status: 204 };
        return new Response(body, { status, headers });
      };
      const operations = createOperations(createClient({ baseUrl, fetch }));
      const operation = operations[call.operation];
      if (!operation) throw new Error(`there is no operation ${call.operation}`);
      const { response: _, ...outcome } = (await operation(call.arguments)) as { response: Response };
      expect(await sent(request, call)).toEqual(call.request);
      if (call.outcome) expect(await textual(outcome)).toEqual(call.outcome);
    },
  );
});

/** A request as data, with no more headers than the call expects but always the media type. */
async function sent(request: Request | undefined, { request: expected }: Call): Promise<unknown> {
  if (!request) throw new Error("no request was sent");
  const names = new Set([...Object.keys(expected.headers ?? {}), "content-type", "accept", "cookie"]);
  const headers = Object.fromEntries([...request.headers].filter(([name]) => names.has(name)));
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data;");
  if (isForm) delete headers["content-type"];
  const body = isForm ? await fields(await request.formData()) : await request.text();
  return {
    method: request.method,
    url: request.url,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(body !== "" && { body }),
  };
}

const fields = (form: FormData): Promise<FormFields> =>
  Promise.all(
    [...form].map(async ([name, value]) => [name, await readableValue(value)] as FormFields[number]),
  );

const readableValue = async (value: string | Blob): Promise<FormFields[number][1]> =>
  typeof value === "string" ? value : { type: value.type, text: await value.text() };

/** Blobs and streams as their text, to be compared. */
async function textual(outcome: { data?: unknown; error?: unknown }): Promise<object> {
  const { data } = outcome;
  if (!(data instanceof Blob) && !(data instanceof ReadableStream)) return outcome;
  return { ...outcome, data: await new Response(data).text() };
}
