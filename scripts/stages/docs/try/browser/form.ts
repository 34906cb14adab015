import type { CallValues } from "../../../client/write-call.js";
import type { SampleFile } from "../../samples/sample-request.js";
import type { Field, TryFacts } from "../try-facts.js";
import { element, inline } from "./element.js";

/** What the reader has entered. */
export interface Input {
  values: CallValues;
  /** Files of the reader, by their fields. */
  files: Record<string, SampleFile>;
  /** The first field that must hold JSON and does not. */
  problem: { field: string; message: string } | undefined;
}

export interface Form {
  read(): Input;
  /** Shows what is wrong at a field and takes the reader there; without a field, shows that nothing is. */
  blame(field: string | undefined, message?: string): boolean;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Puts a control for each field of an operation into `place`, filled with `given` or else with the example. */
export function createForm(
  { fields, request }: TryFacts,
  place: HTMLElement,
  given: Record<string, unknown>,
): Form {
  const rows = fields.map((field) => {
    const control = controlOf(field, field.name in given ? given[field.name] : field.example);
    const id = `${field.in}.${field.name}`;
    const blamed = element("p", { className: "blame", id: `${id}:problem` });
    Object.assign(control, { id, required: false });
    control.setAttribute("aria-describedby", `${id}:about ${id}:problem`);
    if (field.required) control.setAttribute("aria-required", "true");
    const row = element(
      "div",
      { className: "field", "data-kind": field.kind },
      element("label", { htmlFor: id }, field.name, " ", element("small", {}, ...inline(field.facts))),
      control,
      blamed,
      element("p", { className: "about", id: `${id}:about` }, ...inline(field.about)),
    );
    place.append(row);
    return { field, control, blamed };
  });

  return {
    read: () => {
      const parameters: Record<string, unknown> = {};
      const sent: Record<string, unknown> = {};
      const files: Record<string, SampleFile> = {};
      let problem: Input["problem"];
      for (const { field, control } of rows) {
        const { name } = field;
        try {
          const value = readValue(field, control, request.body?.files[name]);
          if (value === undefined) continue;
          (field.in === "body" ? sent : parameters)[name] = value;
          if (value instanceof File) files[name] = { path: value.name, type: value.type || undefined };
        } catch (error) {
          problem ??= { field: name, message: (error as Error).message };
        }
      }
      const body = request.call.beside ? sent : sent.body;
      const hasBody = request.body !== undefined && body !== undefined;
      return { values: { parameters, ...(hasBody && { body }) }, files, problem };
    },
    blame: (name, message = "") => {
      for (const { control, blamed } of rows) {
        control.removeAttribute("aria-invalid");
        blamed.textContent = "";
      }
      const row = rows.find(({ field }) => field.name === name);
      if (row === undefined) return false;
      row.control.setAttribute("aria-invalid", "true");
      row.blamed.textContent = message;
      row.control.focus();
      return true;
    },
  };
}

function controlOf({ kind, attributes, choices = [], ...field }: Field, value: unknown): Control {
  if (kind === "choice" || kind === "boolean") {
    const words = kind === "boolean" ? ["true", "false"] : choices;
    const none = field.required ? [] : [element("option", { value: "" }, "not sent")];
    const options = words.map((word) =>
      element("option", { value: word, selected: word === String(value) }, word),
    );
    return element("select", {}, ...none, ...options);
  }
  if (kind === "lines")
    return element("textarea", { rows: 3, value: [value ?? []].flat().join("\n"), spellcheck: false });
  if (kind === "json")
    return element("textarea", {
      rows: 5,
      value: value === undefined ? "" : JSON.stringify(value, null, 2),
      spellcheck: false,
    });
  if (kind === "file") return element("input", { type: "file" });
  const placeholder = field.default === undefined ? undefined : `${field.default}, where nothing is sent`;
  return element("input", {
    ...{ type: kind === "number" ? "number" : "text", step: kind === "number" ? "any" : undefined },
    ...attributes,
    ...{
      value: value === undefined ? "" : String(value),
      placeholder,
      autocomplete: "off",
      spellcheck: false,
    },
  });
}

/** The value of a control; undefined for a field that is not sent. @throws SyntaxError for what must be JSON and is not */
function readValue({ kind, example, name }: Field, control: Control, usual: SampleFile | undefined): unknown {
  const text = control.value;
  if (kind === "file") {
    const [own] = (control as HTMLInputElement).files ?? [];
    const type = usual?.type === undefined ? {} : { type: usual.type };
    return own ?? new File([String(example ?? "")], usual?.path.split("/").at(-1) ?? name, type);
  }
  if (text === "") return undefined;
  if (kind === "number") return Number(text);
  if (kind === "boolean") return text === "true";
  if (kind === "lines") return text.split("\n").filter((line) => line !== "");
  return kind === "json" ? JSON.parse(text) : text;
}
