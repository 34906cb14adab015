export const all = (selector, root = document) => [...root.querySelectorAll(selector)];
