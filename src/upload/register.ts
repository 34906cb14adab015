import type { OperationTypes } from "../../generated/client.js";
import type { Prepared } from "./delivery.js";
import { insist } from "./insist.js";
import { unregistered } from "./may-start-over.js";
import type { Knowledge, KnowledgeFile } from "./place.js";

/**
 * Registers bytes that have arrived, exactly once: where an earlier request may have done so, it asks for the status of the file first.
 * `isDoubtful`: an earlier upload came as far as this.
 */
export async function register(
  knowledge: Knowledge,
  args: OperationTypes["registerUpload"]["arguments"],
  isDoubtful: boolean,
  { patience, run }: Prepared,
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
    // A pause waits for it: one that is broken off may be done all the same, and later than it is asked for.
    return found ?? knowledge.registerUpload(args, { signal: run.signal });
  };
  try {
    return await insist(call, patience, run);
  } catch (cause) {
    // A refusal may mean that it is registered already.
    const found = await find(run.signal).catch(() => {});
    if (found) return found;
    const problem = `the bytes arrived, but the API does not register ${file_id}`;
    throw run.error(unregistered(cause, isDoubtful), problem, cause);
  }
}
