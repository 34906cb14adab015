/** Keeps a choice for the next page; without a value, says what was kept. Some browsers give pages from disk no storage. */
export const remember = (name, value) => {
  try {
    if (value === undefined) return localStorage.getItem(name);
    localStorage.setItem(name, value);
  } catch {}
  return null;
};
