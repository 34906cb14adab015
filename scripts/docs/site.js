// Comfort only: every page is whole without this script.
import "./script/theme.js";
import "./script/menu.js";
import "./script/tabs.js";
import "./script/copy.js";
import "./script/arrive.js";
import "./script/shortcut.js";
import "./script/search.js";
