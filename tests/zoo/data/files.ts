import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { answerDownload } from '@/lib/views/downloads/answer';
import { openWorkshop } from '../workshop';

export const shop = openWorkshop('zoo-data');

async function bytesOf(address: string): Promise<Buffer> {
  const url = new URL(address, 'http://localhost:3000');
  const answer = await answerDownload(url.pathname.split('/').filter(Boolean).slice(1), url);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return answer.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes;
}

/** What an address answers, in a file of the workshop. */
export async function fileOf(address: string, name: string): Promise<string> {
  const file = path.join(shop.folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await bytesOf(address));
  return file;
}
