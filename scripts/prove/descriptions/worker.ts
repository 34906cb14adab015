/** Judges mutants of the description: a process of its own, started by prove-descriptions.ts. */
import { contractGates } from "../../../test/contract/gates.js";
import { judgeShared } from "../share.js";
import { createDescriptionJudge } from "./judge-description.js";

export default async function work(): Promise<void> {
  const { judge, close } = await createDescriptionJudge("openapi", contractGates);
  judgeShared(judge, close);
}
