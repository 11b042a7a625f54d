import type { FormTarget } from '@/components/desk/desk-form';
import type { Assets } from '@/lib/desk/assets';
import type { Form } from '@/lib/desk/door/body';
import type { Session, Sessions } from '@/lib/desk/door/sessions';
import type { DraftFolder } from '@/lib/desk/draft/draft-folder';
import type { Previews } from '@/lib/desk/preview/previews';
import type { Readings } from '@/lib/desk/readings';
import type { Lang } from '@/lib/site';

/** Everything the desk works with. */
export interface Desk {
  readonly databasePath: string;
  readonly siteUrl: string;
  readonly simulated: boolean;
  /** Ports on 127.0.0.1, known once the servers listen. */
  readonly ports: { desk: number; preview: number };
  readonly sessions: Sessions;
  readonly drafts: DraftFolder;
  /** Files of units on their way into the register: drafts of their own, without year or tier. */
  readonly registerDrafts: DraftFolder;
  readonly readings: Readings;
  readonly previews: Previews;
  readonly assets: Assets;
  /** What links to previews are signed with. */
  readonly signingKey: Buffer;
  readonly now: () => number;
  readonly log: (line: unknown) => void;
}

/** One request of somebody who has a session. */
export interface Visit {
  readonly desk: Desk;
  readonly session: Session;
  readonly lang: Lang;
  /** Without language and query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Of a POST; its token was good. */
  readonly form: Form | null;
  /** Where a form goes that is sent to an address without language. */
  readonly formTo: (path: string) => FormTarget;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}
