import { createClient, waitUntilProcessed } from "../../src/index.js";
import { fileSource } from "../../src/node/index.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { args } from "./examples.js";

/** What somebody does wrong on the first day, what the program makes of it, and what to do. */
export interface Mistake {
  title: string;
  code: string;
  todo: string;
  /** Rejects with what a program sees. */
  make: () => Promise<unknown>;
}

const { organization_id, store_id } = args;
const store = { organization_id, store_id };
const sandbox = createSandbox();
const knowledge = createClient({ accessToken: "sandbox", fetch: sandbox.fetch, maxRetries: 0 });
/** A client whose network does as given. */
const facing = (fetch: () => Promise<Response>) =>
  createClient({ accessToken: "token", fetch, maxRetries: 0 });
const html = (status: number) => async () =>
  new Response("<html>", { status, headers: { "content-type": "text/html" } });
const failing = (code: string) => async () => {
  throw Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error(), { code }) });
};
/** What JavaScript lets through. */
const untyped = (value: unknown) => value as never;

export const mistakes: readonly Mistake[] = [
  {
    title: "The token is not set",
    code: 'createClient({ accessToken: process.env.AITRONOS_ACCESS_TOKEN ?? "" })',
    todo: "Set the variable where the program runs. It was refused before any request.",
    make: () => createClient({ accessToken: "" }).getUploadUrl(args),
  },
  {
    title: "The token is copied with its scheme",
    code: 'createClient({ accessToken: "Bearer eyJh…" })',
    todo: "Give the token alone: the client writes `Bearer` itself.",
    make: () => createClient({ accessToken: "Bearer eyJh" }).getUploadUrl(args),
  },
  {
    title: "The token has expired",
    code: 'createClient({ accessToken: "the token of last week" })',
    todo: "Follow the link. Give `accessToken` a function, and the client asks it for a new one.",
    make: () => {
      const { fetch, faults } = createSandbox();
      faults.add({ code: "TOKEN_EXPIRED" });
      return createClient({ accessToken: "sandbox", fetch }).getUploadUrl(args);
    },
  },
  {
    title: "A field is missing or misspelled",
    code: "knowledge.listFiles({ organizationId, store_id })",
    todo: "Write the names of the API, with underscores. TypeScript says it earlier.",
    make: () => knowledge.listFiles(untyped({ organizationId: organization_id, store_id })),
  },
  {
    title: "A string instead of a number",
    code: 'knowledge.getUploadUrl({ …, file_size: "104857600" })',
    todo: "Convert it: `Number(text)`.",
    make: () => knowledge.getUploadUrl({ ...args, file_size: untyped("104857600") }),
  },
  {
    title: "The wrong store",
    code: 'knowledge.listFiles({ organization_id, store_id: "vs_of_someone_else" })',
    todo: "Follow the link. `error.details` has the two identifiers that were sent.",
    make: () => knowledge.listFiles({ organization_id, store_id: "vs_of_someone_else" }),
  },
  {
    title: "An await is missing",
    code: "const session = knowledge.getUploadUrl(file)\nknowledge.registerUpload({ …, upload_id: session.upload_id })",
    todo: "Write `await` before the first call: every field of a promise is undefined. TypeScript asks: *Did you forget to use 'await'?* The lint rule `no-floating-promises` of typescript-eslint finds a call that nothing awaits.",
    make: () => {
      const session = knowledge.getUploadUrl(args);
      return knowledge.registerUpload({ ...store, upload_id: untyped(Reflect.get(session, "upload_id")) });
    },
  },
  {
    title: "A path instead of a file",
    code: 'knowledge.uploadFile({ …, file: "report.pdf" })',
    todo: 'Pass a `Blob` or `File`; in Node: `file: new File([await openAsBlob(path)], "report.pdf")`.',
    make: () => knowledge.uploadFile({ ...store, file: untyped("report.pdf") }),
  },
  {
    title: "The file is not there",
    code: 'await fileSource("reprot.pdf")',
    todo: "Correct the path; it is relative to the folder in which the program was started.",
    make: () => fileSource("reprot.pdf"),
  },
  {
    title: "The address has no https",
    code: 'createClient({ …, baseUrl: "http://api.aitronos.com" })',
    todo: "Write `https:`. Without it, everyone on the way could read the token.",
    make: async () => createClient({ accessToken: "token", baseUrl: "http://api.aitronos.com" }),
  },
  {
    title: "The wrong address, or a proxy that responds instead",
    code: 'createClient({ …, baseUrl: "https://www.aitronos.com" })',
    todo: "Correct `baseUrl`. `error.excerpt` shows the beginning of the page; the proxy of a company often says there what it wants.",
    make: () => facing(html(404)).getUploadUrl(args),
  },
  {
    title: "There is no network",
    code: "knowledge.getUploadUrl(file)",
    todo: "Look at the code: `ENOTFOUND` means a name that no DNS server knows, `ECONNREFUSED` a port on which nothing listens.",
    make: () => facing(failing("ENOTFOUND")).getUploadUrl(args),
  },
  {
    title: "The clock of the machine is wrong",
    code: "knowledge.getUploadUrl(file)",
    todo: "Set the clock: with a wrong one, certificates seem to have expired or not to be valid yet. Waits are not affected, because they count from the server's `Date`.",
    make: () => facing(failing("CERT_NOT_YET_VALID")).getUploadUrl(args),
  },
  {
    title: "The time is too short",
    code: "knowledge.getUploadUrl(file, { timeoutMs: 5 })",
    todo: "Allow more: `timeoutMs` covers all attempts, the waits between them and the bodies. The default is a minute.",
    make: () => {
      const never = () => new Promise<Response>(() => {});
      return facing(never).getUploadUrl(args, { timeoutMs: 5 });
    },
  },
  {
    title: "The caller has aborted",
    code: 'controller.abort(new Error("the user has left"))',
    todo: "Nothing: you catch the reason that was passed to `abort`, not an error of this package.",
    make: () => knowledge.getUploadUrl(args, { signal: AbortSignal.abort(new Error("the user has left")) }),
  },
  {
    title: "The upload session has expired",
    code: "knowledge.registerUpload({ …, upload_id })",
    todo: "Ask for a new upload URL and send the bytes again. `upload` from `aitronos-knowledge/upload` does that by itself.",
    make: async () => {
      const { upload_id } = await knowledge.getUploadUrl(args);
      sandbox.clock.advance(2 * 60 * 60_000);
      return knowledge.registerUpload({ ...store, upload_id });
    },
  },
  {
    title: "The package is older than the API",
    code: "knowledge.getUploadUrl(file)",
    todo: "Update the package. If it is the newest, this response is a fault of the server: quote `error.requestId` to support.",
    make: () => facing(async () => Response.json({ upload_id: "file_1" })).getUploadUrl(args),
  },
  {
    title: "Processing fails, and waiting ends",
    code: "await waitUntilProcessed(knowledge, { …, file_id })",
    todo: "Read the step and the message, correct the file, then call `retryProcessing`, or upload it again.",
    make: async () => {
      const failed = createSandbox({ files: [{ file_name: "a.pdf", status: "failed" }] });
      const client = createClient({ accessToken: "sandbox", fetch: failed.fetch });
      const { items: [file] = [] } = await client.listFiles(store);
      return waitUntilProcessed(client, { ...store, file_id: file?.id ?? "" });
    },
  },
];
