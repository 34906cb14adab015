/** Loaded before anything else, it takes from this Node what React Native, or Jest 29 with jsdom, does not have. */
delete URL.canParse;
delete AbortSignal.any;
delete AbortSignal.prototype.throwIfAborted;
