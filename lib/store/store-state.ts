/** Which state the store is in, whichever store it is. */
export interface StoreState {
  /** Any text that differs when what the store holds does. */
  readonly current: string;
  /** How often it changed past the log since this process began. */
  readonly unlogged: number;
  /** Looks at the store. Never waits for a lock, and never throws. */
  look(): Promise<void>;
  close(): Promise<void>;
}
