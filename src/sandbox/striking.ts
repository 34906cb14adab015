/** How often a fault strikes. */
export interface Striking {
  /** How many requests it breaks, or runs of processing; 1 when absent, `Infinity` until `clear()`. */
  times?: number;
  /** The first request that it breaks, counted from when the fault was added, among those that it is meant for; 1 when absent. */
  nth?: number;
}
