/**
 * What PostgreSQL no longer guards in this store: rules that were never looked through, triggers switched off (those that keep
 * references among them), broken indexes, pages whose sums were wrong.
 */
export const UNGUARDED = `
  SELECT 'constraint not validated: ' || conname FROM pg_constraint
    WHERE connamespace = current_schema()::regnamespace AND NOT convalidated
  UNION ALL SELECT 'trigger disabled: ' || tgname || ' on ' || tgrelid::regclass FROM pg_trigger
    JOIN pg_class ON pg_class.oid = tgrelid
    WHERE relnamespace = current_schema()::regnamespace AND tgenabled = 'D'
  UNION ALL SELECT 'index not valid: ' || indexrelid::regclass FROM pg_index
    JOIN pg_class ON pg_class.oid = indexrelid
    WHERE relnamespace = current_schema()::regnamespace AND NOT indisvalid
  UNION ALL SELECT 'checksum failures: ' || checksum_failures FROM pg_stat_database
    WHERE datname = current_database() AND checksum_failures > 0`;
