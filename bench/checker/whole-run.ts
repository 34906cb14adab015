/** What one process did, from its start to its end. */
export interface WholeRun {
  seconds: number;
  exchanges: number;
  /** As the tool counts them itself. */
  checks: number;
}
