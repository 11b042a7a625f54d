import Database from 'libsql';
import { vi } from 'vitest';

/** Counts what stores hand over, in signs: a row may be one text. Until mocks are restored. */
export function countSigns(): { signs: number } {
  const given = { signs: 0 };
  const prepare = Database.prototype.prepare;
  vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, sql) {
    const statement = prepare.call(this, sql);
    const all = statement.all.bind(statement) as (values?: unknown) => unknown[][];
    statement.all = ((values: unknown) => {
      const rows = all(values);
      for (const row of rows) given.signs += row.map(String).join().length;
      return rows;
    }) as typeof statement.all;
    return statement;
  });
  return given;
}
