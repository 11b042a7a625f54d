import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { assetReply } from '@/lib/desk/assets';
import type { Desk, Reply } from '@/lib/desk/desk';
import { cookieOf } from '@/lib/desk/door/sessions';
import { readPass } from '@/lib/desk/door/signature';
import { NoDraft } from '@/lib/desk/draft/draft-folder';
import { LIMITS } from '@/lib/desk/limits';
import { markHeaders, markPage } from '@/lib/desk/preview/mark-draft';
import { NoPreview } from '@/lib/desk/preview/previews';
import { lastWord, message } from '@/lib/desk/reply';
import { send } from '@/lib/desk/send';
import { storeSigns } from '@/lib/store/version';

/** Where a pass is shown once; from then on it is in a cookie. */
export const PREVIEW_ENTRY = '/xem-truoc-ban-nhap';
const COOKIE = 'xem-truoc';

/** Asks the site over a draft. The visitor's own headers stay here: nothing of them decides a page. */
function ask(socketPath: string, path: string, host: string): Promise<{ answer: IncomingMessage; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { socketPath, path, method: 'GET', headers: { host, 'accept-encoding': 'identity' } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ answer, body: Buffer.concat(chunks) }));
        answer.on('error', reject);
      },
    );
    asked.setTimeout(LIMITS.requestTimeout, () => asked.destroy(new Error('The site over the draft is too slow.')));
    asked.on('error', reject);
    asked.end();
  });
}

async function show(desk: Desk, id: string, path: string): Promise<Reply> {
  const draft = await desk.drafts.find(id);
  const reading = await desk.readings.of(draft, 'vi');
  const socket = await desk.previews.socketOf(draft, reading, await storeSigns(desk.databasePath));
  const { answer, body } = await ask(socket, path, `127.0.0.1:${desk.ports.preview}`);
  const headers = markHeaders(answer.headers);
  const isPage = (headers['content-type'] ?? '').startsWith('text/html');
  return { status: answer.statusCode ?? 502, headers, body: isPage ? markPage(body.toString('utf8')) : body };
}

async function handle(desk: Desk, req: IncomingMessage): Promise<Reply> {
  const { host } = req.headers;
  if (host !== `127.0.0.1:${desk.ports.preview}`) return message(desk, 'vi', 421, 'host');
  if (req.method !== 'GET' && req.method !== 'HEAD') return message(desk, 'vi', 405, 'method');
  const target = req.url ?? '/';
  if (!target.startsWith('/') || target.length > LIMITS.urlLength) return message(desk, 'vi', 404, 'missing');
  const url = new URL(target, `http://${host}`);
  const asset = assetReply(desk.assets, url.pathname);
  if (asset) return asset;
  const entry = url.pathname === PREVIEW_ENTRY;
  const site = req.headers['sec-fetch-site'];
  // A page elsewhere may lead here, and take nothing from here.
  const leads = req.headers['sec-fetch-mode'] === 'navigate' && req.headers['sec-fetch-dest'] === 'document';
  if (site !== undefined && !['same-origin', 'none'].includes(site) && !leads) {
    return message(desk, 'vi', 403, 'origin');
  }
  const text = entry ? (url.searchParams.get('ve') ?? '') : (cookieOf(req.headers.cookie, COOKIE) ?? '');
  const pass = readPass(text, desk.signingKey, desk.now());
  if (pass === 'forged') return message(desk, 'vi', 403, 'preview');
  if (pass === 'expired') return message(desk, 'vi', 410, 'expired');
  if (!entry) return show(desk, pass.draft, target);
  await desk.drafts.find(pass.draft);
  const age = Math.max(1, Math.floor((pass.until - desk.now()) / 1000));
  const cookie = `${COOKIE}=${text}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax`;
  return { status: 303, headers: { location: '/', 'set-cookie': cookie }, body: '' };
}

/** The previews' own server on 127.0.0.1: the site over a draft for who has a signed pass, and nothing of the desk. */
export function createPreviewServer(desk: Desk): Server {
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    req.resume();
    const reply = await handle(desk, req)
      .catch((error: unknown) => {
        if (error instanceof NoDraft) return message(desk, 'vi', 404, 'missing');
        if (error instanceof NoPreview) return message(desk, 'vi', 503, 'starting');
        throw error;
      })
      .catch((error: unknown) => {
        desk.log(error);
        return lastWord('vi');
      });
    send(req, res, reply, { preview: null, framed: reply.headers['content-security-policy'] !== undefined });
  };
  const server = createServer(
    { headersTimeout: LIMITS.headersTimeout, requestTimeout: LIMITS.requestTimeout },
    (req, res) => {
      void answer(req, res);
    },
  );
  server.maxConnections = LIMITS.connections;
  return server;
}
