/** The sandbox over loopback, in a process of its own. Tells its parent the URL, then breaks what the parent asks for. */
import { createSandbox, type Fault } from "../../src/sandbox/index.js";

const sandbox = createSandbox({ now: Date.now });
process.on("message", (faults: Fault[]) => {
  sandbox.faults.clear();
  sandbox.faults.add(...faults);
  process.send?.("armed");
});
process.on("disconnect", () => process.exit());
void sandbox.listen(0).then((url) => process.send?.(url));
