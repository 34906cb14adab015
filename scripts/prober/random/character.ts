import fc from "fast-check";

const oneOf = (unit: "binary-ascii" | "binary") => fc.string({ unit, minLength: 1, maxLength: 1 });

/** Any character, and the letters of people's own names for their files more often than Unicode has them. */
export const character = fc.oneof(
  oneOf("binary-ascii"),
  fc.constantFrom(..."äéñçßøÄÉłşЖλع中のक"),
  oneOf("binary"),
);

/** Longer texts and lists find nothing more, and take their time. */
export const longest = 600;
