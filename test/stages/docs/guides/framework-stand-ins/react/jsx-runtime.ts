type OnChange = (event: { target: HTMLInputElement }) => void;

export declare namespace JSX {
  type Element = HTMLElement;
  interface IntrinsicElements {
    input: { type: string; onChange: OnChange };
  }
}

/** What the guide uses of React: an element with its attributes, and the event handed on. */
export function jsx(name: string, { onChange, ...attributes }: { onChange: OnChange }): JSX.Element {
  const element = Object.assign(document.createElement(name), attributes);
  element.addEventListener("change", (event) => onChange(event as unknown as { target: HTMLInputElement }));
  return element;
}
