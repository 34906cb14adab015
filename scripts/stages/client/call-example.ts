import { flatFields } from "../../description/argument-layout.js";
import type { Description, Example, MediaType, Parameter, Reference } from "../../description/description.js";
import type { Operation } from "../../description/operation.js";
import { isIdentifier } from "../../description/operation-name.js";
import { resolveRef } from "../../description/resolve-ref.js";
import { literal } from "../literal.js";

/**
 * A call with the arguments of the first exchange that ends in success: examples of one name under each required parameter, the body
 * and the answer. `undefined` where the description has no complete one.
 */
export function callExample(description: Description, operation: Operation): string | undefined {
  const answers = operation.answers.filter(({ success }) => success);
  const names = answers.flatMap(({ content }) => Object.keys(content?.value.examples ?? {}));
  for (const name of names) {
    const args = exampleArguments(description, operation, name);
    if (args) return callText(operation.name, args);
  }
  return undefined;
}

function callText(name: string, args: object): string {
  const method = isIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  return `await client${method}(${Object.keys(args).length === 0 ? "" : literal(args)});`;
}

function exampleArguments(description: Description, operation: Operation, name: string): object | undefined {
  const { parameters, body, layout, pointer } = operation;
  const value = (of: Parameter | MediaType): unknown => exampleValue(description, of, name, pointer);
  if (parameters.some((each) => each.required && value(each) === undefined)) return undefined;
  const given = parameters
    .map((each) => [each, value(each)] as const)
    .filter(([, example]) => example !== undefined);
  const content = body && value(body.value);
  if (body?.required && content === undefined) return undefined;
  if (layout === "grouped") {
    const groups: Record<string, Record<string, unknown>> = {};
    for (const [parameter, example] of given)
      groups[parameter.in] = { ...groups[parameter.in], [parameter.name]: example };
    return { ...groups, ...(content !== undefined && { body: content }) };
  }
  const args = Object.fromEntries(given.map(([parameter, example]) => [parameter.name, example]));
  if (content === undefined) return args;
  return layout === "flat" && body && flatFields(description, body, pointer)
    ? { ...args, ...(content as object) }
    : { ...args, body: content };
}

function exampleValue(
  description: Description,
  { examples }: Parameter | MediaType,
  name: string,
  pointer: string,
): unknown {
  const example: Example | Reference | undefined = examples?.[name];
  return example && resolveRef<Example>(description, example, pointer).value;
}
