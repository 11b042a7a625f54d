import { gunzipSync } from 'node:zlib';
import readExcelFile from 'read-excel-file/node';
import { parseDownload } from '@/lib/params/download';
import { answerDownload } from '@/lib/views/downloads/answer';

/** Asks for a file as the route does. */
export async function download(address: string): Promise<Response> {
  const url = new URL(address, 'http://site.invalid');
  const segments = url.pathname.split('/').filter(Boolean).slice(1);
  if (!parseDownload(segments)) throw new Error(`No file has the address ${address}`);
  return answerDownload(segments, url);
}

export async function bytesOf(address: string): Promise<Buffer> {
  const answer = await download(address);
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return answer.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes;
}

export const jsonOf = async (address: string) => JSON.parse((await bytesOf(address)).toString('utf8'));

/** Rows of each sheet of a workbook. */
export const sheetsOf = async (bytes: Buffer) =>
  new Map((await readExcelFile(bytes)).map(({ sheet, data }) => [sheet, data] as const));
