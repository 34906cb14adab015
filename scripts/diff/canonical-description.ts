import {
  type Description,
  type Example,
  type MediaType,
  methods,
  type OperationObject,
  type Parameter,
  type PathItem,
  type Reference,
  type RequestBody,
  type Response,
} from "../description/description.js";
import { resolveRef } from "../description/resolve-ref.js";
import { SchemaCanon } from "./canonical-schema.js";
import { credentialName, type SecurityScheme } from "./credential-name.js";
import type { WayIn } from "./kinds-of-credential-change.js";
import { Origins } from "./origins.js";

type Members = Record<string, unknown>;

/** A description in its one canonical spelling, and which objects of the original its objects were made of. */
export interface Canonical {
  description: Description;
  origins: Origins;
}

/**
 * Spells a description so that two that mean the same are the same: references resolved except to schemas, what applies to a whole
 * path or to everything written at each operation, examples and bodies in one form each. See `SchemaCanon` for the schemas.
 */
export function canonicalDescription(description: Description): Canonical {
  const origins = new Origins();
  const schemas = new SchemaCanon(description, origins);

  const resolve = <T extends object>(value: T | Reference): T =>
    origins.derive({ ...resolveRef<T>(description, value, "") }, resolveRef<T>(description, value, ""));

  const mapValues = <T extends object>(
    map: Record<string, T | Reference> | undefined,
    spell: (value: T) => object,
  ) =>
    origins.derive(
      Object.fromEntries(Object.entries(map ?? {}).map(([name, value]) => [name, spell(resolve(value))])),
      map ?? {},
    );

  /** Redocly takes another value of an example for no change, but not another value of an extension. */
  const example = (given: Example) => {
    const { value, ...rest } = given;
    return origins.derive({ ...rest, "x-value": canonicalJson(value) }, given);
  };

  const mediaType = (media: MediaType): object => ({
    ...media,
    ...(media.schema !== undefined && { schema: schemas.spell(media.schema) }),
    examples: mapValues(media.examples, example),
  });
  const content = (map: Record<string, MediaType> | undefined) =>
    mapValues(map, (media) => origins.derive(mediaType(media), media));

  const parameter = (given: Parameter) => {
    const { required, deprecated, examples, content: body, schema, ...rest } = given;
    const style = defaultStyle[rest.in];
    if (rest.style === style) delete rest.style;
    if (rest.explode === ((given.style ?? style) === "form")) delete rest.explode;
    return origins.derive(
      {
        ...rest,
        required: required === true,
        ...(deprecated && { deprecated }),
        ...(schema !== undefined && { schema: schemas.spell(schema) }),
        ...(body && { content: content(body) }),
        examples: mapValues(examples, example),
      },
      given,
    );
  };

  /** The names of headers know no case (RFC 9110, section 5.1). */
  const headers = (map: Record<string, Parameter> | undefined) =>
    mapValues(
      Object.fromEntries(Object.entries(map ?? {}).map(([name, header]) => [name.toLowerCase(), header])),
      (header: Parameter) => parameter(header),
    );

  const response = (given: Response) =>
    origins.derive(
      {
        ...given,
        headers: headers(given.headers as Record<string, Parameter>),
        content: content(given.content),
      },
      given,
    );

  const requestBody = (given: RequestBody) =>
    origins.derive({ ...given, required: given.required === true, content: content(given.content) }, given);

  const schemes = description.components?.securitySchemes as Record<string, SecurityScheme> | undefined;
  const credential = (name: string) =>
    schemes?.[name] ? credentialName(resolve<SecurityScheme>(schemes[name])) : name;
  /** In one member, because Redocly compares one credential with another, and not who is let in. */
  const waysIn = (given: Record<string, string[]>[]): string =>
    JSON.stringify(
      (given.length > 0 ? given : [{}])
        .map((one) =>
          Object.entries(one).flatMap(([name, scopes]): WayIn => {
            const sent = credential(name);
            return [sent, ...scopes.map((scope) => `${sent} scope ${scope}`)];
          }),
        )
        .map((way) => way.sort())
        .sort(),
    );

  const operation = (given: OperationObject & Members, path: PathItem) => {
    const { security = description.security ?? [], ...rest } = given;
    const own = (given.parameters ?? []).map(resolve<Parameter>);
    const shared = (path.parameters ?? [])
      .map(resolve<Parameter>)
      .filter((one) => !own.some(({ name, in: where }) => one.name === name && one.in === where));
    return origins.derive(
      {
        ...rest,
        deprecated: given.deprecated === true,
        "x-repeatable": given["x-repeatable"] === true,
        "x-security": waysIn(security as Record<string, string[]>[]),
        ...(given["x-pagination"] && { "x-pagination": canonicalJson(given["x-pagination"]) }),
        parameters: [...shared, ...own].map(parameter),
        ...(given.requestBody && { requestBody: requestBody(resolve<RequestBody>(given.requestBody)) }),
        responses: mapValues<Response>(given.responses, response),
      },
      given,
    );
  };

  const pathItem = (path: PathItem) => {
    const { parameters: _, ...rest } = path;
    const spelled: Members = origins.derive({ ...rest }, path);
    for (const method of methods)
      if (path[method]) spelled[method] = operation(path[method] as OperationObject & Members, path);
    return spelled;
  };

  const { security: _, ...rest } = description;
  const paths = mapValues<PathItem>(description.paths, pathItem);
  const securitySchemes = Object.fromEntries(
    Object.entries(schemes ?? {}).map(([name, scheme]) => [credential(name), resolve(scheme)]),
  );
  const whole = {
    ...rest,
    paths,
    components: { schemas: schemas.named, securitySchemes },
  } as unknown as Description;
  return { description: origins.derive(whole, description), origins };
}

const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const defaultStyle: Record<string, string> = {
  path: "simple",
  query: "form",
  header: "simple",
  cookie: "form",
};
