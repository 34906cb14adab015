import type { Description } from "../../../description/description.js";
import type { Content } from "../../../description/media-type.js";
import { blocks, fold } from "../markdown/markdown.js";
import { anchorBelow } from "./field-item.js";
import { fieldList, type Place } from "./field-list.js";

/** The fields under each media type that the client neither sends nor reads; once for several with the same schema. */
export function otherContents(
  description: Description,
  { contents, content }: { contents: readonly Content[]; content: Content | undefined },
  place: Place,
): string {
  const spelled = ({ schema }: Content): string => JSON.stringify(schema);
  const known = new Set(content && [spelled(content)]);
  const folds = contents.map((other) => {
    if (known.has(spelled(other))) return "";
    known.add(spelled(other));
    const same = contents
      .filter((each) => spelled(each) === spelled(other))
      .map(({ mediaType }) => mediaType);
    const anchor = anchorBelow(place.anchor, other.mediaType.replace("/", "-"));
    const { title: _, ...rest } = place;
    return fold(
      `Fields as \`${same.join("`, `")}\``,
      fieldList(description, other.schema, { ...rest, anchor }),
    );
  });
  return blocks(...folds);
}
