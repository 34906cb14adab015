/** First line of every generated file; the same for every description, so that output depends on nothing else. */
export const generatedNotice =
  "// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.\n";
