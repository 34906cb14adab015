import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import type { Report } from "../../scripts/prober/reports/report.js";
import { command, token } from "./command.js";
import { serveTarget } from "./serve-target.js";

const bearer = `Bearer ${token}`;

/** What a server takes that it should refuse: only the same request shows it. `check` begins the name of what finds it. */
const lenient: {
  takes: string;
  check: string;
  change: (headers: Headers, body: string) => string | undefined;
}[] = [
  {
    takes: "a malformed token",
    check: "BearerAuth: malformed",
    change: (headers) => {
      if (headers.get("Authorization")?.includes(",")) headers.set("Authorization", bearer);
      return undefined;
    },
  },
  {
    takes: "a credential of another scheme",
    check: "BearerAuth: of another scheme",
    change: (headers) => {
      if (headers.get("Authorization")?.startsWith("Basic")) headers.set("Authorization", bearer);
      return undefined;
    },
  },
  {
    takes: "an empty key",
    check: "ApiKeyAuth: empty",
    change: (headers) => {
      if (headers.get("X-API-Key") === "") headers.set("X-API-Key", token);
      return undefined;
    },
  },
  {
    takes: "JSON that calls itself a form",
    check: "application/x-www-form-urlencoded",
    change: (headers) => {
      if (headers.get("Content-Type")?.endsWith("form-urlencoded"))
        headers.set("Content-Type", "application/json");
      return undefined;
    },
  },
  {
    takes: "a control character",
    check: "a control character in a text",
    change: (_, body) => body.replaceAll("\u0001", ""),
  },
  {
    takes: "single quotes",
    check: "single quotes",
    change: (_, body) => body.replaceAll("'", '"'),
  },
  {
    takes: "a name that is too long",
    check: "file_name beyond maxLength",
    change: (_, body) => body.replace("😀".repeat(256), "a"),
  },
];

it("a server takes again, from the command that is printed, what it should have refused", async () => {
  const url = await serveTarget(async (request, { fetch }) => {
    const headers = new Headers(request.headers);
    let body = await request.text();
    for (const { change } of lenient) body = change(headers, body) ?? body;
    return fetch(request.url, { method: "POST", headers, body: new TextEncoder().encode(body) });
  });
  const json = join(mkdtempSync(join(tmpdir(), "contract-reproduce-")), "report.json");
  const budget = ["--requests", "150", "--seed", "1", "--rate", "100000"];
  await command(["--server", url, "--only", "getUploadUrl", ...budget, "--json", json]);
  const { outcomes } = JSON.parse(readFileSync(json, "utf8")) as Report;
  const found = outcomes.filter(({ result }) => result === "violated");
  for (const { takes, check } of lenient) {
    const commands = found
      .filter(({ name }) => name.startsWith(check))
      .slice(0, 2)
      .flatMap(({ violations }) => violations.map(({ reproduce }) => reproduce));
    expect(commands.length, takes).toBeGreaterThan(0);
    for (const curl of commands) {
      expect(curl).not.toContain(token);
      expect(await statusOf(curl), takes).toBe("200");
    }
  }
});

async function statusOf(curl: string): Promise<string> {
  const keys = { AITRONOS_ACCESS_TOKEN: token, AITRONOS_API_KEY: token };
  const { stdout } = await promisify(execFile)("bash", ["-c", `${curl} -s -o /dev/null -w '%{http_code}'`], {
    env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8", ...keys },
  });
  return stdout;
}
