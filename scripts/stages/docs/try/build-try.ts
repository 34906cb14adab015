import type { Description } from "../../../description/description.js";
import { readOperations } from "../../../description/read-operations.js";
import type { Files } from "../../../runner/output-tree.js";
import { sensitiveFields } from "../../client/sensitive-fields.js";
import { bundleScript, hashOf, type Inlined, minifyStyle } from "../frame/inlined.js";
import { escapeHtml } from "../markdown/highlight-json.js";
import { inOrderOfTags } from "../pages/operations-list.js";
import { tryFacts } from "./try-facts.js";

/** What the page in which one tries the API is made of. */
interface TrySources {
  script: string;
  /** The package that has the client. */
  client: string | undefined;
  /** The name of the site. */
  title: string;
  inlined: Inlined;
}

interface Try {
  files: Files;
  /** The address of the form of an operation, by the path of its page. */
  addresses: ReadonlyMap<string, string>;
}

/**
 * The form in which one tries the operations: a page of its own, which other pages show in a frame when their reader asks for it. It may
 * connect to nothing. What readers send to a server of their own goes through a second page, which may connect only to that server.
 */
export async function buildTry(
  description: Description,
  { script, client, title, inlined: { early, icon } }: TrySources,
): Promise<Try> {
  const operations = tryFacts(description, inOrderOfTags(description, readOperations(description)), client);
  const facts = JSON.stringify({
    operations,
    secrets: sensitiveFields(description),
  }).replaceAll("<", "\\u003c");
  const [style, send] = await Promise.all([
    minifyStyle(["colours", "code", "try"]),
    bundleScript("try/send.js"),
  ]);
  const page = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(early)} ${hashOf(script)}; frame-src 'self' file:; img-src data:; base-uri 'none'; form-action 'none'">
<title>Try · ${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="${icon}">
<style>${style}</style>
<script>${early}</script>
</head>
<body>
<header><h1><label for="operation">Try</label></h1><select id="operation"></select><button type="button" id="close" hidden>Close</button></header>
<noscript><p>This page needs JavaScript. Every operation is described, with samples, on <a href="index.html">its own page</a>.</p></noscript>
<main>
<form id="request" novalidate>
<p id="line"></p>
<div class="choices">
<div class="field"><label for="server">Server</label><select id="server"><option value="sandbox">sandbox, in this page</option><option value="own">a server of yours</option></select></div>
<div class="field" id="fault"><label for="faults">Break</label><span><select id="faults"></select><select id="times" aria-label="How often"><option value="1">once</option><option value="2">twice</option><option value="Infinity">every time</option></select></span></div>
</div>
<div id="own-server" hidden>
<div class="field"><label for="address">Address</label><input id="address" type="url" placeholder="http://127.0.0.1:4010" autocomplete="off" spellcheck="false" aria-describedby="server-problem server-about"><p class="blame" id="server-problem" role="alert"></p></div>
<div class="field"><label for="token">Access token</label><input id="token" type="password" autocomplete="off" spellcheck="false" aria-describedby="server-about"></div>
<p class="about" id="server-about">Both stay in these fields: they are not stored, and go to this address alone. What you send there is real. The server has to allow requests of this page (CORS). The published server is asked first, without the token, and gets nothing more unless it allows them.</p>
</div>
<div id="fields"></div>
<p class="send"><button type="submit">Send</button> <output id="status"></output></p>
</form>
<div class="outcome">
<section aria-label="Outcome" id="result"></section>
<section aria-label="Code for these values" id="code"></section>
</div>
</main>
<script type="application/json" id="facts">${facts}</script>
<script>${script}</script>
</body>
</html>
`;
  const sender = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hashOf(send)}; connect-src http: https:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>Sends to a server of the reader</title>
</head>
<body>
<script>${send}</script>
</body>
</html>
`;
  return {
    files: new Map([
      ["try.html", page],
      ["try-send.html", sender],
    ]),
    addresses: new Map(
      operations.map(({ id, page }) => [page, `try.html?${new URLSearchParams({ operation: id })}`]),
    ),
  };
}
