import { pointerKeys } from "../../description/json-pointer.js";
import { evaluateExpression } from "../../description/runtime-expression.js";
import type { Draft } from "../draft.js";
import { succeeds } from "../expectations.js";
import { withValue } from "../field.js";
import type { Ask, NotAsked } from "../prober.js";
import type { Laboratory, Subject } from "../subject.js";
import type { Target } from "../target.js";
import { stands, substitute, valueAtPlace } from "./stand-in.js";
import { followed, type Made, meets, type Stock } from "./stock.js";
import { type Way, waysTo } from "./ways.js";

/** The largest file that a run sends, in bytes. */
const largest = 65_536;
/** How often a run looks whether something has come to a state, and the milliseconds between. */
const patience = { times: 12, pause: 5000 };

/** Replaces the stand-ins of a request by what other operations make, and makes that first where necessary. */
export type Supply = (draft: Draft) => Promise<Draft | NotAsked>;

export function createSupply(laboratory: Laboratory, target: Target, stock: Stock, ask: Ask): Supply {
  const ways = new Map(laboratory.subjects.map((subject) => [subject, waysTo(laboratory, subject)]));

  const supplied = async (subject: Subject): Promise<Draft | NotAsked> => {
    const own = ways.get(subject) ?? [];
    for (const { from, link } of own) {
      const made = stock.find(from, subject, link);
      const draft = made && (await prepared(link, made)) ? followed(subject, link, made) : undefined;
      if (draft) return draft;
    }
    let refusal: NotAsked | undefined;
    for (const way of own) {
      const made = await make(way, subject);
      if (made && "notAsked" in made) {
        refusal ??= made;
        continue;
      }
      const draft = made && (await prepared(way.link, made)) ? followed(subject, way.link, made) : undefined;
      if (draft) return draft;
    }
    return refusal ?? { notAsked: missing(subject, own) };
  };

  const make = async ({ from, link }: Way, to: Subject): Promise<Made | NotAsked | undefined> => {
    const state = link.source["x-when"];
    if (state === undefined) {
      const asked = await ask({ draft: smallest(from, link), expect: succeeds(from), pointer: link.pointer });
      return "notAsked" in asked ? asked : stock.find(from, to, link);
    }
    if (!target.reach(state)) return undefined;
    for (const way of ways.get(from) ?? []) if (await make(way, from)) break;
    for (let times = 0; times < patience.times; times += 1) {
      const asked = await ask({ draft: from.base, expect: succeeds(from), pointer: link.pointer });
      if ("notAsked" in asked) return asked;
      const made = stock.find(from, to, link);
      if (made && meets(link, made)) return made;
      await target.pass(patience.pause);
    }
    return undefined;
  };

  /** Sends what has to be sent before a link can be followed. */
  const prepared = async (link: Way["link"], made: Made): Promise<boolean> => {
    const send = link.source["x-send"];
    if (send === undefined || made.sent) return true;
    const url = evaluateExpression(send.to, made.spoken);
    const size = Number(evaluateExpression(send.size, made.spoken));
    if (typeof url !== "string" || !URL.canParse(url) || !(size <= largest)) return false;
    const { ok } = await target
      .fetch(url, { method: "PUT", body: new Uint8Array(size) })
      .catch(() => Response.error());
    made.sent = ok;
    return ok;
  };

  return async (draft) => {
    const subject = laboratory.subjects.find(({ operation }) => operation === draft.operation);
    const waiting = subject?.standIns.filter((each) => stands(draft, each)) ?? [];
    if (subject === undefined || waiting.length === 0) return draft;
    const filled = await supplied(subject);
    if ("notAsked" in filled) return filled;
    return waiting.reduce((each, standIn) => substitute(each, standIn, valueAtPlace(filled, standIn)), draft);
  };
}

/** Why an operation does not get what it needs. */
function missing({ operation: { id } }: Subject, ways: readonly Way[]): string {
  const [state] = ways.flatMap(({ link }) => Object.entries(link.source["x-when"] ?? {}));
  return state
    ? `${id} needs something whose ${state[0].replace(/^.*[/.]/, "")} is ${state[1]}, and nothing of this run came to that`
    : `${id} needs what ${ways.map(({ from }) => from.operation.id).join(" or ")} makes, and did not get it`;
}

/** The documented request for the least that can be sent afterwards. */
function smallest({ base }: Subject, { source }: Way["link"]): Draft {
  const [, path] = /^\$request\.body#(\/.*)$/.exec(source["x-send"]?.size ?? "") ?? [];
  return path === undefined ? base : withValue(base, { place: "body", path: pointerKeys(path) }, 1);
}
