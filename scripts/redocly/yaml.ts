import { parseYaml as parse, stringifyYaml } from "@redocly/openapi-core";

/** The value that a YAML text describes. */
export const parseYaml = (text: string): unknown => parse(text);

/** YAML without anchors, one line per string whatever its length. */
export const printYaml = (value: object): string => stringifyYaml(value, { noRefs: true, lineWidth: -1 });
