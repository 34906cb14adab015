import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { afterAll, describe, expect, it } from "vitest";
import { DescriptionError } from "../../../scripts/description/description-error.js";
import { bundle } from "../../../scripts/stages/bundle/bundle.js";
import { openDescription } from "../../../scripts/stages/bundle/open-description.js";

const folder = mkdtempSync(join(tmpdir(), "bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a description of one operation with these files beside its root. */
function describeWith(name: string, schema: string, files: Record<string, string>): string {
  const root = `openapi: 3.1.1
info: { title: t, version: "1" }
paths:
  /a:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: ${schema} } }
`;
  for (const [path, text] of Object.entries({ ...files, "root.yaml": root })) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name, "root.yaml");
}

describe("bundle", () => {
  it("leaves no reference to another file, and no text twice", async () => {
    const text = await openDescription("openapi/openapi.yaml").text();
    expect(text.match(/\$ref: (?!'#\/components\/)/g)).toBeNull();
    expect(text.match(/[&*]ref_/g)).toBeNull();
    expect(parseYaml(text, {})).toEqual(await bundle("openapi/openapi.yaml"));
  });

  it("makes the same text every time", async () => {
    const text = await openDescription("openapi/openapi.yaml").text();
    expect(await openDescription("openapi/openapi.yaml").text()).toBe(text);
    expect(text).not.toContain(process.cwd());
  });

  it("keeps references that go round in a circle", async () => {
    const root = describeWith("circle", "{ $ref: Node.yaml }", {
      "Node.yaml": "type: object\nproperties: { next: { $ref: Node.yaml } }\n",
    });
    expect((await bundle(root)).components?.schemas).toEqual({
      Node: { type: "object", properties: { next: { $ref: "#/components/schemas/Node" } } },
    });
  });

  it("refuses two components of one name", async () => {
    const root = describeWith("conflict", "{ anyOf: [{ $ref: a/X.yaml }, { $ref: b/X.yaml }] }", {
      "a/X.yaml": "type: string\n",
      "b/X.yaml": "type: integer\n",
    });
    const error = await bundle(root).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DescriptionError);
    const [finding] = (error as DescriptionError).findings;
    expect(finding).toMatchObject({
      message: expect.stringContaining("the same name"),
      file: expect.stringMatching(/conflict\/root\.yaml$/),
      line: 9,
    });
  });

  it("refuses a reference to a file that does not exist", async () => {
    const root = describeWith("missing", "{ $ref: Missing.yaml }", {});
    await expect(bundle(root)).rejects.toMatchObject({
      findings: [{ message: expect.stringContaining("There is no file"), line: 9 }],
    });
  });

  it("refuses a file that is not there", async () => {
    await expect(bundle(join(folder, "nothing.yaml"))).rejects.toMatchObject({
      findings: [{ rule: "readable" }],
    });
  });

  it("puts the responses of all operations and the headers of all responses where they are not yet", async () => {
    const root = join(folder, "every.yaml");
    writeFileSync(join(folder, "Id.yaml"), "schema: { type: string }\n");
    writeFileSync(
      root,
      `openapi: 3.1.1
info: { title: t, version: "1" }
x-every-operation: { responses: { "404": { description: other }, "503": { description: busy } } }
x-every-response: { headers: { X-Id: { $ref: Id.yaml }, X-Own: { schema: { type: string } } } }
paths:
  /a:
    get:
      responses:
        "200": { description: ok, headers: { x-own: { schema: { type: integer } } } }
        "404": { $ref: "#/components/responses/Gone" }
components: { responses: { Gone: { description: gone } } }
`,
    );
    const { paths, components, ...rest } = await bundle(root);
    const own = { "X-Own": { schema: { type: "string" } } };
    const id = { "X-Id": { $ref: "#/components/headers/Id" } };
    expect(Object.keys(rest)).toEqual(["openapi", "info"]);
    expect(components?.headers).toEqual({ Id: { schema: { type: "string" } } });
    expect(components?.responses).toEqual({ Gone: { description: "gone", headers: { ...id, ...own } } });
    expect(paths?.["/a"]).toEqual({
      get: {
        responses: {
          "200": { description: "ok", headers: { ...id, "x-own": { schema: { type: "integer" } } } },
          "404": { $ref: "#/components/responses/Gone" },
          "503": { description: "busy", headers: { ...id, ...own } },
        },
      },
    });
  });

  it("puts the samples of an operation in the order of the tabs, and refuses a file or folder of another name", async () => {
    const root = join(folder, "samples-of/root.yaml");
    const sample = (path: string) => {
      mkdirSync(dirname(join(folder, "samples-of/samples", path)), { recursive: true });
      writeFileSync(join(folder, "samples-of/samples", path), `a sample\n`);
    };
    sample("getA/javascript.js");
    sample("getA/curl.sh");
    const operation = `{ operationId: getA, responses: { "200": { description: ok } } }`;
    writeFileSync(
      root,
      `openapi: 3.1.1\ninfo: { title: t, version: "1" }\npaths: { /a: { get: ${operation} } }\n`,
    );
    expect((await bundle(root)).paths?.["/a"]).toMatchObject({
      get: {
        "x-codeSamples": [
          { lang: "Shell", label: "cURL", source: "a sample\n" },
          { lang: "JavaScript", label: "JavaScript", source: "a sample\n" },
        ],
      },
    });
    sample("getA/curl.txt");
    await expect(bundle(root)).rejects.toMatchObject({
      findings: [{ message: "No tab of the docs shows the file `curl.txt`" }],
    });
    rmSync(join(folder, "samples-of/samples/getA/curl.txt"));
    sample("getB/curl.sh");
    await expect(bundle(root)).rejects.toMatchObject({
      findings: [{ message: "No operation has the operationId `getB`" }],
    });
  });
});
