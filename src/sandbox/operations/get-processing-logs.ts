import { timestamp } from "../clock.js";
import { stagesUntil } from "../files/processing.js";
import type { Handler } from "../handler.js";
import { requireFile } from "../require-file.js";

/** Lists everything that has happened to a file, retries included. */
export const getProcessingLogs: Handler<"getProcessingLogs"> = ({ path }, world) => {
  const now = world.clock.now().getTime();
  const { earlier, run: last } = requireFile(world, path);
  const stages = [...earlier, last].flatMap((run) => [...stagesUntil(run, now)]);
  const logs = stages.map(({ at, step, message }) => ({ timestamp: timestamp(new Date(at)), step, message }));
  return { logs };
};
