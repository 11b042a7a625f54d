import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { FIELDS } from '@/lib/open-data/fields';
import { toParquet } from '@/lib/open-data/parquet';
import type { Rows } from '@/lib/open-data/table';

const PARTS = 10;
const ROWS = 200;
const TEXT = 'Một câu dài mà mọi dòng đều có. '.repeat(300);

test('of a text that all rows have, one is held while Parquet is written, and no row once its values are taken', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  let [before, after] = [0, 0];
  // Each part is read anew, as the thread unpacks it.
  const part = JSON.stringify(Array.from({ length: ROWS }, () => [TEXT]));
  function* parts(): Generator<Rows> {
    before = held();
    for (let at = 0; at < PARTS; at += 1) yield JSON.parse(part) as Rows;
    after = held();
  }
  const head = { name: 'thu', title: { vi: 'Thử', en: 'Trial' }, primaryKey: [], notes: [] };
  const file = toParquet({ ...head, fields: [FIELDS.note_vi] }, parts());
  expect(file.length).toBeGreaterThan(0);
  // All of them are two bytes a sign; those of the part that was read last may still be there.
  expect(after - before).toBeLessThan((PARTS * ROWS * TEXT.length) / 2);
});

test('a table of several groups is read as it was given, each row in its place, whatever parts it came in', async () => {
  const LENGTH = 45_000;
  const rows: Rows = Array.from({ length: LENGTH }, (_, at) => [at % 7 ? `Xã ${at}` : null, at % 5 ? at : null]);
  const head = { name: 'thu', title: { vi: 'Thử', en: 'Trial' }, primaryKey: [], notes: [] };
  const table = { ...head, fields: [FIELDS.note_vi, FIELDS.source_row] };
  const file = toParquet(table, [rows]);
  function* small(): Generator<Rows> {
    for (let at = 0; at < LENGTH; at += 700) yield rows.slice(at, at + 700);
  }
  expect(Buffer.from(toParquet(table, small()))).toEqual(Buffer.from(file));
  expect(parquetMetadata(file.buffer).row_groups.length).toBe(3);
  const [text, number] = table.fields.map(({ name }) => name);
  const read = await parquetReadObjects({ file: file.buffer });
  expect(read.map((row) => [row[text ?? ''], row[number ?? '']])).toEqual(rows);
});
