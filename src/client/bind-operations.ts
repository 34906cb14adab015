import type { Operations, OperationTypes } from "../../generated/client.js";
import { KnowledgeError } from "../errors/errors.js";
import type { OperationId, Result } from "../response/result.js";
import type { CallOptions, CallSettings } from "./call-settings.js";
import { runCall } from "./run-call.js";

/** Every operation; failures are thrown. */
export type ThrowingOperations = {
  [Id in keyof Operations]: (
    args: OperationTypes[Id]["arguments"],
    options?: CallOptions,
  ) => Promise<OperationTypes[Id]["data"]>;
};

/** Every operation, with failures as values. An abort still rejects, with the caller's own reason. */
export type SafeOperations = {
  [Id in keyof Operations]: (
    args: OperationTypes[Id]["arguments"],
    options?: CallOptions,
  ) => Promise<Result<Id>>;
};

/** Every operation, in the throwing and the safe style: what both clients have. */
export interface LeanClient extends ThrowingOperations {
  /** The same operations, with failures as values: `{ ok, data }` or `{ ok, error }`. */
  readonly safe: SafeOperations;
}

/** All operations of a client, in both styles. */
export const bindOperations = (settings: CallSettings): LeanClient => {
  const throwing: Record<string, unknown> = {};
  const safe: Record<string, unknown> = {};
  for (const id of Object.keys(settings.operations) as OperationId[]) {
    throwing[id] = async (args: object, options?: CallOptions) =>
      (await runCall(settings, id, args, options)).data;
    safe[id] = (args: object, options?: CallOptions) =>
      runCall(settings, id, args, options).catch((error: unknown) => {
        // A caller may abort with a KnowledgeError of its own; that one is not this call's failure.
        if (!(error instanceof KnowledgeError) || error === options?.signal?.reason) throw error;
        return { ok: false, error };
      });
  }
  return { ...throwing, safe } as unknown as LeanClient;
};
