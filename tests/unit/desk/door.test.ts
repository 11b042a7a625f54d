import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shutOut } from '@/lib/desk/door/admission';
import { cookieOf, formToken, isFormToken, Sessions } from '@/lib/desk/door/sessions';
import { readPass, signPass } from '@/lib/desk/door/signature';
import { LIMITS } from '@/lib/desk/limits';
import { openDesk } from '@/lib/desk/open-desk';
import { readEnv } from '@/lib/env';
import { annexOf, ask, pack, type TryDesk, tryDesk, type Visitor } from './try-desk';

let clock = Date.parse('2026-11-28T05:00:00Z');
let desk: TryDesk;
let officer: Visitor;
let port = 0;
beforeAll(async () => {
  desk = await tryDesk(() => clock);
  port = desk.desk.ports.desk;
  officer = await desk.visitor();
});
afterAll(() => desk.remove());

const own = () => ({ host: `127.0.0.1:${port}`, cookie: officer.cookie });
const PAGES = ['/phien-ban', '/nhat-ky', '/ban-sao', '/kiem-tra', '/don-vi', '/mau.xlsx', '/xuat/2023.1.xlsx'];

describe('the link on the terminal', () => {
  test('opens once, gives a cookie no script reads and no other site sends, and is dead', async () => {
    const link = new URL(desk.newLink());
    expect(link.hostname).toBe('127.0.0.1');
    const first = await ask(port, 'GET', link.pathname + link.search, { host: link.host });
    expect(first.status).toBe(303);
    expect(String(first.headers['set-cookie'])).toMatch(
      /^ban-lam-viec=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
    );
    const second = await ask(port, 'GET', link.pathname + link.search, { host: link.host });
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test('a new one ends the one before, and one nobody opened ends by itself', async () => {
    const [older, newer] = [new URL(desk.newLink()), new URL(desk.newLink())];
    expect((await ask(port, 'GET', older.pathname + older.search, { host: older.host })).status).toBe(403);
    clock += LIMITS.keyEnd + 1;
    expect((await ask(port, 'GET', newer.pathname + newer.search, { host: newer.host })).status).toBe(403);
  });

  test('is guessed by nobody: a wrong or empty key opens nothing', async () => {
    desk.newLink();
    for (const key of ['', 'a', 'x'.repeat(43)]) {
      expect((await ask(port, 'GET', `/vao?khoa=${key}`, { host: `127.0.0.1:${port}` })).status).toBe(403);
    }
  });
});

describe('a session', () => {
  const bounds = { sessionIdle: 100, sessionEnd: 1_000, keyEnd: 50, sessions: 2 };

  test('ends when idle and when old, however busy', () => {
    let now = 0;
    const sessions = new Sessions(bounds, () => now);
    const id = sessions.open(sessions.newKey());
    for (now = 90; now <= 1_000; now += 90) expect(sessions.find(id), String(now)).not.toBeNull();
    now = 1_001;
    expect(sessions.find(id)).toBeNull();
    const idle = sessions.open(sessions.newKey());
    now += 101;
    expect(sessions.find(idle)).toBeNull();
  });

  test('is one of few: one more ends the one not seen for longest', () => {
    let now = 0;
    const sessions = new Sessions(bounds, () => now);
    const ids = [1, 2, 3].map((at) => {
      now = at;
      return sessions.open(sessions.newKey());
    });
    expect(ids.map((id) => sessions.find(id) !== null)).toEqual([false, true, true]);
  });

  test('has form tokens of its own, one for each address', () => {
    const sessions = new Sessions(bounds, () => 0);
    const [one, two] = [1, 2].map(() => sessions.find(sessions.open(sessions.newKey())));
    if (!one || !two) throw new Error('No session.');
    const token = formToken(one, '/a');
    expect([isFormToken(one, '/a', token), isFormToken(one, '/b', token), isFormToken(two, '/a', token)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('is in the one cookie of its name: two of them are none', () => {
    expect(cookieOf('a=1; ban=x; b=2', 'ban')).toBe('x');
    expect(cookieOf('ban=x; ban=y', 'ban')).toBeNull();
    expect(cookieOf('xban=x', 'ban')).toBeNull();
  });
});

describe('nobody else gets in', () => {
  test('without a session no page, file or form of the desk is answered', async () => {
    const host = `127.0.0.1:${port}`;
    for (const page of ['/', ...PAGES]) {
      const got = await ask(port, 'GET', page, { host, 'sec-fetch-site': 'none' });
      expect([page, got.status]).toEqual([page, 401]);
      expect(got.text).not.toContain('<form');
    }
    const post = await ask(port, 'POST', '/ban-sao/chep', {
      host,
      origin: `http://${host}`,
      'sec-fetch-site': 'same-origin',
    });
    expect(post.status).toBe(401);
  });

  test.each(['localhost', 'evil.example', '127.0.0.1.nip.io', '[::1]', '127.0.0.1:1'])(
    'under the name “%s” the desk is not there, session or not',
    async (name) => {
      const host = name.includes(':1') ? name : `${name}:${port}`;
      for (const page of ['/', '/vao?khoa=x', '/nhat-ky']) {
        const got = await ask(port, 'GET', page, { ...own(), host });
        expect([400, 421]).toContain(got.status);
        expect(got.text).not.toContain('Nhật ký');
      }
    },
  );

  test('a page of another origin can neither post nor read, whatever it says of itself', async () => {
    await officer.open('/ban-sao');
    const { type, body } = await pack(officer.fieldsOf('/ban-sao/chep'));
    const base = { ...own(), 'content-type': type, 'content-length': String(body.length) };
    const ours = `http://127.0.0.1:${port}`;
    const attempts: Record<string, string>[] = [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { origin: `http://127.0.0.1:${port + 1}`, 'sec-fetch-site': 'same-site' },
      { origin: ours, 'sec-fetch-site': 'cross-site' },
      { origin: ours, 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'same-site' },
      {},
    ];
    for (const headers of attempts) {
      expect(
        (await ask(port, 'POST', '/ban-sao/chep', { ...base, ...headers }, body)).status,
        JSON.stringify(headers),
      ).toBe(403);
    }
    for (const page of PAGES) {
      for (const site of ['cross-site', 'same-site']) {
        expect((await ask(port, 'GET', page, { ...own(), 'sec-fetch-site': site })).status).toBe(403);
      }
      expect((await ask(port, 'GET', page, { ...own(), origin: 'https://evil.example' })).status).toBe(403);
    }
    expect((await ask(port, 'GET', '/', { ...own(), 'sec-fetch-site': 'cross-site' })).status).toBe(200);
    const good = { ...base, origin: ours, 'sec-fetch-site': 'same-origin' };
    expect((await ask(port, 'POST', '/ban-sao/chep', good, body)).status).toBe(303);
  });

  test('a form without its token, or with another form’s, does nothing', async () => {
    await officer.open('/ban-sao');
    // Only where there is a copy is there a form to restore it.
    await officer.send('/ban-sao/chep', {});
    await officer.open('/ban-sao');
    const other = officer.fieldsOf('/ban-sao/khoi-phuc').the ?? '';
    expect(other).not.toBe('');
    for (const the of ['', 'x', other]) {
      const { type, body } = await pack({ the });
      const headers = {
        ...own(),
        origin: `http://127.0.0.1:${port}`,
        'content-type': type,
        'content-length': String(body.length),
      };
      expect((await ask(port, 'POST', '/ban-sao/chep', headers, body)).status).toBe(403);
    }
  });

  test('only what is asked for or sent: other methods are refused', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']) {
      expect((await ask(port, method, '/ban-sao', own())).status).toBe(405);
    }
  });

  test('every answer is kept by nobody, framed by nobody, and runs no script but ours', async () => {
    for (const page of ['/', '/nhat-ky', '/khong-co', '/vao?khoa=x']) {
      const { headers } = await ask(port, 'GET', page, { ...own(), 'sec-fetch-site': 'none' });
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-frame-options']).toBe('DENY');
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
    }
  });

  test('the rule itself: no foreign name or origin passes, for any method and address', () => {
    const text = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.constantFrom('null', 'http://localhost:3900', 'http://127.0.0.1:3901'),
    );
    const site = fc.constantFrom('cross-site', 'same-site', 'same-origin', 'none', undefined);
    fc.assert(
      fc.property(
        text,
        text,
        site,
        fc.constantFrom('GET', 'POST'),
        fc.webPath(),
        (host, origin, fetchSite, method, pathname) => {
          fc.pre(host !== '127.0.0.1:3900' && origin !== 'http://127.0.0.1:3900');
          const knock = { method, pathname, fetchSite };
          expect(shutOut({ ...knock, host, origin: undefined }, 3900)).toBe('host');
          expect(shutOut({ ...knock, host: '127.0.0.1:3900', origin }, 3900)).toBe('origin');
        },
      ),
    );
  });
});

describe('an upload', () => {
  test('that is announced as too large is refused before it is sent', async () => {
    const size = LIMITS.uploadBytes + 1;
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `POST /ban-nhap HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nCookie: ${officer.cookie}\r\n` +
            `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${size}\r\n\r\n`,
        );
      });
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
  });

  test('that never said how large it is, is cut off at the bound, and memory stays', async () => {
    const before = process.memoryUsage().rss;
    const status = await new Promise<number>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `POST /ban-nhap HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nCookie: ${officer.cookie}\r\n` +
            'Content-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n',
        );
        const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(0x100000, 97), Buffer.from('\r\n')]);
        const more = () => {
          while (!socket.destroyed && socket.write(chunk));
          socket.once('drain', more);
        };
        more();
      });
      socket.once('data', (data) => {
        resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString())?.[1]));
        socket.destroy();
      });
      socket.on('error', (error: NodeJS.ErrnoException) => {
        if (!['ECONNRESET', 'EPIPE'].includes(error.code ?? '')) reject(error);
      });
      socket.on('close', () => resolve(413));
    });
    expect(status).toBe(413);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
});

describe('what is too much, or comes all at once', () => {
  const far = Buffer.alloc(LIMITS.uploadBytes + 8 * 1024 * 1024, 97);

  test('is told so in words also to one who sends all of it before reading, as browsers do', async () => {
    await officer.open('/');
    const { type, body } = await pack({ ...officer.fieldsOf('/ban-nhap'), tep: { name: 'to.xlsx', bytes: far } });
    const headers = { ...own(), origin: `http://127.0.0.1:${port}`, 'content-type': type };
    const announced = await ask(port, 'POST', '/ban-nhap', { ...headers, 'content-length': String(body.length) }, body);
    expect([announced.status, announced.text.includes('Tệp quá lớn')]).toEqual([413, true]);
    const unannounced = await ask(port, 'POST', '/ban-nhap', { ...headers, 'transfer-encoding': 'chunked' }, body);
    expect([unannounced.status, unannounced.text.includes('Tệp quá lớn')]).toEqual([413, true]);
    const stranger = { ...headers, cookie: '', 'content-length': String(body.length) };
    expect((await ask(port, 'POST', '/ban-nhap', stranger, body)).status).toBe(401);
  });

  const sendTo = async (action: string, fields: Parameters<typeof pack>[0]) => {
    const { type, body } = await pack(fields);
    const headers = { ...own(), origin: `http://127.0.0.1:${port}`, 'content-type': type };
    return ask(port, 'POST', action, { ...headers, 'content-length': String(body.length) }, body);
  };
  const draftsNow = async () => (await desk.desk.drafts.list()).map(({ id, version }) => `${id} ${version}`);

  test('loses nothing that was at the desk, and says so, what to do instead, and the way back, in either language', async () => {
    await officer.open('/');
    await officer.send('/ban-nhap', { tep: annexOf(['1;Sở Y tế;351;1']), nam: '', cap: '' });
    const draft = officer.at.split('?')[0] ?? '';
    const before = await draftsNow();
    const large = { name: 'to.xlsx', bytes: far };
    const refused = await sendTo(`${draft}/don-vi-moi`, {
      ...officer.fieldsOf(`${draft}/don-vi-moi`),
      'don-vi-moi': large,
    });
    expect(refused.status).toBe(413);
    expect(refused.text).toContain('bản nháp vẫn như trước khi gửi');
    expect(refused.text).toContain(`href="${draft}"`);
    await officer.open('/en');
    const english = await sendTo('/en/ban-nhap', { ...officer.fieldsOf('/en/ban-nhap'), tep: large });
    expect(english.status).toBe(413);
    expect(english.text).toContain('lang="en"');
    expect(english.text).toContain('copy the tables of scores alone to a new file');
    expect(english.text).toMatch(/stand as they were|stands as it was/);
    expect(await draftsNow()).toEqual(before);
    // What a form without files may be is another bound, and another sentence.
    await officer.open('/ban-sao');
    const long = await sendTo('/ban-sao/chep', {
      ...officer.fieldsOf('/ban-sao/chep'),
      'ly-do': 'a'.repeat(LIMITS.formBytes),
    });
    expect([long.status, long.text.includes('Biểu mẫu quá dài'), long.text.includes('24 MB')]).toEqual([
      413,
      true,
      false,
    ]);
  });

  test('beside another file that is not, leaves that one to be kept', async () => {
    await officer.open('/');
    const hidden = officer.fieldsOf('/ban-nhap');
    const before = (await draftsNow()).length;
    const large = { name: 'to.xlsx', bytes: far };
    const answers = await Promise.all([
      sendTo('/ban-nhap', { ...hidden, tep: large }),
      sendTo('/ban-nhap', { ...hidden, tep: annexOf(['1;Sở Y tế;351;1']) }),
      sendTo('/ban-nhap', { ...hidden, tep: large }),
      sendTo('/ban-nhap', { ...hidden, tep: annexOf(['1;Sở Nội vụ;352;1']) }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([413, 303, 413, 303]);
    const kept = answers.flatMap(({ headers }) => headers.location ?? []);
    expect(new Set(kept).size).toBe(2);
    const texts = await Promise.all(kept.map(async (to) => (await officer.open(String(to))).text));
    // The figure in its cell: a draft's own name is made of digits too, and may have three of them.
    expect(texts.map((text) => [/>351</.test(text), />352</.test(text)])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect((await draftsNow()).length).toBe(before + 2);
  });

  test('files sent at once by several people are all kept: each is read in its turn', async () => {
    await officer.open('/');
    const hidden = officer.fieldsOf('/ban-nhap');
    const packed = await Promise.all(
      Array.from({ length: 3 * LIMITS.uploads }, (_, index) =>
        pack({ ...hidden, tep: annexOf([`1;Sở Y tế;${300 + index};1`]), nam: '', cap: '' }),
      ),
    );
    const answers = await Promise.all(
      packed.map(({ type, body }) =>
        ask(
          port,
          'POST',
          '/ban-nhap',
          {
            ...own(),
            origin: `http://127.0.0.1:${port}`,
            'content-type': type,
            'content-length': String(body.length),
          },
          body,
        ),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(packed.map(() => 303));
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(packed.length);
  });
});

describe('other users of the machine', () => {
  test('find folders and files of drafts closed, the signing key too', async () => {
    const umask = process.umask(0o000);
    try {
      await officer.open('/');
      await officer.send('/ban-nhap', { tep: annexOf(['1;Sở Y tế;351;1']), nam: '', cap: '' });
    } finally {
      process.umask(umask);
    }
    const folder = path.join(desk.folder, 'drafts');
    const modes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
      const stats = statSync(path.join(folder, name));
      return `${stats.isDirectory() ? 'd' : 'f'}${(stats.mode & 0o777).toString(8)}`;
    });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(new Set(modes)).toEqual(new Set(['d700', 'f600']));
  });

  test('cannot make the folder first and leave it open', async () => {
    const { folder, store } = await (await import('./try-desk')).tryStore();
    mkdirSync(path.join(folder, 'drafts'), { mode: 0o777 });
    chmodSync(path.join(folder, 'drafts'), 0o777);
    const opened = await openDesk(readEnv({ DATABASE_URL: `file:${store}`, SIMULATED: 'off', DESK_PORT: '0' }));
    await opened.close();
    expect(statSync(path.join(folder, 'drafts')).mode & 0o777).toBe(0o700);
  });

  test('the desk listens on 127.0.0.1 only, and refuses another HOST in a sentence', async () => {
    const settings = readEnv({ DATABASE_URL: `file:${desk.store}`, HOST: '0.0.0.0', DESK_PORT: '0' });
    await expect(openDesk(settings)).rejects.toThrow(/127\.0\.0\.1 only; HOST is "0\.0\.0\.0"/);
  });
});

describe('a signed link', () => {
  const key = Buffer.alloc(32, 7);

  test('opens the draft it names until its end, and nothing when any letter of it is another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 41 }),
        fc.nat(200),
        fc.constantFrom('a', '0', '.', 'Z'),
        (until, place, letter) => {
          const pass = { draft: '20261128-abcdef12', until };
          const text = signPass(pass, key);
          expect(readPass(text, key, until - 1)).toEqual(pass);
          expect(readPass(text, key, until)).toBe('expired');
          const at = place % text.length;
          const forged = text.slice(0, at) + letter + text.slice(at + 1);
          if (forged !== text) expect(readPass(forged, key, 0)).toBe('forged');
          expect(readPass(text, Buffer.alloc(32, 8), 0)).toBe('forged');
        },
      ),
    );
  });

  test('shows a plain page where it is forged, over, or not there at all; and nothing of the desk is on its port', async () => {
    const { preview } = desk.desk.ports;
    const host = `127.0.0.1:${preview}`;
    const entry = (pass: string) => ask(preview, 'GET', `/xem-truoc-ban-nhap?ve=${pass}`, { host });
    const sign = (until: number) => signPass({ draft: '20261128-abcdef12', until }, desk.desk.signingKey);
    expect((await entry('x')).status).toBe(403);
    expect((await entry(sign(clock - 1))).status).toBe(410);
    expect((await entry(sign(clock + 1000))).status).toBe(404);
    expect((await ask(preview, 'GET', '/', { host })).status).toBe(403);
    expect((await ask(preview, 'GET', '/', { host, cookie: officer.cookie })).status).toBe(403);
    expect((await ask(preview, 'GET', '/nhat-ky', { host, cookie: officer.cookie })).status).toBe(403);
    expect((await ask(preview, 'POST', '/', { host })).status).toBe(405);
    expect((await ask(preview, 'GET', '/', { host: `evil.example:${preview}` })).status).toBe(421);
  });
});
