import { evaluateExpression } from "../../../../description/runtime-expression.js";
import { callArguments } from "../../../client/write-call.js";
import type { Playground, Send } from "../playground.js";
import type { TryFacts } from "../try-facts.js";
import { createCodeView } from "./code-view.js";
import { byId, element } from "./element.js";
import { createForm, type Form, type Input } from "./form.js";
import { type Recorded, recording } from "./record.js";
import { recordedView, seconds } from "./recorded-view.js";
import { failureView, successView } from "./result-view.js";
import { serverChoice } from "./server-choice.js";

/** What the page carries. */
interface Carried {
  operations: TryFacts[];
  /** The names of the secret fields. */
  secrets: string[];
}

/** Whether what comes back stands beside the form, and not below it. */
const isBeside = matchMedia("(min-width: 54.01rem)");

/** Makes the page work: a form for the operation that its address names, sent to the server in this page or to one of the reader. */
export function startTry(playground: Playground): void {
  const { operations, secrets }: Carried = JSON.parse(byId("facts").textContent);
  const asked = new URLSearchParams(location.search).get("operation");
  const [first] = operations;
  let facts = operations.find(({ id }) => id === asked) ?? (first as TryFacts);
  const sandbox = playground.start(facts.id);
  const server = serverChoice(operations.map(({ request }) => request.server));
  let form: Form;
  let showCode: ReturnType<typeof createCodeView>;
  const refresh = () => showCode(form.read(), server.shown());

  const show = (next: TryFacts, given: Record<string, unknown> = {}) => {
    facts = next;
    byId<HTMLSelectElement>("operation").value = facts.id;
    const { method, path } = facts.request;
    const parts = path.split(/(?=\/)/).flatMap((part) => [element("wbr"), part]);
    byId("line").replaceChildren(element("b", { className: "method" }, method), " ", ...parts);
    byId("fields").replaceChildren();
    byId("result").replaceChildren();
    byId("status").textContent = "";
    form = createForm(facts, byId("fields"), given);
    showCode = createCodeView(facts, byId("code"));
    byId("faults").replaceChildren(...faultOptions(facts, playground.faults));
    byId("times").hidden = true;
    document.title = `Try ${facts.title}`;
    refresh();
  };

  const send = async () => {
    byId("status").textContent = "";
    const input = form.read();
    form.blame(input.problem?.field, input.problem?.message);
    if (input.problem) return;
    const target = server.isOwn() ? await server.open() : sandbox.fetch;
    if (target === undefined) return;
    const fault = byId<HTMLSelectElement>("faults").value || undefined;
    sandbox.breakWith(server.isOwn() ? undefined : fault, Number(byId<HTMLSelectElement>("times").value));
    await run(input, target);
  };

  const run = async (input: Input, target: Send) => {
    const mask = server.isOwn() ? secrets : [];
    const list = element("ol", { className: "requests" });
    const result = element("div");
    byId("result").replaceChildren(result, list);
    const say = (text: string) => {
      if (list.isConnected) byId("status").textContent = text;
    };
    const seen: Recorded[] = [];
    const tell = (recorded: Recorded) => {
      if (!seen.includes(recorded)) seen.push(recorded);
      const at = seen.indexOf(recorded);
      const item = element("li", {}, recordedView(recorded, at + 1, mask));
      if (list.children[at]) list.children[at].replaceWith(item);
      else list.append(item);
    };
    say("Sending …");
    const { request } = facts;
    try {
      const data = await playground.call(request.call.name, callArguments(request.call, input.values), {
        fetch: recording(target, tell),
        accessToken: server.token(),
        ...(server.isOwn() && { baseUrl: server.address() }),
        onRetry: (waitMs) => {
          const last = seen.at(-1);
          if (last === undefined) return;
          last.waitMs = waitMs;
          tell(last);
          say(`${last.response?.status ?? "No response"}: the client sends it again in ${seconds(waitMs)} …`);
        },
      });
      result.append(...successView(data, mask));
      result.append(...nextSteps(input, data));
      say(`Done: ${seen.at(-1)?.response?.status ?? ""} after ${count(seen.length, "request")}.`);
    } catch (error) {
      const { argument, message } = error as { argument?: string; message: string };
      result.append(...failureView(error, facts.codes));
      const isBlamed = argument !== undefined && form.blame(argument.split(".")[0], message);
      say(
        isBlamed
          ? `Nothing was sent: ${message}.`
          : `The call failed after ${count(seen.length, "request")}.`,
      );
    }
    list.querySelector("details")?.toggleAttribute("open", true);
    if (!isBeside.matches && seen.length > 0) byId("result").scrollIntoView();
  };

  /** The next operations to which the description links, with values of this response. */
  const nextSteps = ({ values }: Input, body: unknown): HTMLElement[] => {
    const spoken = { request: { parameters: values.parameters, body: values.body }, response: { body } };
    const buttons = facts.next.flatMap(({ id, values: wanted }) => {
      const next = operations.find((each) => each.id === id);
      const found = wanted.map(
        ([name, expression]) => [name, evaluateExpression(expression, spoken)] as const,
      );
      if (next === undefined || found.some(([, value]) => value === undefined)) return [];
      const given = { ...values.parameters, ...Object.fromEntries(found) };
      const button = element("button", { type: "button" }, next.title);
      button.addEventListener("click", () => {
        show(next, given);
        byId("operation").focus();
      });
      return [button];
    });
    return buttons.length === 0 ? [] : [element("p", { className: "next" }, "Go on with ", ...buttons)];
  };

  byId("operation").append(...operationOptions(operations));
  byId("operation").addEventListener("change", () => {
    const id = byId<HTMLSelectElement>("operation").value;
    show(operations.find((each) => each.id === id) ?? facts);
  });
  byId("request").addEventListener("input", refresh);
  byId("faults").addEventListener("change", () => {
    byId("times").hidden = byId<HTMLSelectElement>("faults").value === "";
  });
  let isBusy = false;
  byId("request").addEventListener("submit", async (event) => {
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    await send();
    isBusy = false;
  });
  const close = byId("close");
  close.hidden = window === top;
  close.addEventListener("click", () => parent.postMessage("close", "*"));
  addEventListener("keydown", ({ key }) => key === "Escape" && parent.postMessage("close", "*"));
  show(facts);
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;

function operationOptions(operations: readonly TryFacts[]): HTMLElement[] {
  const groups = new Map<string, HTMLElement>();
  for (const { id, title, group } of operations) {
    const options = groups.get(group) ?? element("optgroup", { label: group });
    groups.set(group, options);
    options.append(element("option", { value: id }, title));
  }
  return [...groups.values()];
}

const faultOptions = ({ codes }: TryFacts, faults: Playground["faults"]): HTMLElement[] => [
  element("option", { value: "" }, "nothing"),
  ...Object.entries(faults).map(([name, words]) => element("option", { value: name }, words)),
  ...codes.map(({ code, status }) => element("option", { value: code }, `respond ${status} ${code}`)),
];
