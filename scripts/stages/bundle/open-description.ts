import type { Description } from "../../description/description.js";
import { exactIntegers } from "../../description/exact-integers.js";
import { readable } from "../../description/readable.js";
import type { DescriptionFiles, ParsedFiles } from "../../redocly/open-files.js";
import { readSelfContained } from "./read-self-contained.js";

/** A description whose files are read once, when a stage asks for them. */
export interface OpenDescription {
  files(): Promise<DescriptionFiles>;
  /** The description in one piece, as it is written. */
  bundled(): Promise<Description>;
  /** The same, as the stages read it. */
  description(): Promise<Description>;
  /** The bundled description as YAML. */
  text(): Promise<string>;
  /** Writes integers in an output as the files do. */
  exact(): Promise<(output: string) => string>;
}

/** Opens a description; in a `foreign` one two files may give their components the same name. `before`: what is not parsed again. */
export function openDescription(
  root: string,
  { foreign = false, before }: { foreign?: boolean; before?: ParsedFiles } = {},
): OpenDescription {
  const files = once(async () => (await import("../../redocly/open-files.js")).openFiles(root, before));
  const selfContained = once(async () => readSelfContained(root));
  const bundled = once(async () => {
    const { description } = (await selfContained()) ?? {};
    // Redocly takes longer to load than a description without other files takes to read.
    if (description === undefined)
      return (await import("../../redocly/bundle-files.js")).bundleFiles(await files(), { foreign });
    if (!/^3\.[01]\./.test(String(Object(description).openapi))) await files(); // says what it is instead
    return description;
  });
  const text = once(async () => (await import("../../redocly/yaml.js")).printYaml(await bundled()));
  const description = once(async () => readable(await bundled()));
  const exact = async () => {
    const { source } = (await selfContained()) ?? {};
    if (source !== undefined) return exactIntegers([source]);
    const { readSources } = await import("../../redocly/open-files.js");
    return exactIntegers((await readSources(await files())).map(({ body }) => body));
  };
  return { files, bundled, description, text, exact };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
