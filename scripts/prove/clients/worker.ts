/** Judges its share of the mutants of the files that are named: a process of its own, started by prove-clients.ts. */
import { isOwnShare, report } from "../share.js";
import { clientMutants } from "./client-mutants.js";
import { createClientJudge } from "./judge-client.js";

const [, , , , ...files] = process.argv;
const { judge, close } = createClientJudge();
for (const [index, mutant] of clientMutants(files).entries())
  if (isOwnShare(index)) report({ index, verdict: { index, ...judge(mutant) } });
close();
process.disconnect?.();
