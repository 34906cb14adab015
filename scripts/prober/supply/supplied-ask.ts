import { isReading, removerOf } from "../effects.js";
import { succeeds } from "../expectations.js";
import type { Ask } from "../prober.js";
import type { Laboratory } from "../subject.js";
import type { Target } from "../target.js";
import { createSupply } from "./create-supply.js";
import { isStrange } from "./is-strange.js";
import { createStock, followed, type Made, namedIn } from "./stock.js";

/** Why something is not asked of a server that is not the sandbox. */
export const couldDestroy = "not exercised live; it could destroy something";

/** What a run has removed at the end, and what it has left. */
export interface Cleared {
  removed: number;
  /** Descriptions of what could not be removed. */
  left: string[];
}

export interface SuppliedAsk {
  ask: Ask;
  /** Removes what the run made and did not remove itself. */
  clear(): Promise<Cleared>;
}

/**
 * Asks with what the run made itself wherever a request needs something that other operations make. A server that is not the sandbox gets
 * no request that changes anything else.
 * @param free asks without being stopped by the budget: what was made is removed in any case
 */
export function suppliedAsk(
  laboratory: Laboratory,
  target: Target,
  { ask: send, free }: { ask: Ask; free: Ask },
): SuppliedAsk {
  const stock = createStock(laboratory);
  /** Operations whose results cannot be removed, and why. */
  const stuck = new Map<string, string>();

  const ask: Ask = async (probe) => {
    const { operation } = probe.draft;
    const reason = target.own ? undefined : stuck.get(operation.id);
    if (reason !== undefined) return { notAsked: reason };
    const draft = await supply(probe.draft);
    if ("notAsked" in draft) return draft;
    if (!target.own && !isReading(operation) && isStrange(laboratory, stock, draft))
      return { notAsked: couldDestroy };
    const checked = await send({ ...probe, draft });
    if ("notAsked" in checked) return checked;
    const made = stock.note(draft, checked);
    if (made && removal(made)?.draft === undefined && removal(made))
      stuck.set(
        operation.id,
        `not exercised live; no response of ${operation.id} says what it made, so it could not be removed`,
      );
    return checked;
  };
  const supply = createSupply(laboratory, target, stock, ask);

  /** The request that removes what was made; none where the response does not identify it. */
  const removal = ({ subject: { operation }, ...made }: Made) => {
    const remover = isReading(operation) ? undefined : removerOf(laboratory.operations, operation);
    const subject = laboratory.subjects.find((each) => each.operation === remover);
    const link = operation.responses
      .flatMap(({ links }) => links)
      .find(({ target: id }) => id === remover?.id);
    return subject && link && { subject, draft: followed(subject, link, { ...made, subject }) };
  };

  const clear = async (): Promise<Cleared> => {
    const cleared: Cleared = { removed: 0, left: [] };
    for (let made = stock.newest(); made; made = stock.newest()) {
      const { subject, draft } = removal(made) ?? {};
      if (subject && draft) {
        const checked = await free({ draft, expect: succeeds(subject), pointer: subject.operation.pointer });
        const gone = "status" in checked && [subject.success, 404].includes(checked.status ?? 0);
        if (gone) cleared.removed += 1;
        else cleared.left.push(namedIn(subject, draft).join(", "));
      } else if (subject) cleared.left.push(`something that ${made.subject.operation.id} made`);
      stock.forget(made);
    }
    return cleared;
  };
  return { ask, clear };
}
