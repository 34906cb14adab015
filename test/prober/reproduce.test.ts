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

/** Servers that take what they should refuse: only the same request shows it. */
const lenient: {
  takes: string;
  kind: string;
  change: (headers: Headers, body: string) => string | undefined;
}[] = [
  {
    takes: "a malformed token",
    kind: "credential",
    change: (headers) => {
      if (headers.get("Authorization")?.includes(",")) headers.set("Authorization", bearer);
      return undefined;
    },
  },
  {
    takes: "a credential of another scheme",
    kind: "credential",
    change: (headers) => {
      if (headers.get("Authorization")?.startsWith("Basic")) headers.set("Authorization", bearer);
      return undefined;
    },
  },
  {
    takes: "an empty key",
    kind: "credential",
    change: (headers) => {
      if (headers.get("X-API-Key") === "") headers.set("X-API-Key", token);
      return undefined;
    },
  },
  {
    takes: "a body without a media type",
    kind: "media-type",
    change: (headers) => {
      if (!headers.has("Content-Type")) headers.set("Content-Type", "application/json");
      return undefined;
    },
  },
  {
    takes: "a control character",
    kind: "malformed-json",
    change: (_, body) => body.replaceAll("\u0001", ""),
  },
  {
    takes: "single quotes",
    kind: "malformed-json",
    change: (_, body) => body.replaceAll("'", '"'),
  },
  {
    takes: "a name that is too long",
    kind: "constraint",
    change: (_, body) => body.replace("😀".repeat(256), "a"),
  },
];

it.each(lenient)(
  "a server that takes $takes takes it again from the command that is printed",
  async (server) => {
    const url = await serveTarget(async (request, { fetch }) => {
      const headers = new Headers(request.headers);
      const sent = await request.text();
      const body = server.change(headers, sent) ?? sent;
      return fetch(request.url, { method: "POST", headers, body: new TextEncoder().encode(body) });
    });
    const json = join(mkdtempSync(join(tmpdir(), "contract-reproduce-")), "report.json");
    await command([
      "--server",
      url,
      "--only",
      "getUploadUrl",
      "--requests",
      "150",
      "--seed",
      "1",
      "--rate",
      "1000",
      "--json",
      json,
    ]);
    const { outcomes } = JSON.parse(readFileSync(json, "utf8")) as Report;
    const found = outcomes.filter(({ kind, result }) => kind === server.kind && result === "violated");
    const commands = found.flatMap(({ violations }) => violations.map(({ reproduce }) => reproduce));
    expect(commands.length).toBeGreaterThan(0);
    for (const curl of commands) {
      expect(curl).not.toContain(token);
      const { stdout } = await promisify(execFile)(
        "bash",
        ["-c", `${curl} -s -o /dev/null -w '%{http_code}'`],
        {
          env: {
            PATH: process.env.PATH,
            LC_ALL: "C.UTF-8",
            AITRONOS_ACCESS_TOKEN: token,
            AITRONOS_API_KEY: token,
          },
        },
      );
      expect(stdout).toBe("200");
    }
  },
);
