/** HTML, "Multipart form data": `\n`, `\r` and `"` are escaped in a name, and nothing else is. */
const quote = (name: string): string => `"${name.replace(/[\n\r"]/g, encodeURIComponent)}"`;

/**
 * A form as the bytes of its `multipart/form-data`; those of files stay where they are until they are sent. Every fetch takes a Blob, as
 * often as needed, but a FormData only of its own implementation.
 */
export const formBlob = (form: FormData): Blob => {
  const boundary = `----${Math.random()}${Math.random()}`;
  // Bun names a Blob nothing, other platforms "blob".
  const parts = [...form].flatMap(([name, value]) => {
    const file =
      typeof value === "string"
        ? ""
        : `; filename=${quote(value.name ?? "blob")}\r\ncontent-type: ${value.type || "application/octet-stream"}`;
    return [
      `--${boundary}\r\ncontent-disposition: form-data; name=${quote(name)}${file}\r\n\r\n`,
      value,
      "\r\n",
    ];
  });
  return new Blob([...parts, `--${boundary}--\r\n`], { type: `multipart/form-data; boundary=${boundary}` });
};
