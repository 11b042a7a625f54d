import { expect, it } from 'vitest';
import { drawAhead } from '@/lib/server/draw-ahead';

it('the files of every edition and the tables of everything are asked for before anyone does, last of all', async () => {
  const asked: string[] = [];
  const made = new Promise<void>((done) => {
    const render = async (url: string) => {
      asked.push(url);
      if (url.endsWith('.parquet')) done();
      return { status: 200, headers: {}, body: Buffer.alloc(0) };
    };
    // It goes on until the process ends.
    void drawAhead({ render, watch: { version: 'one' } });
  });
  await made;
  expect(asked.slice(-4)).toEqual([
    '/tai-ve/dcat.ttl',
    '/tai-ve/tat-ca.csv',
    '/tai-ve/tat-ca.jsonl',
    '/tai-ve/tat-ca.parquet',
  ]);
});
