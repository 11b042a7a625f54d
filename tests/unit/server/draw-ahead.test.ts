import { expect, it } from 'vitest';
import { drawAhead } from '@/lib/server/draw-ahead';

it('the files of every edition and the tables of everything are asked for before anyone does, last of all', async () => {
  const asked: string[] = [];
  const read: string[] = [];
  const made = new Promise<void>((done) => {
    const render = async (url: string) => {
      asked.push(url);
      if (url.endsWith('.parquet')) done();
      const body = Buffer.from('<urlset></urlset>');
      const asText = () => {
        read.push(url);
        return '<urlset></urlset>';
      };
      return { status: 200, headers: {}, body: Object.assign(body, { toString: asText }) };
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
  // No file is made a text of twice its bytes.
  expect(read).toEqual(asked.slice(0, 1));
});
