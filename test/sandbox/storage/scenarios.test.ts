import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkedFetch } from "../../../scripts/checker/checked-fetch.js";
import { parseYaml } from "../../../scripts/redocly/yaml.js";
import { bundle } from "../../../scripts/stages/bundle/bundle.js";
import { createSandbox, type Sandbox } from "../../../src/sandbox/index.js";
import { page, read, requestWith, type Session } from "../requests.js";
import { bodyOf, faultsOf, type Scenario, type Step } from "./scenario.js";

const folder = "test/sandbox/storage/scenarios";
const scenarios = readdirSync(folder).map(
  (name) => [name.replace(".yaml", ""), parseYaml(readFileSync(`${folder}/${name}`, "utf8"))] as const,
) as [topic: string, Scenario[]][];

const description = await bundle("openapi/storage/openapi.yaml");

/** Bytes that are different at every place. */
const bytes = Uint8Array.from({ length: 1024 * 1024 }, (_, at) => (at * 2654435761) >>> 24);

const hashes = new Map<number, { crc32c: string; md5: Buffer }>();

const table = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0x82f63b78 : 0);
  return crc;
});

/** Byte by byte, so not as the sandbox does it. */
function hashesOf(size: number) {
  const known = hashes.get(size);
  if (known) return known;
  let crc = 0xffffffff;
  for (const byte of bytes.subarray(0, size)) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 255] ?? 0);
  const word = Buffer.alloc(4);
  word.writeUInt32BE(~crc >>> 0);
  const made = {
    crc32c: word.toString("base64"),
    md5: createHash("md5").update(bytes.subarray(0, size)).digest(),
  };
  hashes.set(size, made);
  return made;
}

describe.each(scenarios)("%s", (_topic, cases) => {
  const runs = cases.flatMap((scenario) =>
    (scenario.only ? [scenario.only] : ["in process", "over HTTP"]).map((way) => ({ ...scenario, way })),
  );
  it.each(runs)("$it, $way", async (scenario) => {
    const waits: number[] = [];
    const wait = async (milliseconds: number) => void waits.push(milliseconds);
    const sandbox = createSandbox({ wait, ...(scenario.storage && { storage: scenario.storage }) });
    onTestFinished(() => sandbox.close());
    const overHttp = scenario.way === "over HTTP";
    const base = overHttp ? await sandbox.listen(0) : new URL(page).origin;
    const fetch = overHttp ? globalThis.fetch : sandbox.fetch;
    const asked = requestWith({ file_size: scenario.size }, `${base}${new URL(page).pathname}`);
    let { body: session } = await read<Session>(fetch(asked));
    for (const step of scenario.steps) {
      const response = await run(step, {
        sandbox,
        fetch,
        url: session.signed_url,
        scenario,
        overHttp,
        waits,
      });
      const location = response?.headers.get("location");
      if (response?.status === 201 && location) session = { ...session, signed_url: location };
    }
  });
});

interface Running {
  sandbox: Sandbox;
  fetch: typeof globalThis.fetch;
  url: string;
  scenario: Scenario;
  overHttp: boolean;
  waits: number[];
}

async function run(step: Step, running: Running): Promise<Response | undefined> {
  const { sandbox, fetch, url, scenario, overHttp, waits } = running;
  const { want } = step;
  sandbox.faults.add(...faultsOf(step));
  sandbox.clock.advance(step.advance ?? 0);
  const broken: string[] = [];
  const checked = checkedFetch(description, fetch, {
    checkRequests: false,
    onViolations: (found) => void broken.push(...found.map(({ rule }) => rule)),
  });
  const headers = { ...(step.send && { "Content-Range": step.send }), ...step.headers };
  const abort = new AbortController();
  const body = bodyOf(step, bytes.subarray(0, scenario.size));
  const init = { method: step.method ?? "PUT", headers, body, signal: abort.signal };
  const sent = checked(url, init).then(
    (response) => ({ response, error: undefined }),
    (error: Error) => ({ response: undefined, error }),
  );
  if (want.silence) {
    // Turns of the event loop, not time: in process, nothing else is waited for.
    for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate);
    abort.abort();
    expect((await sent).error?.name).toBe("AbortError");
    return undefined;
  }
  const { response, error } = await sent;
  if (want.error !== undefined) {
    const code = overHttp ? (want.overHttp ?? want.error) : want.error;
    expect((error?.cause as { code?: string } | undefined)?.code).toBe(code);
    return undefined;
  }
  if (response === undefined) throw error;
  const text = await response.text().catch((reason: Error) => reason.message);
  expect({ status: response.status, range: response.headers.get("range"), text }).toEqual({
    status: want.status,
    range: want.range ?? null,
    text: want.text === undefined ? "" : expect.stringContaining(want.text),
  });
  expect(broken).toEqual(want.breaks ?? []);
  expect(Object.fromEntries(response.headers)).toMatchObject(want.headers ?? {});
  expectHashes(response, want.hashes);
  if (want.waited !== undefined) expect(waits.reduce((sum, each) => sum + each, 0)).toBe(want.waited);
  if (response.headers.has("x-goog-stored-content-length") && want.hashes === undefined)
    await expectStored(sandbox, response);
  return response;
}

function expectHashes({ headers }: Response, hashes: "wrong" | "none" | undefined): void {
  const running = headers.get("x-goog-running-hash");
  const md5 = headers.get("x-range-md5");
  if (hashes === "none") expect([running, md5, headers.get("x-goog-hash")]).toEqual([null, null, null]);
  const held = Number(/^bytes=0-(\d+)$/.exec(headers.get("range") ?? "")?.[1] ?? -1) + 1;
  if (running === null) return;
  const right = [`crc32c=${hashesOf(held).crc32c}`, hashesOf(held).md5.toString("hex")];
  if (hashes === "wrong") expect([running, md5]).not.toEqual(right);
  else expect([running, md5]).toEqual(right);
}

async function expectStored(sandbox: Sandbox, { headers }: Response): Promise<void> {
  const size = Number(headers.get("x-goog-stored-content-length"));
  const { crc32c, md5 } = hashesOf(size);
  expect(headers.get("x-goog-hash")).toBe(`crc32c=${crc32c},md5=${md5.toString("base64")}`);
  expect(sandbox.files).toHaveLength(1);
  const stored = new Uint8Array((await sandbox.files[0]?.content?.arrayBuffer()) ?? []);
  expect(Buffer.compare(stored, bytes.subarray(0, size))).toBe(0);
}
