// Comfort only: every page is whole without this script.
import "./theme.js";
import "./menu.js";
import "./tabs.js";
import "./copy.js";
import "./copy-page.js";
import "./arrive.js";
import "./shortcut.js";
import "./try.js";
