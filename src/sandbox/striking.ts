/** How often a fault strikes. */
export interface Striking {
  /** How many requests it breaks, or runs of processing; 1 when absent, `Infinity` until `clear()`. */
  times?: number;
}
