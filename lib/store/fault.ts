/** Why the store cannot be used. */
export type StoreFault =
  | 'missing'
  | 'empty'
  | 'damaged'
  | 'locked'
  | 'interrupted'
  | 'not-migrated'
  | 'unknown-word'
  | 'unreachable'
  | 'forbidden'
  | 'encoding';

/** A store that cannot be used; the message is one sentence that names it. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly code: StoreFault;
  /** The file, or the address of the database without its password. */
  readonly file: string;

  constructor(code: StoreFault, file: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.file = file;
  }
}

/** An error and what it was caused by, Prisma's and its adapters' ways of saying so included. */
export function* causes(error: unknown): Generator<Record<string, unknown>> {
  let current = error;
  for (let depth = 0; depth < 8 && typeof current === 'object' && current !== null; depth += 1) {
    const record = current as Record<string, unknown>;
    yield record;
    const meta = record.meta as { driverAdapterError?: unknown } | undefined;
    current = record.cause ?? meta?.driverAdapterError;
  }
}
