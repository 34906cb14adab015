/**
 * `npm pack` and `npm publish` run this before and after. npm packs the README.md of this folder and no other, so src/README.md, which is
 * for those who install the package, takes its place in the meantime. `npm publish` reads it once more after `postpack`, for the page on
 * npmjs.com.
 */
import { execSync } from "node:child_process";
import { copyFileSync, existsSync, renameSync } from "node:fs";

const kept = ".README.md"; // npm never packs a file of this name

const begin = () => {
  execSync("npm run build", { stdio: "inherit" });
  if (!existsSync(kept)) renameSync("README.md", kept);
  copyFileSync("src/README.md", "README.md");
};

const end = () => {
  if (existsSync(kept)) renameSync(kept, "README.md");
};

const event = process.env.npm_lifecycle_event;
const isPublishing = process.env.npm_command === "publish";
if (event === "prepack") begin();
else if (event === "postpublish" || !isPublishing) end();
