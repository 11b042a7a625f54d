import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { type OpenDesk, openDesk } from '@/lib/desk/open-desk';
import { readEnv } from '@/lib/env';
import { freshStore } from '../fresh-store';

/** What a request got. */
export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A request byte for byte as told: browsers set some headers themselves, attackers any. */
export function ask(
  port: number,
  method: string,
  target: string,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path: target, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export type Sent = Readonly<Record<string, string | readonly string[] | SentFile | readonly SentFile[]>>;

/** A form as a browser packs it, with or without files. */
export async function pack(fields: Sent): Promise<{ type: string; body: Buffer }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? (value as readonly (string | SentFile)[]) : [value as string | SentFile]) {
      if (typeof one === 'string') form.append(name, one);
      else form.append(name, new Blob([new Uint8Array(one.bytes)]), one.name);
    }
  }
  const packed = new Response(form);
  return { type: packed.headers.get('content-type') ?? '', body: Buffer.from(await packed.arrayBuffer()) };
}

const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

/** Somebody with a session, who follows links and sends the forms of pages as they stand. */
export class Visitor {
  readonly port: number;
  readonly cookie: string;
  at = '/';
  page: Got = { status: 0, headers: {}, text: '' };

  constructor(port: number, cookie: string) {
    this.port = port;
    this.cookie = cookie;
  }

  get own(): Record<string, string> {
    return { host: `127.0.0.1:${this.port}`, cookie: this.cookie };
  }

  async open(target: string): Promise<Got> {
    this.at = target.replace(/#.*/, '');
    this.page = await ask(this.port, 'GET', this.at, { ...this.own, 'sec-fetch-site': 'same-origin' });
    return this.page;
  }

  /** The hidden fields of a form on the page. */
  fieldsOf(action: string, nth = 0): Record<string, string> {
    const forms = [
      ...this.page.text.matchAll(/<form (?=[^>]*method="post")[^>]*action="([^"]+)"[^>]*>(.*?)<\/form>/gs),
    ];
    const form = forms.filter(([, to]) => plain(to ?? '') === action)[nth];
    if (!form)
      throw new Error(`No form to ${action} on ${this.at}: ${this.page.status}\n${this.page.text.slice(0, 3000)}`);
    const hidden = [...(form[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?\/>/g)];
    return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, plain(value)]));
  }

  /** Sends a form of the page; `given` besides or in place of its hidden fields. Follows where it leads. */
  async send(action: string, given: Sent = {}, nth = 0): Promise<Got> {
    const { type, body } = await pack({ ...this.fieldsOf(action, nth), ...given });
    const headers = {
      ...this.own,
      origin: `http://127.0.0.1:${this.port}`,
      'sec-fetch-site': 'same-origin',
      'content-type': type,
      'content-length': String(body.length),
    };
    this.page = await ask(this.port, 'POST', action, headers, body);
    const to = this.page.headers.location;
    if (this.page.status === 303 && typeof to === 'string' && to.startsWith('/')) return this.open(to);
    return this.page;
  }
}

export interface TryDesk extends OpenDesk {
  readonly folder: string;
  readonly store: string;
  /** Somebody who opens a new link. */
  readonly visitor: () => Promise<Visitor>;
  readonly remove: () => Promise<void>;
}

/** A store of the bundled official editions in a folder of its own. */
export async function tryStore(): Promise<{ folder: string; store: string }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ban-'));
  const store = path.join(folder, 'store.db');
  await freshStore(store, { simulated: false });
  return { folder, store };
}

/** A desk in this process over a store of its own; `now` its clock. */
export async function tryDesk(now?: () => number): Promise<TryDesk> {
  const { folder, store } = await tryStore();
  return tryDeskOver(folder, store, { DATABASE_URL: `file:${store}` }, now);
}

/** A desk in this process over a store that is there. */
export async function tryDeskOver(
  folder: string,
  store: string,
  own: Readonly<Record<string, string>>,
  now?: () => number,
): Promise<TryDesk> {
  const settings = { ...own, SIMULATED: 'off' };
  Object.assign(process.env, settings);
  const opened = await openDesk(readEnv({ ...settings, DESK_PORT: '0' }), now);
  const { desk, newLink, close } = opened;
  return {
    ...opened,
    folder,
    store,
    visitor: async () => {
      const link = new URL(newLink());
      const got = await ask(desk.ports.desk, 'GET', link.pathname + link.search, { host: link.host });
      const [cookie = ''] = String(got.headers['set-cookie']).split(';');
      return new Visitor(desk.ports.desk, cookie);
    },
    remove: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A small annex of 2024 as an office types it; `rows` under its headings. */
export const annexOf = (rows: readonly string[], headings = 'TT;Đơn vị;Tổng điểm;Xếp hạng') => ({
  name: 'phu-luc-2024-so-nganh.csv',
  bytes: Buffer.from(
    [
      'KẾT QUẢ CHUYỂN ĐỔI SỐ NĂM 2024 CỦA CÁC SỞ, NGÀNH',
      '(Kèm theo Quyết định số 700/QĐ-UBND ngày 15/7/2025)',
      headings,
      ...rows,
    ].join('\r\n'),
  ),
});
