import type { OperationTypes } from "../../generated/client.js";
import { insist, isPassing } from "./insist.js";
import type { Patience } from "./patience.js";
import type { Knowledge, KnowledgeFile } from "./place.js";
import type { UploadRun } from "./upload-run.js";

/**
 * Registers bytes that have arrived, exactly once: where an earlier request may have done so, it asks for the status of the file first.
 * `isDoubtful`: an earlier upload came as far as this.
 */
export async function register(
  knowledge: Knowledge,
  args: OperationTypes["registerUpload"]["arguments"],
  isDoubtful: boolean,
  patience: Patience,
  run: UploadRun,
): Promise<KnowledgeFile> {
  const { control } = run;
  const { organization_id, store_id, upload_id: file_id } = args;
  const fail = (cause: unknown) =>
    run.error("not-registered", `the bytes arrived, but the API does not register ${file_id}`, cause);

  const find = async (): Promise<KnowledgeFile | undefined> => {
    const ask = (signal: AbortSignal) =>
      knowledge.getProcessingStatus({ organization_id, store_id, file_id }, { signal });
    try {
      const { status } = await insist(ask, patience, control);
      return { id: file_id, status };
    } catch (error) {
      control.signal.throwIfAborted();
      if ((error as { status?: number }).status === 404) return undefined;
      throw fail(error);
    }
  };

  let found = isDoubtful ? await find() : undefined;
  for (let failures = 1; !found; failures++) {
    await control.ready();
    try {
      return await knowledge.registerUpload(args, { signal: control.signal });
    } catch (error) {
      control.signal.throwIfAborted();
      const { retryAfterMs = 0 } = Object(error);
      const mayPass = isPassing(error) && (await patience.wait(failures, retryAfterMs, control.signal));
      // A refusal may mean that it is registered already.
      found = await (mayPass ? find() : find().catch(() => undefined));
      if (!found && !mayPass) throw fail(error);
    }
  }
  return found;
}
