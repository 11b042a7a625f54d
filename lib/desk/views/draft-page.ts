import type { DraftPageProps } from '@/components/desk/draft-page';
import { describeProblem } from '@/lib/annex/describe';
import { type Reading, unitLabels } from '@/lib/desk/annex-port';
import type { Visit } from '@/lib/desk/desk';
import type { Draft } from '@/lib/desk/draft/draft';
import { LIMITS } from '@/lib/desk/limits';
import { momentIn } from '@/lib/desk/moment';
import { changesProps } from '@/lib/desk/views/changes';
import { countProblems, groupProblems, UNIT_RULES, unitListId } from '@/lib/desk/views/problems';
import { firstSheet, hasProblems, pageOf, type SheetPlace, sheetProps } from '@/lib/desk/views/sheet';
import { formatCount, formatDate } from '@/lib/i18n/format';
import { deskWords } from '@/lib/i18n/words/desk';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import { localise } from '@/lib/params/paths';
import { cellPosition } from '@/lib/publishing/desk/fixes';
import type { Lang, Localised } from '@/lib/site';

/** What a request may add to a draft's page. */
export interface DraftExtras {
  readonly reason: Localised;
}

export const draftPath = (id: string, rest = ''): string => `/ban-nhap/${id}${rest}`;

/** The part of the sheets an address asks for. */
function placeIn(query: URLSearchParams, reading: Reading): SheetPlace {
  const number = (name: string, fallback: number) => {
    const text = query.get(name) ?? '';
    return /^\d{1,6}$/.test(text) ? Number(text) : fallback;
  };
  const sheet = Math.min(number('trang', firstSheet(reading)), Math.max(0, reading.sheets.length - 1));
  const read = reading.sheets[sheet];
  const asked = query.get('chi');
  const onlyProblems = asked === null ? read !== undefined && hasProblems(read) : asked === 'van-de';
  return { sheet, onlyProblems, page: Math.max(1, number('tu', 1)) };
}

/** A place as a query. */
export const queryOf = ({ sheet, onlyProblems, page }: SheetPlace): string =>
  `?trang=${sheet}&chi=${onlyProblems ? 'van-de' : 'tat-ca'}&tu=${page}`;

function hrefOfProblem(visit: Visit, draft: Draft, reading: Reading) {
  return (problem: Reading['problems'][number]): string | null => {
    const cell = problem.cell?.split(':')[0] ?? '';
    const row = cellPosition(cell)?.row;
    const sheet = reading.sheets.findIndex(({ sheet: one }) => one.file === problem.file && one.name === problem.sheet);
    const read = reading.sheets[sheet];
    if (row === undefined || !read) return null;
    const place = { sheet, onlyProblems: false, page: pageOf(read, row) };
    return `${localise(draftPath(draft.id), visit.lang)}${queryOf(place)}#o-${cell}`;
  };
}

function stepsOf(draft: Draft, reading: Reading, open: number, lang: Lang): DraftPageProps['steps'] {
  const words = deskDraftWords[lang];
  const { errors, plan } = reading;
  const step = (href: string, todo: number) =>
    todo > 0
      ? { href, state: 'open' as const, said: words.toDo(todo) }
      : { href, state: 'done' as const, said: words.done };
  const later = (href: string, can: boolean, said: string) =>
    can ? { href, state: 'ready' as const, said } : { href, state: 'waits' as const, said: words.waits };
  const published = draft.published !== null;
  return [
    step('#tep', 0),
    step('#cach-doc', published ? 0 : open),
    step('#van-de', published ? 0 : errors),
    later('#thay-doi', plan !== null && !published, words.canSee),
    later('#xem-truoc', plan !== null && !published, words.canSee),
    published ? step('#cong-bo', 0) : later('#cong-bo', plan !== null && open === 0 && !plan.same, words.ready),
  ];
}

/** The one thing to do next, in words that lead there. */
function nextOf(
  { problems, errors, plan }: Reading,
  open: number,
  hrefOf: ReturnType<typeof hrefOfProblem>,
  lang: Lang,
): DraftPageProps['next'] {
  const words = deskDraftWords[lang];
  const first = problems.find(({ severity }) => severity === 'error');
  if (first) {
    const href = hrefOf(first);
    return { said: words.nextMend(errors, href === null ? null : first.cell), href: href ?? '#van-de' };
  }
  if (open > 0) return { said: words.nextConfirm(open), href: '#bo-qua' };
  if (plan?.same) return { said: words.same(plan.against ?? ''), href: '#thay-doi' };
  return { said: words.nextPublish, href: '#thay-doi' };
}

function unitListsOf(reading: Reading): DraftPageProps['unitLists'] {
  const { problems, sheets } = reading;
  const asked = problems.some(({ rule }) => UNIT_RULES.has(rule));
  if (!asked) return [];
  const tiers = new Set(sheets.flatMap(({ tables }) => tables.map(({ tier }) => tier)));
  return [...tiers].map((tier) => ({ id: unitListId(tier), labels: unitLabels(reading, tier) }));
}

function factsOf({ annex, plan }: Reading, lang: Lang): DraftPageProps['facts'] {
  const words = deskDraftWords[lang];
  const { content } = annex;
  if (!content) return [];
  const date = content.decisionDate === null ? null : formatDate(content.decisionDate, lang);
  return [
    { label: words.yearLabel, value: String(content.assessment.year) },
    { label: words.decision, value: [content.decisionNumber, date].filter(Boolean).join(', ') || words.notKnown },
    { label: words.becomes, value: plan?.slug ?? words.notKnown },
  ];
}

export function listFixes(draft: Draft, lang: Lang) {
  return draft.fixes.map((fix, index) => ({
    index,
    place: [fix.sheet || fix.file, fix.cell].join(', '),
    from: fix.from,
    to: fix.what === 'unit' ? deskDraftWords[lang].rowIs(fix.to) : fix.to,
    at: momentIn(fix.at, lang),
  }));
}

function passedOf(draft: Draft, { toConfirm }: Reading, lang: Lang): DraftPageProps['passed'] {
  const agreed = new Set(draft.confirmed);
  return [...toConfirm].map(([key, problem]) => {
    const { place, value, what } = describeProblem(problem, lang);
    return { key, place, value, what, agreed: agreed.has(key) };
  });
}

/** What was passed over and nobody agreed to yet. */
export function openParts(draft: Draft, { toConfirm }: Reading): string[] {
  const agreed = new Set(draft.confirmed);
  return [...toConfirm.keys()].filter((key) => !agreed.has(key));
}

function publishOf(visit: Visit, draft: Draft, reading: Reading, open: number, extras: DraftExtras) {
  const { lang } = visit;
  const words = deskDraftWords[lang];
  const { plan, errors } = reading;
  const nothingNew = plan?.same && plan.against !== null ? plan.against : null;
  const blocked = [
    ...(errors > 0 ? [{ said: words.blockedErrors(errors), href: '#van-de' }] : []),
    ...(open > 0 ? [{ said: words.blockedConfirm(open), href: '#bo-qua' }] : []),
    ...(nothingNew === null ? [] : [{ said: words.same(nothingNew), href: '#thay-doi' }]),
  ];
  return {
    lang,
    version: draft.version,
    slug: plan?.slug ?? null,
    correction: (plan?.number ?? 1) > 1,
    blocked,
    to: blocked.length > 0 || plan === null ? null : visit.formTo(draftPath(draft.id, '/cong-bo')),
    reason: extras.reason,
  };
}

/** A draft's page, as it is drawn. */
export function draftPageProps(visit: Visit, draft: Draft, reading: Reading, extras: DraftExtras): DraftPageProps {
  const { lang, query } = visit;
  const words = deskDraftWords[lang];
  const place = placeIn(query, reading);
  const form = (rest: string) => (draft.published === null ? visit.formTo(draftPath(draft.id, rest)) : null);
  const at = (rest: string) => localise(draftPath(draft.id, rest), lang);
  const open = openParts(draft, reading).length;
  const hidden = {
    ban: draft.version,
    trang: place.sheet,
    chi: place.onlyProblems ? 'van-de' : 'tat-ca',
    tu: place.page,
  };
  const hrefOf = (other: SheetPlace) => `${at('')}${queryOf(other)}#cach-doc`;
  const sheet = sheetProps(draft, reading, place, hrefOf, { fix: form('/sua'), hidden }, lang);
  const { groups, more } = groupProblems(
    reading.problems,
    LIMITS.shownProblems,
    hrefOfProblem(visit, draft, reading),
    lang,
  );
  const canPreview = reading.plan !== null && draft.published === null;
  return {
    lang,
    title: draft.files.join(', '),
    version: draft.version,
    steps: stepsOf(draft, reading, open, lang),
    files: reading.annex.files.map(({ name, bytes, sha256 }) => ({
      name,
      sha256,
      bytes: formatCount(bytes, lang),
      href: draft.files.includes(name) ? at(`/tep/${draft.files.indexOf(name)}`) : at('/cac-sua.csv'),
    })),
    facts: factsOf(reading, lang),
    about: form('/nam-cap'),
    year: draft.year,
    tier: draft.tier,
    tiers: reading.annex.store.tiers,
    asOf: draft.asOf,
    next: draft.published === null ? nextOf(reading, open, hrefOfProblem(visit, draft, reading), lang) : null,
    published:
      draft.published === null
        ? null
        : { said: words.isPublished(draft.published), href: localise(`/xong/${draft.published}`, lang) },
    sheet,
    unitLists: draft.published === null ? unitListsOf(reading) : [],
    fixes: listFixes(draft, lang),
    takeBack: form('/bo-sua'),
    confirm: form('/xac-nhan'),
    passed: passedOf(draft, reading, lang),
    known: reading.knownBefore.map((problem) => {
      const { place, value, what } = describeProblem(problem, lang);
      return `${place}${value === null ? '' : ` “${value}”`}: ${what}`;
    }),
    readingsHref: localise('/cach-doc', lang),
    counts: countProblems(reading.problems, lang),
    groups,
    moreProblems: more,
    changes: reading.plan && draft.published === null ? changesProps(reading.plan, lang) : null,
    sentencesHref: canPreview && !reading.plan?.same ? at('/cau') : null,
    preview: canPreview ? form('/xem-truoc') : null,
    share: canPreview ? form('/lien-ket') : null,
    shared: visit.session.shared?.draft === draft.id ? visit.session.shared : null,
    publish: publishOf(visit, draft, reading, open, extras),
    newUnits: form('/don-vi-moi'),
    units: draft.units,
    discard: visit.formTo(draftPath(draft.id, '/bo')),
    downloads: [
      { label: words.printIt, href: at('/in') },
      { label: words.problemsCsv, href: at('/van-de.csv') },
      { label: words.readingCsv, href: at('/cach-doc.csv') },
      ...(draft.fixes.length > 0 ? [{ label: words.fixesCsv, href: at('/cac-sua.csv') }] : []),
    ],
  };
}

/** A draft in the list of drafts. */
export function listedDraft(draft: Draft, lang: Lang) {
  const words = deskWords[lang];
  const state = [
    draft.published === null ? words.open : words.becamePublished(draft.published),
    draft.corrects === null ? null : words.correcting(draft.corrects),
    draft.fixes.length === 0 ? null : words.fixCount(draft.fixes.length),
  ];
  return {
    href: localise(draftPath(draft.id), lang),
    files: draft.files.join(', '),
    saved: momentIn(draft.saved, lang),
    state: state.filter(Boolean).join(', '),
  };
}
