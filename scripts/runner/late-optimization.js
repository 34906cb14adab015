/**
 * Flags for Node 20, whose V8 optimizes functions so soon that it takes a fifth to a third of the processor time of a command or a test,
 * and most of the code runs only a few times more. Later versions wait by themselves and do not know the flag.
 */
export const lateOptimization = process.version.startsWith("v20.") ? ["--interrupt-budget=1320000"] : [];
