import { type ClientOptions, isApiError, waitUntilProcessed } from "aitronos-knowledge";
import { createClient, type LeanClient } from "aitronos-knowledge/lean";
import { upload } from "aitronos-knowledge/upload";

const options: ClientOptions = { apiKey: "key" };
const knowledge: LeanClient = createClient(options);
const store = { organization_id: "org_xyz789", store_id: "vs_abc123" };

const { fileId } = await upload(knowledge, { ...store, source: new File([], "a.txt") });
const { status } = await waitUntilProcessed(knowledge, { ...store, file_id: fileId });
const result = await knowledge.safe.deleteFile({ ...store, file_id: fileId });
if (!result.ok && isApiError(result.error)) result.error.code satisfies string;
status satisfies string;

// @ts-expect-error: the lean client has one page at a time
knowledge.each;
// @ts-expect-error: and nothing below its operations
knowledge.http;
