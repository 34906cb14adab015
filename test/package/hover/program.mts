import {
  /*?*/ createClient,
  /*?*/ isApiError,
  /*?*/ isKnowledgeError,
  /*?*/ waitUntilProcessed,
} from "aitronos-knowledge";
import { fileSource, /*?*/ uploadFolder } from "aitronos-knowledge/node";
import { /*?*/ createSandbox } from "aitronos-knowledge/sandbox";
import { /*?*/ upload, /*?*/ uploadToSession } from "aitronos-knowledge/upload";

const sandbox = createSandbox({ /*?*/ files: [], /*?*/ organizations: {} });
sandbox./*?*/ faults.add({ code: "API_KEY_PAUSED" });
export const knowledge = createClient({
  /*?*/ accessToken: "any",
  /*?*/ apiKey: undefined,
  /*?*/ baseUrl: undefined,
  /*?*/ fetch: sandbox.fetch,
  /*?*/ timeoutMs: 1,
  /*?*/ maxRetries: 1,
  /*?*/ headers: {},
  /*?*/ logger: console,
});
const store = { organization_id: "org_xyz789", store_id: "vs_abc123" };
const file = { ...store, file_id: "file_abc123def456" };

const session = await knowledge./*?*/ getUploadUrl(
  {
    /*?*/ organization_id: "org_xyz789",
    /*?*/ store_id: "vs_abc123",
    /*?*/ file_name: "a.csv",
    /*?*/ file_size: 1,
    /*?*/ mime_type: "text/csv",
    /*?*/ relative_path: "data",
  },
  { /*?*/ signal: new AbortController().signal, timeoutMs: 1 },
);
session./*?*/ signed_url;
await knowledge./*?*/ uploadFile({ ...store, /*?*/ file: new Blob() });
await knowledge./*?*/ registerUpload({ ...store, /*?*/ upload_id: "" });
const page = await knowledge./*?*/ listFiles({
  ...store,
  /*?*/ status: "failed",
  /*?*/ search: "",
  /*?*/ skip: 0,
  /*?*/ limit: 1,
});
page./*?*/ has_more;
page./*?*/ items?.[0]?.filename;
(await knowledge./*?*/ getProcessingStatus(file))./*?*/ current_step;
await knowledge./*?*/ getProcessingLogs(file);
await knowledge./*?*/ retryProcessing(file);
await knowledge./*?*/ getFile({ ...store, /*?*/ file_id: "" });
await knowledge./*?*/ deleteFile(file);
await knowledge./*?*/ bulkRemoveFiles({ ...store, /*?*/ file_ids: [] });
for await (const /*?*/ each of knowledge./*?*/ each./*?*/ listFiles(store)) each./*?*/ status;
knowledge./*?*/ http;

const /*?*/ result = await knowledge./*?*/ safe.listFiles(store);
if (!result.ok) result./*?*/ error;

try {
  await waitUntilProcessed(knowledge, file, { /*?*/ onStatus: () => {}, /*?*/ wait: async () => {} });
} catch (error) {
  if (isApiError(/*?*/ error)) {
    /*?*/ error./*?*/ code;
    if (error.code === "VECTOR_STORE_NOT_FOUND") error./*?*/ details;
    error./*?*/ traceId;
  }
  if (isKnowledgeError(error)) {
    /*?*/ error./*?*/ kind;
    if (error.kind === "upload") error./*?*/ reason;
    if (error.kind === "network") /*?*/ error.cause;
    if (error.kind === "timeout") error./*?*/ timeoutMs;
    if (error.kind === "processing") error./*?*/ currentStep;
    if (error.kind === "unexpected-response") error./*?*/ excerpt;
    if (error.kind === "invalid-argument") error./*?*/ argument;
    error./*?*/ attempts;
  }
}

const task = upload(
  knowledge,
  { ...store, /*?*/ source: await fileSource("a.csv") },
  {
    /*?*/ onProgress: () => {},
    /*?*/ directLimit: 0,
    /*?*/ sessions: undefined,
    /*?*/ resume: true,
    /*?*/ checksum: true,
    /*?*/ chunkSize: 1,
    /*?*/ stallTimeoutMs: 1,
    /*?*/ noProgressTimeoutMs: 1,
    /*?*/ trustedHosts: [],
    /*?*/ transport: undefined,
  },
);
/*?*/ task./*?*/ pause();
(await task)./*?*/ fileId;

export { uploadFolder, uploadToSession };
