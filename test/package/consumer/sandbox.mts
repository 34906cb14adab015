import { createClient } from "aitronos-knowledge";
import { createSandbox, type Fault } from "aitronos-knowledge/sandbox";

const sandbox = createSandbox();
const fault: Fault = { status: 429, retryAfter: "1" };
sandbox.faults.add(fault);
sandbox.clock.advance(60_000);

export const knowledge = createClient({ accessToken: "sandbox", fetch: sandbox.fetch });
export const names: string[] = sandbox.files.map(({ file_name }) => file_name);
