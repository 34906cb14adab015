export interface SecurityScheme {
  type?: string;
  scheme?: string;
  in?: string;
  name?: string;
}

/** What callers send for a security scheme; its name in the description they never see. */
export function credentialName({ type, scheme, in: where, name }: SecurityScheme): string {
  if (type === "http") return `HTTP ${scheme?.toLowerCase()}`;
  return type === "apiKey" ? `${where} ${name}` : `${type}`;
}
