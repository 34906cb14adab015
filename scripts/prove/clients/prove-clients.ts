import { shareWork } from "../share.js";
import type { Verdict } from "../verdict.js";
import { clientMutants } from "./client-mutants.js";

/** Changes these files of the client in every way and place, and says which of its tests notices; one process per core. */
export async function proveClients(files: readonly string[]): Promise<Verdict[]> {
  const mutants = clientMutants(files);
  if (mutants.length === 0) return [];
  const judgements = await shareWork<{ index: number; caughtBy?: string; blind: string[] }>(
    "prove/clients/worker",
    files,
  );
  return judgements.flatMap(({ index, caughtBy, blind }) => {
    const mutant = mutants[index];
    if (mutant === undefined) return [];
    const { kind, file, line, change } = mutant;
    return [{ half: "clients", kind, place: file, line, change, caughtBy, blind }];
  });
}
