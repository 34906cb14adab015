export const housePlugin = { id: "house", rules: { oas3: {} } };
export const houseHints: Readonly<Record<string, string>> = {};
