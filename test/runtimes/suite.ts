import type * as Knowledge from "aitronos-knowledge";
import type * as Sandbox from "aitronos-knowledge/sandbox";
import type * as Uploads from "aitronos-knowledge/upload";

/*
 * Runs inside each runtime, so it uses the package, what every runtime has, and nothing else. It judges nothing:
 * its outcomes go back to the test as JSON.
 */

export interface Input {
  readonly origin: string;
  /** The arguments of the call that the scenarios break. */
  readonly call: object;
  /** A sandbox whose storage breaks, and how many bytes to upload there. */
  readonly upload: { readonly url: string; readonly size: number };
  /** Those of `files` are passed as a Blob. */
  readonly exchanges: readonly {
    id: string;
    operationId: string;
    arguments: object;
    files: readonly string[];
  }[];
}

/** What a call came to: `data`, or the fields of its error; JSON all through. */
export type Outcome = Record<string, unknown>;

export type Outcomes = Record<string, Outcome>;

export interface Subject {
  readonly knowledge: typeof Knowledge;
  readonly sandbox: typeof Sandbox;
  readonly uploads: typeof Uploads;
}

type Call = (args: object, options: Knowledge.CallOptions) => Promise<unknown>;

/** @public Called by the programs that suite-program.ts writes. */
export async function runSuite(
  { knowledge, sandbox, uploads }: Subject,
  { origin, call, upload, exchanges }: Input,
): Promise<Outcomes> {
  const { createClient, isApiError, ApiError } = knowledge;
  let retries = 0;
  const logger = { debug() {}, info() {}, warn: () => retries++, error() {} };
  const settings = { accessToken: async () => "YOUR_ACCESS_TOKEN", baseUrl: origin, logger };
  const once = createClient({ ...settings, maxRetries: 0 });
  const args = call as Parameters<Knowledge.KnowledgeClient["getUploadUrl"]>[0];
  const outcomes: Outcomes = {};

  /** The server responds with what the header asks for. */
  const scenario = (name: string) => ({ headers: { "X-Scenario": name } });

  const failure = (error: unknown): Outcome => {
    if (!(error instanceof Error)) return { thrown: error };
    const { cause: _, stack: __, ...fields } = { ...error };
    return {
      ...fields,
      message: error.message,
      isApiError: isApiError(error),
      isInstance: error instanceof ApiError,
    };
  };
  const outcome = (call: Promise<unknown>) => call.then((data) => ({ data }), failure);

  for (const { id, operationId, arguments: documented, files } of exchanges) {
    const values = Object.fromEntries(
      Object.entries(documented).map(([name, value]) => [
        name,
        files.includes(name) ? new Blob([value]) : value,
      ]),
    );
    const [throwing, safe] = [once, once.safe].map(
      (style) => (style as unknown as Record<string, Call>)[operationId],
    );
    outcomes[`${id}, throwing`] = await outcome(
      throwing?.(values, scenario(id)) ?? Promise.reject("no operation"),
    );
    const result = (await safe?.(values, scenario(id))) as Knowledge.Result<"getUploadUrl">;
    outcomes[`${id}, safe`] = result.ok ? { data: result.data } : failure(result.error);
  }

  const patient = createClient(settings);
  outcomes.retried = { ...(await outcome(patient.getUploadUrl(args, scenario("retried")))), retries };
  outcomes.truncated = await outcome(once.getUploadUrl(args, scenario("truncated")));
  outcomes.redirected = await outcome(once.getUploadUrl(args, scenario("redirected")));
  outcomes["timed out"] = await outcome(once.getUploadUrl(args, { ...scenario("stalled"), timeoutMs: 200 }));

  const abort = new AbortController();
  const aborted = outcome(once.getUploadUrl(args, { ...scenario("stalled"), signal: abort.signal }));
  setTimeout(() => abort.abort("the caller's own reason"), 200);
  outcomes.aborted = await aborted;

  const refused = createClient({ ...settings, fetch: () => Promise.reject(new Error("a request was made")) });
  outcomes.refused = await outcome(refused.getUploadUrl({ ...args, store_id: ".." }));

  const { fetch } = sandbox.createSandbox();
  outcomes.sandbox = await outcome(createClient({ accessToken: "sandbox", fetch }).getUploadUrl(args));

  const place = { organization_id: "org_xyz789", store_id: "vs_abc123", file_name: "data.bin" };
  const source = new Blob([Uint8Array.from({ length: upload.size }, (_, at) => (at * 7) % 251)]);
  let acknowledgedBytes = 0;
  const { fileId } = await uploads.upload(
    createClient({ accessToken: "sandbox", baseUrl: upload.url }),
    { ...place, source },
    {
      directLimit: 0,
      chunkSize: 262_144,
      trustedHosts: ["127.0.0.1"],
      stallTimeoutMs: 6_000,
      onProgress: (progress) => {
        acknowledgedBytes = progress.acknowledgedBytes;
      },
    },
  );
  outcomes.uploaded = { data: { fileId, acknowledgedBytes } };
  return outcomes;
}
