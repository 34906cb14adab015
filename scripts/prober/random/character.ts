import fc from "fast-check";

/** Beyond ASCII, without the halves of pairs. The unit `binary` of fast-check takes a second to be built. */
const beyondAscii = fc
  .integer({ min: 0x80, max: 0x10ffff - 0x800 })
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));

/** Any character, and the letters of people's own names for their files more often than Unicode has them. */
export const character = fc.oneof(
  fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 1 }),
  fc.constantFrom(..."äéñçßøÄÉłşЖλع中のक"),
  beyondAscii,
);

/** Longer texts and lists find nothing more, and take their time. */
export const longest = 600;
