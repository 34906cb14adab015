import { describe, expect, it } from "vitest";
import { UsageError } from "../../scripts/runner/job.js";
import { command } from "./command.js";
import { description } from "./laboratory-run.js";
import { type Handler, placeTarget } from "./serve-target.js";

/** Little of what depends on chance: what is sent by chance obeys the same guard. */
const short = ["--requests", "180", "--seed", "1", "--rate", "100000"];

/** Checks some operations of a server that is not the sandbox of the run. */
const check = async (only: string, handle?: Handler) =>
  command(["--server", placeTarget(handle), ...short, "--only", only], { contract: description });

/** What a request that changes something names: in its path, or in its body. */
async function namedIn(request: Request): Promise<string[]> {
  const [, inPath] = /\/files\/(file_\w+)/.exec(new URL(request.url).pathname) ?? [];
  const body: unknown = request.url.endsWith("/remove-bulk")
    ? await request
        .clone()
        .json()
        .catch(() => undefined)
    : {};
  const { file_ids = [] } = Object(body) as { file_ids?: unknown };
  return [inPath, file_ids].flat().filter((each): each is string => typeof each === "string" && each !== "");
}

describe("a server that is not the sandbox", () => {
  it("is sent no request that changes a file that the run has not made", async () => {
    const made: string[] = [];
    const named: string[] = [];
    const { code } = await check("deleteFile,bulkRemoveFiles", async (request, { fetch }) => {
      if (request.method !== "GET") named.push(...(await namedIn(request)));
      const response = await fetch(request);
      const { id, upload_id } = Object(
        await response
          .clone()
          .json()
          .catch(() => undefined),
      );
      if (response.ok) made.push(...[id, upload_id].filter((each) => each !== undefined));
      return response;
    });
    expect(code).toBe(0);
    expect(made.length).toBeGreaterThan(3);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((id) => !made.includes(id) && !id.startsWith("file_none"))).toEqual([]);
  });

  it("has no file at the end that it did not have before", async () => {
    let left: readonly unknown[] = ["not asked"];
    const { printed } = await check("listFiles", async (request, sandbox) => {
      const response = await sandbox.fetch(request);
      left = sandbox.files;
      return response;
    });
    expect(printed).toMatch(/Removed at the end, .*: [1-9]\d*\./);
    expect(printed).not.toContain("LEFT BEHIND");
    expect(left).toEqual([]);
  });

  it("is named what could not be removed", async () => {
    const { printed } = await check("uploadFile", (request, { fetch }) =>
      request.method === "DELETE" ? Promise.resolve(new Response("", { status: 500 })) : fetch(request),
    );
    expect(printed).toMatch(/^LEFT BEHIND, remove it yourself: file_\w+/m);
    expect(printed).not.toContain("Removed at the end");
  });

  it("is not told to make more where no response says what was made", async () => {
    let uploads = 0;
    const { printed } = await check("uploadFile", async (request, { fetch }) => {
      const response = await fetch(request);
      if (!request.url.endsWith("/upload") || !response.ok) return response;
      uploads += 1;
      // 200 is the wrong status; it has made a file all the same.
      return Response.json({ filename: "a.pdf" });
    });
    expect(uploads).toBe(1);
    expect(printed).toContain("no response of uploadFile says what it made, so it could not be removed");
    expect(printed).toContain("LEFT BEHIND, remove it yourself: something that uploadFile made");
  });
});

it("is said to conform in refusals alone where no success could be tried", async () => {
  const { code, printed } = await check("retryProcessing");
  expect(printed).toContain("not exercised; no success of retryProcessing could be tried.");
  expect(code).toBe(0);
  expect((await check("listFiles")).printed).not.toContain("no success of");
});

describe("the announcement", () => {
  const announced = async (only: string): Promise<string> => {
    const args = ["--server", "http://knowledge.invalid", "--only", only];
    return (await command(args, { contract: description })).printed;
  };

  it("names what makes things, and what removes them again", async () => {
    expect(await announced("listFiles")).toContain("  uploadFile: each is removed again by deleteFile\n");
  });

  it.each([
    ["listFiles", "deleteFile"],
    ["bulkRemoveFiles,retryProcessing", "retryProcessing, deleteFile, bulkRemoveFiles"],
  ])("of a run about %s says that %s changes and removes only what the run has made", async (only, said) => {
    expect(await announced(only)).toContain(
      `It changes and removes only what it has created itself: ${said}.\n`,
    );
  });
});

it("an operation that does not exist is refused, with the names of those that do", async () => {
  for (const only of ["listFile", "listFiles,", "getFile, nothing"]) {
    const run = command(["--only", only], { contract: description });
    await expect(run).rejects.toThrow(UsageError);
    await expect(run).rejects.toThrow(
      /there is no such operation; there are (.+, )?getUploadUrl, .*listFiles/,
    );
  }
});
