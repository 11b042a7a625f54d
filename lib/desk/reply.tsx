import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { DeskDocument, type DeskFrame } from '@/components/desk/desk-document';
import { MessagePage } from '@/components/desk/message-page';
import type { Desk, Reply, Visit } from '@/lib/desk/desk';
import { deskWords } from '@/lib/i18n/words/desk';
import { localise } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

function render(frame: DeskFrame, children: ReactNode): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(<DeskDocument frame={frame}>{children}</DeskDocument>)}`;
}

/** A page of the desk; what the last act said is said on it, once. */
export function page(visit: Visit, title: string, children: ReactNode, status = 200): Reply {
  const { session, lang, path } = visit;
  const { flash } = session;
  session.flash = null;
  const leave = visit.formTo('/ra');
  const frame = { lang, title, path, flash, leave, assets: visit.desk.assets.hash };
  return { status, headers: HTML, body: render(frame, children) };
}

/** A sentence for who has no session, or where nothing can be shown. `lines` after the kind's own. */
export function message(desk: Desk, lang: Lang, status: number, kind: string, lines: readonly string[] = []): Reply {
  const [title, sentence] = deskWords[lang].shut[kind] ?? deskWords[lang].shut.fault ?? ['', ''];
  const frame = { lang, title, path: '/', flash: null, leave: null, assets: desk.assets.hash };
  const all = [sentence, ...lines].filter((line) => line !== '');
  const children = <MessagePage lang={lang} title={title} lines={all} back={status !== 401 && status !== 421} />;
  return { status, headers: HTML, body: render(frame, children) };
}

/** The same inside the desk, where somebody has a session. */
export function refusal(
  visit: Visit,
  status: number,
  kind: string,
  lines: readonly string[] = [],
  backTo = '/',
): Reply {
  const [title, sentence] = deskWords[visit.lang].shut[kind] ?? ['', ''];
  const all = [sentence, ...lines].filter((line) => line !== '');
  return page(visit, title, <MessagePage lang={visit.lang} title={title} lines={all} back backTo={backTo} />, status);
}

/** Where even a sentence could not be drawn. The desk goes on. */
export const lastWord = (lang: Lang): Reply => ({
  status: 500,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: (deskWords[lang].shut.fault ?? []).join('\n'),
});

/** Goes on to an address of the desk, after something was done. */
export function goTo(visit: Visit, path: string): Reply {
  return { status: 303, headers: { location: localise(path, visit.lang) }, body: '' };
}

/** Goes to an address as it stands. */
export function leaveTo(href: string): Reply {
  return { status: 303, headers: { location: href }, body: '' };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TYPES: Readonly<Record<string, string>> = { xlsx: XLSX, csv: 'text/csv; charset=utf-8' };

/** A file to keep; never shown in the browser. */
export function download(name: string, body: string | Uint8Array): Reply {
  const type = TYPES[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  const plain = name.replaceAll(/[^\w.-]/g, '_');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return { status: 200, headers: { 'content-type': type, 'content-disposition': disposition }, body };
}
