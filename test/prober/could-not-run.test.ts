import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../scripts/runner/job.js";
import { serve } from "../../src/sandbox/serve.js";
import { command, expired, short, token } from "./command.js";
import { description } from "./laboratory-run.js";
import { placeTarget } from "./serve-target.js";

const closedPort = async (): Promise<string> => {
  const { url, close } = await serve(0, async () => new Response());
  await close();
  return url;
};

describe("could not run, exit 2", () => {
  it.each([
    ["an unreachable server", [], "does not respond (ECONNREFUSED"],
    ["one that is not there in time", ["--patience", "50"], "none within 100 ms"],
  ])("%s", async (_, more, said) => {
    const url = more.length > 0 ? placeTarget(() => new Promise(() => {})) : await closedPort();
    const { code, printed } = await command(["--server", url, ...short, ...more]);
    expect(printed).toContain("COULD NOT RUN");
    expect(printed).toContain(said);
    expect(code).toBe(2);
  });

  it("a server that goes away in the middle", async () => {
    let requests = 0;
    const url = placeTarget((request, { fetch }) => {
      requests += 1;
      return requests > 30 ? Promise.reject(new Error("gone")) : fetch(request);
    });
    const { code, printed } = await command(["--server", url, ...short]);
    expect(printed).toContain("does not respond");
    expect(code).toBe(2);
  });

  it("an expired token, from the beginning or from the middle on", async () => {
    for (const until of [0, 40]) {
      let requests = 0;
      const url = placeTarget(async (request, { fetch }) => {
        requests += 1;
        return requests > until ? expired() : fetch(request);
      });
      const { code, printed } = await command(["--server", url, ...short]);
      expect(printed).toContain("refuses the credential (401)");
      expect(code).toBe(2);
    }
  });

  it("a server that does not know the organization or the store", async () => {
    const { code, printed } = await command(["--server", placeTarget(), "--store", "vs_other", ...short]);
    expect(printed).toContain("does not let this caller use org_xyz789, vs_other (404)");
    expect(code).toBe(2);
  });

  it("a server of another API", async () => {
    const url = placeTarget(async () => new Response("<h1>Not Found</h1>", { status: 404 }));
    const { code, printed } = await command(["--server", url, ...short]);
    expect(printed).toContain("does not look like this API: POST /v1/");
    expect(printed).toContain("gets 404 without JSON; check the address");
    expect(code).toBe(2);
  });

  it("no credential for a server that is not the sandbox", async () => {
    const { code, printed } = await command(["--server", "https://api.example.test"], { environment: {} });
    expect(printed).toContain("set AITRONOS_ACCESS_TOKEN or AITRONOS_API_KEY");
    expect(code).toBe(2);
  });

  it("a credential that no header can carry, which is not shown", async () => {
    const environment = { AITRONOS_ACCESS_TOKEN: `${token}\nsecond line` };
    const { code, printed } = await command(["--server", placeTarget()], { environment });
    expect(printed).toContain("AITRONOS_ACCESS_TOKEN has characters that a credential cannot have");
    expect(printed).not.toContain(token);
    expect(code).toBe(2);
  });

  it("zero checks: no request allowed, or nothing described", async () => {
    const none = await command(["--requests", "0"]);
    expect(none.printed).toContain("nothing was checked: the budget allows no request");
    expect(none.code).toBe(2);
    const empty = await command([], { contract: { ...description, paths: {} } });
    expect(empty.printed).toContain("nothing was checked");
    expect(empty.code).toBe(2);
  });

  it("a budget that does not reach everything that was planned", async () => {
    const { code, printed } = await command(["--requests", "20"]);
    expect(printed).toMatch(/the budget was spent before \d+ checks/);
    expect(code).toBe(2);
  });

  it("a server that limits requests, and does not stop when it said it would", async () => {
    let requests = 0;
    const url = placeTarget(async (request, { fetch, faults }) => {
      requests += 1;
      if (requests === 20) faults.add({ code: "RATE_LIMIT_EXCEEDED", retryAfter: "0", times: 2 });
      return fetch(request);
    });
    expect((await command(["--server", url, ...short])).code).toBe(2);
  });

  it("a server that limits requests for longer than the run may take", async () => {
    let requests = 0;
    const url = placeTarget(async (request, { fetch, faults }) => {
      requests += 1;
      if (requests === 20) faults.add({ code: "RATE_LIMIT_EXCEEDED", retryAfter: "3600" });
      return fetch(request);
    });
    const { code, printed } = await command(["--server", url, ...short]);
    expect(printed).toContain("lower --rate");
    expect(code).toBe(2);
  });
});

describe("a machine that is not this one", () => {
  const elsewhere = ["--server", "http://knowledge.invalid", ...short];

  it("is told what will be created, and needs --yes where no person can be asked", async () => {
    const { code, printed } = await command(elsewhere);
    expect(printed).toContain("This run creates things, with at most 110 requests");
    expect(printed).toContain("getUploadUrl: A file joins the store when it is registered");
    expect(printed).toContain("add --yes");
    expect(code).toBe(2);
  });

  it("is not called after a no", async () => {
    const { code, printed } = await command(elsewhere, { ask: async () => false });
    expect(printed).toContain("you did not say yes");
    expect(code).toBe(2);
  });

  it.each([
    ["a yes", [], { ask: async () => true }],
    ["--yes", ["--yes"], {}],
  ])("is called after %s", async (_, more, terminal) => {
    const { code, printed } = await command([...elsewhere, ...more], terminal);
    expect(printed).toContain("http://knowledge.invalid does not respond");
    expect(code).toBe(2);
  });
});

describe("wrong usage", () => {
  it.each([
    [["--server", "api.aitronos.com"], "--server api.aitronos.com"],
    [["--rate", "0"], "--rate 0"],
    [["--description", "a.json", "--server", "http://127.0.0.1"], "leave out --server"],
    [["--description", "a.json", "--coverage", "c"], "leave out --coverage"],
    [["--seconds", "soon"], "--seconds soon"],
    [["--store", ""], "--store"],
    [["--store", ".."], "--store"],
    [["--organization", "vs"], "--organization vs: organization_id must match pattern"],
    [["--server", "http://127.0.0.1:1?key=1"], "--server: remove the query from the URL"],
    [["--server", "http://127.0.0.1:1#key"], "--server: remove the fragment from the URL"],
    [["--server", "http://canary:canary@127.0.0.1:1"], "--server: remove the user and password from the URL"],
    [["--server", "ftp://canary:canary@127.0.0.1"], "--server: not an http or https URL"],
    [["--junit", "/nonexistent/report.xml"], "--junit /nonexistent/report.xml cannot be written"],
    [["--json", "/tmp"], "--json /tmp cannot be written"],
    [["--access-token", "secret"], "--access-token"],
  ])("%j is refused before anything is sent", async (args, said) => {
    await expect(command(args)).rejects.toThrow(UsageError);
    await expect(command(args)).rejects.toThrow(said);
    await expect(command(args)).rejects.not.toThrow("canary");
  });

  it("exits with 2, and says what to read", async () => {
    const run = promisify(execFile)(process.execPath, ["scripts/runner/run.js", "contract", "--nonsense"]);
    await expect(run).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining("-- --help") });
  });

  it("is shown by --help", async () => {
    const { code, printed } = await command(["--help"]);
    expect(code).toBe(0);
    expect(printed).toContain("--organization ID");
    expect(printed).toContain("--only IDS");
    expect(printed).toContain("It changes and removes only what it has\n  created itself");
  });
});
