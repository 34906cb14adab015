/** Judges mutants of the description: a process of its own, started by prove-descriptions.ts. */
import { contractGates } from "../../../test/contract/gates.js";
import { judgeShared } from "../share.js";
import { descriptionMutants } from "./description-mutants.js";
import { createDescriptionJudge } from "./judge-description.js";

const folder = "openapi";
const mutants = descriptionMutants(folder);
const { judge, close } = await createDescriptionJudge(folder, contractGates);
judgeShared(async (index) => judge(mutants[index] as (typeof mutants)[number]), close);
