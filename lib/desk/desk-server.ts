import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { assetReply } from '@/lib/desk/assets';
import type { Desk, Reply, Visit } from '@/lib/desk/desk';
import { shutOut } from '@/lib/desk/door/admission';
import { type Form, FormError, readForm, textOf } from '@/lib/desk/door/body';
import { cookieOf, formToken, isFormToken, type Session } from '@/lib/desk/door/sessions';
import { NoDraft, StaleDraft } from '@/lib/desk/draft/draft-folder';
import { LIMITS } from '@/lib/desk/limits';
import { NoPreview } from '@/lib/desk/preview/previews';
import { lastWord, message, refusal } from '@/lib/desk/reply';
import { showStale } from '@/lib/desk/routes/draft';
import { type Route, routeOf } from '@/lib/desk/routes/table';
import { send } from '@/lib/desk/send';
import { draftPath } from '@/lib/desk/views/draft-page';
import { deskWords } from '@/lib/i18n/words/desk';
import { localise } from '@/lib/params/paths';
import { refusalOf } from '@/lib/publishing/refusal';
import { BusyError, createLimiter } from '@/lib/server/limiter';
import type { Lang } from '@/lib/site';

const COOKIE = 'ban-lam-viec';
const SHUT_STATUS = { host: 421, method: 405, origin: 403 } as const;
const FORM_STATUS = { 'too-large': 413, 'not-a-form': 415, 'cut-short': 400 } as const;

interface Address {
  readonly lang: Lang;
  /** Without language. */
  readonly path: string;
  readonly query: URLSearchParams;
}

function addressOf(target: string): Address | null {
  if (!target.startsWith('/') || target.startsWith('//') || target.length > LIMITS.urlLength) return null;
  const url = new URL(target, 'http://127.0.0.1');
  const english = /^\/en(?:\/|$)/.test(url.pathname);
  const path = english ? url.pathname.slice('/en'.length) || '/' : url.pathname;
  return { lang: english ? 'en' : 'vi', path, query: url.searchParams };
}

const cookie = (value: string, age: number) => `${COOKIE}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict`;

/** The link on the terminal is opened: its key is dead from now on. */
function enter(desk: Desk, { query, lang }: Address): Reply {
  const id = desk.sessions.open(query.get('khoa') ?? '');
  if (id === null) return message(desk, lang, 403, 'key');
  const headers = { location: localise('/', lang), 'set-cookie': cookie(id, LIMITS.sessionEnd / 1000) };
  return { status: 303, headers, body: '' };
}

function visitOf(desk: Desk, session: Session, { lang, path, query }: Address, form: Form | null): Visit {
  const formTo = (to: string) => {
    const action = localise(to, lang);
    const tooLarge = { most: LIMITS.uploadBytes, said: deskWords[lang].tooLargeHere };
    return { action, token: formToken(session, action), tooLarge };
  };
  return { desk, session, lang, path, query, form, formTo };
}

/** What went wrong, in words; a fault of ours in the terminal. */
async function mend(desk: Desk, visit: Visit, route: Route, error: unknown): Promise<Reply> {
  if (error instanceof StaleDraft)
    return route.draft === null ? refusal(visit, 409, 'stale') : showStale(visit, route.draft);
  if (error instanceof NoDraft)
    return refusal(visit, error.reason === 'full' ? 507 : 404, error.reason === 'full' ? 'full' : 'missing');
  if (error instanceof NoPreview) return refusal(visit, 503, 'starting');
  const said = refusalOf(error, visit.lang);
  if (said !== null) return refusal(visit, 409, 'refused', said.split('\n'));
  desk.log(error);
  return refusal(visit, 500, 'fault');
}

/** What was sent is larger than is taken: how large that is, what to do instead, and that nothing else is lost by it. */
async function tooLarge(visit: Visit, { draft, bytes }: Route): Promise<Reply> {
  const words = deskWords[visit.lang];
  const status = FORM_STATUS['too-large'];
  const back = draft !== null ? draftPath(draft) : visit.path.startsWith('/don-vi') ? '/don-vi' : '/';
  if (bytes < LIMITS.uploadBytes) return refusal(visit, status, 'too-long', [], back);
  const stands = draft === null ? words.draftsStand((await visit.desk.drafts.list()).length) : words.draftStands;
  return refusal(visit, status, 'too-large', [...words.tooLargeToDo, stands], back);
}

class Door {
  readonly #desk: Desk;
  /** Files sent at once are read in their turn: until then nothing of them is in memory. */
  readonly #inTurn = createLimiter(LIMITS.uploads, LIMITS.waitingUploads);

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The form of a request, with its token looked at. */
  async #form(req: IncomingMessage, session: Session, route: Route, address: Address): Promise<Form | Reply> {
    const desk = this.#desk;
    const { lang } = address;
    const read = () => readForm(req, route.bytes);
    try {
      const form =
        route.bytes === LIMITS.uploadBytes
          ? await this.#inTurn(read, { isWanted: () => !req.destroyed })
          : await read();
      const action = localise(address.path, lang);
      return isFormToken(session, action, textOf(form, 'the')) ? form : message(desk, lang, 403, 'token');
    } catch (error) {
      if (error instanceof BusyError) return message(desk, lang, 503, 'busy');
      if (!(error instanceof FormError)) throw error;
      if (error.reason === 'too-large') return tooLarge(visitOf(desk, session, address, null), route);
      return message(desk, lang, FORM_STATUS[error.reason], error.reason);
    }
  }

  async handle(req: IncomingMessage): Promise<Reply> {
    const desk = this.#desk;
    const method = req.method === 'HEAD' ? 'GET' : (req.method ?? 'GET');
    const address = addressOf(req.url ?? '/');
    const { host, origin, 'sec-fetch-site': site } = req.headers;
    const fetchSite = Array.isArray(site) ? site.join() : site;
    const pathname = (req.url ?? '/').split('?')[0] ?? '/';
    const shut = shutOut({ method, pathname, host, origin, fetchSite }, desk.ports.desk);
    if (shut) return message(desk, address?.lang ?? 'vi', SHUT_STATUS[shut], shut);
    if (!address) return message(desk, 'vi', 404, 'missing');
    const asset = method === 'GET' ? assetReply(desk.assets, address.path) : null;
    if (asset) return asset;
    if (address.path === '/vao' && req.method === 'GET') return enter(desk, address);
    const id = cookieOf(req.headers.cookie, COOKIE);
    const session = desk.sessions.find(id);
    if (!session || id === null) return message(desk, address.lang, 401, 'session');
    const leaves = method === 'POST' && address.path === '/ra';
    const answer = async () => message(desk, address.lang, 200, 'session');
    const route = leaves
      ? { method: 'POST' as const, answer, bytes: LIMITS.formBytes, draft: null }
      : routeOf(method, address.path);
    if (!route) return refusal(visitOf(desk, session, address, null), 404, 'missing');
    const form = method === 'POST' ? await this.#form(req, session, route, address) : null;
    if (form !== null && 'status' in form) return form;
    if (leaves) {
      desk.sessions.end(id);
      return { status: 303, headers: { location: localise('/', address.lang), 'set-cookie': cookie('', 0) }, body: '' };
    }
    const visit = visitOf(desk, session, address, form);
    return route.answer(visit).catch((error: unknown) => mend(desk, visit, route, error));
  }
}

/** The desk's server, to listen on 127.0.0.1 only. */
export function createDeskServer(desk: Desk): Server {
  const door = new Door(desk);
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const preview = `http://127.0.0.1:${desk.ports.preview}`;
    const reply = await door.handle(req).catch((error: unknown) => {
      desk.log(error);
      return lastWord('vi');
    });
    send(req, res, reply, { preview });
  };
  const server = createServer(
    { headersTimeout: LIMITS.headersTimeout, requestTimeout: LIMITS.requestTimeout, requireHostHeader: true },
    (req, res) => void answer(req, res),
  );
  // Who asks first whether a body is wanted is told by what is wrong with it, before any of it is sent.
  server.on('checkContinue', (req: IncomingMessage, res: ServerResponse) => {
    if (Number(req.headers['content-length'] ?? 0) <= LIMITS.uploadBytes) res.writeContinue();
    void answer(req, res);
  });
  server.maxConnections = LIMITS.connections;
  return server;
}
