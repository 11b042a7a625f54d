import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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
