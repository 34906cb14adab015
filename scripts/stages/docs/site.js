// Comfort only: every page is whole without this script.
import "./browser/theme.js";
import "./browser/menu.js";
import "./browser/tabs.js";
import "./browser/copy.js";
import "./browser/copy-page.js";
import "./browser/arrive.js";
import "./browser/shortcut.js";
import "./browser/try.js";
