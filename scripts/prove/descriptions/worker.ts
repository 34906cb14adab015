/** Judges its share of the mutants of the description: a process of its own, started by prove-descriptions.ts. */
import { isOwnShare, report } from "../share.js";
import { descriptionMutants } from "./description-mutants.js";
import { createDescriptionJudge } from "./judge-description.js";

const folder = "openapi";
const own = descriptionMutants(folder)
  .map((mutant, index) => ({ mutant, index }))
  .filter(({ index }) => isOwnShare(index));
const { judge, close } = await createDescriptionJudge(folder);
for (const { mutant, index } of own) report({ index, verdict: { index, ...(await judge(mutant)) } });
close();
process.disconnect?.();
