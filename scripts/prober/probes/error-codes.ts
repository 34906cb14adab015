import { readArms } from "../../description/arms.js";
import type { Probe } from "../probe.js";
import type { Laboratory, Subject } from "../subject.js";

/** Every error code that the description names, each with its own status and details. */
export const errorCodeProbes = ({ description }: Laboratory, { operation, base }: Subject): Probe[] =>
  operation.responses.flatMap(({ status, content }) =>
    (content ? readArms(description, content.schema, `${content.pointer}/schema`) : []).flatMap(
      ({ pins, pointer }) =>
        [...pins].flatMap(([at, codes]) =>
          [...codes].map(
            (value): Probe => ({
              kind: "error-code",
              name: `${status} ${value}`,
              pointer,
              draft: base,
              expect: { statuses: [Number(status)], code: { at, value } },
              covers: [],
              provoke: { status: Number(status), code: value },
            }),
          ),
        ),
    ),
  );
