import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

interface SessionBounds {
  /** Milliseconds, as in LIMITS. */
  readonly sessionIdle: number;
  readonly sessionEnd: number;
  readonly keyEnd: number;
  readonly sessions: number;
}

/** Somebody who opened the link. */
export interface Session {
  /** What the tokens of forms are made with; never sent. */
  readonly secret: Buffer;
  readonly begun: number;
  seen: number;
  /** What the page says once, after an act. */
  flash: string | null;
  /** The link to a preview made last, to be shown on its draft's page. */
  shared: { readonly draft: string; readonly href: string; readonly until: string } | null;
}

const BYTES = 32;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Whether two texts are the same, told in a time that says nothing of where they differ. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(sha256(a)), Buffer.from(sha256(b))];
  return timingSafeEqual(left, right);
}

/** Keys on the terminal and the sessions they opened. Kept in memory only, under hashes: a restart ends all. */
export class Sessions {
  readonly #bounds: SessionBounds;
  readonly #now: () => number;
  readonly #sessions = new Map<string, Session>();
  #key: { readonly hash: string; readonly until: number } | null = null;

  constructor(bounds: SessionBounds, now: () => number) {
    this.#bounds = bounds;
    this.#now = now;
  }

  /** A new key; the one before is dead. */
  newKey(): string {
    const key = randomBytes(BYTES).toString('base64url');
    this.#key = { hash: sha256(key), until: this.#now() + this.#bounds.keyEnd };
    return key;
  }

  /** The id of a new session, for the cookie; null where the key is not the one that waits. A key opens once. */
  open(key: string): string | null {
    const waiting = this.#key;
    if (!waiting || this.#now() > waiting.until || !sameText(sha256(key), waiting.hash)) return null;
    this.#key = null;
    this.#drop();
    const oldest = [...this.#sessions].sort(([, a], [, b]) => a.seen - b.seen)[0];
    if (this.#sessions.size >= this.#bounds.sessions && oldest) this.#sessions.delete(oldest[0]);
    const id = randomBytes(BYTES).toString('base64url');
    const now = this.#now();
    this.#sessions.set(sha256(id), { secret: randomBytes(BYTES), begun: now, seen: now, flash: null, shared: null });
    return id;
  }

  /** The session of a cookie, which is seen by that; null where there is none or it ended. */
  find(id: string | null): Session | null {
    this.#drop();
    const session = id === null ? undefined : this.#sessions.get(sha256(id));
    if (!session) return null;
    session.seen = this.#now();
    return session;
  }

  end(id: string): void {
    this.#sessions.delete(sha256(id));
  }

  #drop(): void {
    const now = this.#now();
    for (const [id, { begun, seen }] of this.#sessions) {
      if (now - begun > this.#bounds.sessionEnd || now - seen > this.#bounds.sessionIdle) this.#sessions.delete(id);
    }
  }
}

/** What a form of this session to this address carries, so that only our own pages can send it. */
export function formToken({ secret }: Session, action: string): string {
  return createHmac('sha256', secret).update(action).digest('base64url');
}

export const isFormToken = (session: Session, action: string, token: string): boolean =>
  sameText(formToken(session, action), token);

/** The value of a cookie; null where there is none, or two of the name. */
export function cookieOf(header: string | undefined, name: string): string | null {
  const values = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
  return values.length === 1 ? (values[0] ?? null) : null;
}
