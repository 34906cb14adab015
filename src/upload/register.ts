import type { OperationTypes } from "../../generated/client.js";
import { insist } from "./insist.js";
import { unregistered } from "./may-start-over.js";
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
  { control, error }: UploadRun,
): Promise<KnowledgeFile> {
  const { organization_id, store_id, upload_id: file_id } = args;
  const find = async (signal: AbortSignal): Promise<KnowledgeFile | undefined> => {
    try {
      const { status } = await knowledge.getProcessingStatus(
        { organization_id, store_id, file_id },
        { signal },
      );
      return { id: file_id, status };
    } catch (error) {
      if ((error as { status?: number }).status === 404) return undefined;
      throw error;
    }
  };
  let mayBeDone = isDoubtful;
  const call = async (signal: AbortSignal) => {
    const found = mayBeDone ? await find(signal) : undefined;
    mayBeDone = true;
    // A pause waits for this request: one that breaks off may still be carried out, and later than the status is asked for.
    return found ?? knowledge.registerUpload(args, { signal: control.signal });
  };
  try {
    return await insist(call, patience, control);
  } catch (cause) {
    // A refusal may mean that it is registered already.
    const found = await find(control.signal).catch(() => undefined);
    if (found) return found;
    const problem = `the bytes arrived, but the API does not register ${file_id}`;
    throw error(unregistered(cause, isDoubtful), problem, cause);
  }
}
