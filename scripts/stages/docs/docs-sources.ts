import type { Entry } from "./library/read-library.js";
import type { Rendered } from "./markdown/render-markdown.js";
import type { OtherServer } from "./pages/other-server-page.js";

/** What the site is made of besides the description itself. */
export interface DocsSources {
  /** The root file of the description; beside it stand guides/ and releases/, where there are any. */
  spec: string;
  /** The description as one YAML document, which the site offers beside its pages. */
  text: string | Buffer;
  /** The changelog of the package that has the client, in Markdown; its title is the name of the package. */
  changelog: string | undefined;
  /** Servers of other companies, to which callers also send requests. */
  others?: readonly OtherServer[];
  /** What the package that has the client exports, and what each command of its bin says of its options. */
  library?: { entries: readonly Entry[]; usages: Readonly<Record<string, string>> };
  /** Renders Markdown where another processor does it. */
  renderElsewhere?: (texts: readonly string[]) => Promise<Rendered[]>;
  /** The script of the page in which one tries the operations. */
  tryScript?: Promise<string>;
}
