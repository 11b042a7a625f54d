// Why: lib/decisions/0044-postgresql.md

/** Whoever writes to the store holds this advisory lock of its database until the transaction is over: writers take turns. */
export const WRITER_LOCK = 20_261_129;
