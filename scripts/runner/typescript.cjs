// TypeScript as CommonJS, because an `import` would search its 9 MB for names: the bundle of a command has this file instead. A name in a
// variable stays outside of the bundle.
const name = "typescript";
module.exports = require(name);
