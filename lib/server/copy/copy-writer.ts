import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { bytesIn } from '@/lib/http/encoding';
import type { Answer } from '@/lib/server/answer';
import { fileNameOf } from '@/lib/server/copy/file-name';
import {
  LEFT_OUT_FILE,
  nginxConfig,
  sharedHeaders,
  TABLES,
  type Table,
  tableLine,
} from '@/lib/server/copy/nginx-config';

const MANIFEST = 'muc-luc.jsonl';
const SUMS = 'SHA256SUMS';
const FILES = 'tep';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** What a whole copy is. */
interface CopyReport {
  readonly addresses: number;
  readonly bytes: number;
  /** SHA-256 of the list of sums, which has every other file's: of the copy as a whole. */
  readonly seal: string;
}

/** A file that is written line by line. What fails is heard by whoever writes next, and by `finished`: unheard it would end the process. */
function begun(file: string): WriteStream {
  return createWriteStream(file, { flags: 'wx' }).on('error', () => {});
}

/** @throws what the stream failed with, also of an earlier line */
async function put(stream: WriteStream, text: string): Promise<void> {
  if (stream.errored) throw stream.errored;
  if (!stream.write(text)) await once(stream, 'drain');
}

/**
 * Writes a copy into an empty folder, an answer at a time: nothing of it is held in memory but the few sets of headers answers share.
 * The list of sums comes last, so a folder without it is none.
 */
export class CopyWriter {
  readonly #folder: string;
  readonly #siteUrl: string;
  /** Of every file that has no date of its own: the log's last row, so that two copies of one state are the same. */
  readonly #date: Date;
  readonly #sets = new Map<string, number>();
  readonly #manifest: WriteStream;
  readonly #sums: string;
  readonly #sumStream: WriteStream;
  readonly #tables: Readonly<Record<Table, WriteStream>>;
  #addresses = 0;
  #bytes = 0;

  private constructor(folder: string, siteUrl: string, date: Date) {
    this.#folder = folder;
    this.#siteUrl = siteUrl;
    this.#date = date;
    this.#manifest = begun(path.join(folder, MANIFEST));
    this.#sums = path.join(folder, `${SUMS}.part`);
    this.#sumStream = begun(this.#sums);
    const table = (name: Table) => begun(path.join(folder, 'nginx', `${name}.map`));
    this.#tables = Object.fromEntries(TABLES.map((name) => [name, table(name)])) as Record<Table, WriteStream>;
  }

  /** `head` is the manifest's first line: of which state of which site this is a copy. */
  static async begin(folder: string, siteUrl: string, date: Date, head: object): Promise<CopyWriter> {
    await mkdir(path.join(folder, 'nginx'));
    await mkdir(path.join(folder, FILES));
    const writer = new CopyWriter(folder, siteUrl, date);
    await put(writer.#manifest, `${JSON.stringify(head)}\n`);
    return writer;
  }

  /** An address's answer, with the headers the site sends. */
  async keep(address: string, { body }: Answer, headers: Readonly<Record<string, string>>): Promise<void> {
    const plain = await bytesIn(body, 'identity');
    const name = `${FILES}/${fileNameOf(address, headers['content-type'] ?? '')}`;
    const date = headers['last-modified'] ? new Date(headers['last-modified']) : this.#date;
    await this.#write(name, plain, date);
    if (body.gzip) await this.#write(`${name}.gz`, body.gzip, date);
    const shared = sharedHeaders(headers);
    const key = JSON.stringify(shared);
    const set = this.#sets.get(key) ?? this.#sets.size;
    this.#sets.set(key, set);
    await put(this.#tables.tep, tableLine(address, `/${name.slice(FILES.length + 1)}`));
    await put(this.#tables.dau, tableLine(address, String(set)));
    if (headers.link) await put(this.#tables.link, tableLine(address, headers.link));
    const disposition = headers['content-disposition'];
    if (disposition) await put(this.#tables.ten, tableLine(address, disposition));
    const { etag: _, vary: __, ...told } = headers;
    const line = { address, file: name, sha256: sha256(plain), bytes: plain.length, headers: told };
    await put(this.#manifest, `${JSON.stringify(line)}\n`);
    this.#addresses += 1;
    this.#bytes += plain.length;
  }

  /** An address that leads to another. */
  async moved(address: string, to: string): Promise<void> {
    await put(this.#tables.chuyen, tableLine(address, to));
    await put(this.#manifest, `${JSON.stringify({ address, movedTo: to })}\n`);
    this.#addresses += 1;
  }

  /** Makes the copy whole. `leftOut` is the page for what it does not hold, `about` what its folder says of it. */
  async finish(leftOut: Buffer, about: string): Promise<CopyReport> {
    for (const stream of [this.#manifest, ...Object.values(this.#tables)]) {
      stream.end();
      await finished(stream);
    }
    const sets = [...this.#sets.keys()].map((key) => JSON.parse(key) as Record<string, string>);
    await this.#write('nginx.conf', Buffer.from(nginxConfig(sets, this.#siteUrl, this.#addresses)), this.#date);
    await this.#write(LEFT_OUT_FILE, leftOut, this.#date);
    await this.#write('README.md', Buffer.from(about), this.#date);
    for (const file of [MANIFEST, ...TABLES.map((name) => `nginx/${name}.map`)]) {
      await this.#sum(file, await readFile(path.join(this.#folder, file)));
    }
    this.#sumStream.end();
    await finished(this.#sumStream);
    return { addresses: this.#addresses, bytes: this.#bytes, seal: await this.#seal() };
  }

  async #seal(): Promise<string> {
    const text = await readFile(this.#sums);
    const handle = await open(this.#sums);
    await handle.sync().finally(() => handle.close());
    await rename(this.#sums, path.join(this.#folder, SUMS));
    return sha256(text);
  }

  /** @throws where two addresses would lie in one file: `wx` */
  async #write(name: string, bytes: Buffer, date: Date): Promise<void> {
    const file = path.join(this.#folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes, { flag: 'wx' });
    await utimes(file, date, date);
    await this.#sum(name, bytes);
  }

  #sum(name: string, bytes: Buffer): Promise<void> {
    return put(this.#sumStream, `${sha256(bytes)}  ${name}\n`);
  }
}
