import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { command } from "./command.js";
import { placeTarget } from "./serve-target.js";

const sha512 = (text: string): string => createHash("sha512").update(text).digest("hex");
/** As long as a real one. */
const token = ["a", "b", "c"].map(sha512).join("").slice(0, 300);
const window = 12;
const windows = Array.from({ length: token.length - window + 1 }, (_, at) => token.slice(at, at + window));

type Echo = (echo: string, headers: Headers, error: Record<string, unknown>) => void;

/** A header, the name of one, the media type; the status of an error, beyond where a report cuts; its code, half of it; the name of a field. */
const echoes: Echo[] = [
  (echo, headers) => headers.set("X-RateLimit-Limit-Requests", `key ${echo}`),
  (echo, headers) => headers.set(`x-${echo.split(" ").at(-1)}`, "1"),
  (echo, headers) => headers.set("Content-Type", `text/plain; of="${echo}"`),
  (echo, _, error) => Object.assign(error, { status: `x: ${echo}` }),
  (echo, _, error) => Object.assign(error, { status: "x".repeat(60) + echo }),
  (echo, _, error) => Object.assign(error, { code: echo }),
  (echo, _, error) => Object.assign(error, { code: echo.slice(0, 150) }),
  (echo, _, error) => Object.assign(error, { [echo]: 1 }),
];

it("no report shows a part of a token, wherever and however a server repeats it", async () => {
  let requests = 0;
  const url = placeTarget(async (request, { fetch }) => {
    const sent = request.headers.get("Authorization") ?? "";
    const response = await fetch(request);
    const headers = new Headers(response.headers);
    const body = (await response.json()) as { error?: Record<string, unknown> };
    echoes[requests++ % echoes.length]?.(sent, headers, body.error ?? {});
    return new Response(JSON.stringify(body), { status: response.status, headers });
  });
  const folder = mkdtempSync(join(tmpdir(), "contract-secrets-"));
  const reports = ["junit", "json", "coverage"].flatMap((name) => [`--${name}`, join(folder, name)]);
  const budget = ["--requests", "150", "--seed", "1", "--rate", "100000"];
  const environment = { AITRONOS_ACCESS_TOKEN: token };
  const { printed } = await command(["--server", url, ...budget, ...reports, "--github"], { environment });
  const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  const outputs = [printed, ...written].map((text) => text.toLowerCase());
  expect(outputs.length).toBe(5);
  expect(printed.match(/error \(/g)?.length).toBeGreaterThan(echoes.length);
  expect(outputs.filter((text) => windows.some((part) => text.includes(part)))).toEqual([]);
});
