/** How often a fault strikes. */
export interface Striking {
  /** How many requests it breaks, or runs of processing; 1 when absent, `Infinity` until `clear()`. */
  times?: number;
  /** The first request that it breaks, among those that it is meant for, counted from when the fault was added; 1 when absent. */
  nth?: number;
}
