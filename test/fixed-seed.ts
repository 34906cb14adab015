import fc from "fast-check";

// No chance decides a test. SEED=NUMBER draws other values.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_250_615) });
