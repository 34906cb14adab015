import { readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";

/** A documented request and the documented answer that it causes. */
export interface Exchange {
  operationId: string;
  name: string;
  method: string;
  /** The path with its parameters filled in. */
  path: string;
  /** Path parameters and body fields in one object: what the generated method takes. */
  arguments: Record<string, unknown>;
  body: unknown;
  status: number;
  headers: Record<string, string>;
  answer: unknown;
}

type Or$Ref<T> = T | { $ref: string };
type Examples = Record<string, Or$Ref<{ value: unknown }>>;
type Content = Record<string, { examples: Examples }>;
interface Response {
  headers?: Record<string, Or$Ref<{ example: unknown }>>;
  content: Content;
}
interface Operation {
  operationId: string;
  requestBody: Or$Ref<{ content: Content }>;
  responses: Record<string, Or$Ref<Response>>;
}
interface PathItem {
  parameters: Or$Ref<{ name: string; examples: Examples }>[];
  post: Operation;
}

/** The description as readers of the package get it. */
const description = parseYaml(readFileSync("generated/openapi.yaml", "utf8")) as {
  paths: Record<string, PathItem>;
};

/** Every exchange of the description: one name, under each parameter, the request body, and one response. */
export const exchanges: Exchange[] = Object.entries(description.paths).flatMap(([template, item]) =>
  Object.entries(item.post.responses).flatMap(([status, reference]) => {
    const response = follow(reference);
    return Object.entries(json(response)).map(([name, answer]) => {
      const parameters = Object.fromEntries(
        item.parameters.map(follow).map((parameter) => [parameter.name, exampleOf(parameter.examples, name)]),
      );
      const body = exampleOf(json(follow(item.post.requestBody)), name) as Record<string, unknown>;
      return {
        operationId: item.post.operationId,
        name,
        method: "POST",
        path: template.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(parameters[key]))),
        arguments: { ...parameters, ...body },
        body,
        status: Number(status),
        headers: Object.fromEntries(
          Object.entries(response.headers ?? {}).map(([header, value]) => [
            header,
            String(follow(value).example),
          ]),
        ),
        answer: follow(answer).value,
      };
    });
  }),
);

function json({ content }: { content: Content }): Examples {
  return content["application/json"]?.examples ?? {};
}

function exampleOf(examples: Examples, name: string): unknown {
  const example = examples[name];
  if (!example)
    throw new Error(`the exchange ${name} has an answer, and no value on the side of the request`);
  return follow(example).value;
}

function follow<T extends object>(node: Or$Ref<T>): T {
  if (!("$ref" in node)) return node;
  const steps = node.$ref.slice(2).split("/");
  return follow(
    steps.reduce<unknown>(
      (parent, key) => (parent as Record<string, unknown>)[key],
      description,
    ) as Or$Ref<T>,
  );
}
