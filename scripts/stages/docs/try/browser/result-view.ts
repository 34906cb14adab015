import { element } from "./element.js";
import { jsonBlock } from "./recorded-view.js";

/** Shows what the client returned. */
export const successView = (data: unknown, mask: readonly string[]): HTMLElement[] =>
  data === undefined
    ? [element("p", {}, "The call is done; there is no body to return.")]
    : [jsonBlock("What the call returns", data, mask)];

/** Shows what the client threw: its fields as a program reads them, and a link to what to do about it. */
export function failureView(error: unknown, codes: readonly { code: string }[]): HTMLElement[] {
  const { name, message, ...fields } = { ...Object(error) } as Record<string, unknown>;
  const { stack: _, cause: __, ...told } = fields;
  const { code } = told;
  const known = codes.some((each) => each.code === code);
  return [
    element(
      "p",
      { className: "thrown" },
      element("b", {}, String(Object(error).name ?? name)),
      " ",
      String(Object(error).message ?? message),
    ),
    jsonBlock("What the program catches", told, []),
    ...(known
      ? [
          element(
            "p",
            {},
            element("a", { href: `errors.html#${code}`, target: "_top" }, `What to do about ${code}`),
          ),
        ]
      : []),
  ];
}
