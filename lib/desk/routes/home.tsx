import { HomePage, type HomeProps } from '@/components/desk/home-page';
import type { Reply, Visit } from '@/lib/desk/desk';
import { textOf } from '@/lib/desk/door/body';
import type { Draft } from '@/lib/desk/draft/draft';
import type { GivenFile } from '@/lib/desk/draft/draft-folder';
import { pastedFile } from '@/lib/desk/draft/pasted-table';
import { LIMITS } from '@/lib/desk/limits';
import { download, goTo, page, refusal } from '@/lib/desk/reply';
import { draftPath, listedDraft } from '@/lib/desk/views/draft-page';
import { deskWords } from '@/lib/i18n/words/desk';
import { localise } from '@/lib/params/paths';
import { isDay } from '@/lib/publishing/bundle/date';
import { makeExport, makeTemplate } from '@/lib/publishing/commands/file-commands';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { listKnownTiers } from '@/lib/store/queries/registers';

/** The year, tier and day of a form; null where the year or the day is none. */
export async function yearAndTier(visit: Visit): Promise<Pick<Draft, 'year' | 'tier' | 'asOf'> | null> {
  if (!visit.form) return null;
  const year = textOf(visit.form, 'nam');
  if (year !== '' && !/^20\d{2}$/.test(year)) return null;
  const asked = textOf(visit.form, 'cap');
  const tier = (await listKnownTiers()).find(({ slug }) => slug === asked)?.slug ?? null;
  const day = textOf(visit.form, 'ngay');
  if (day !== '' && !isDay(day)) return null;
  return { year: year === '' ? null : Number(year), tier, asOf: day === '' ? null : day };
}

const NOTHING_SENT = { pasted: '', year: null, tier: null };

/** `/`: where an annex comes in. */
export const showHome = (visit: Visit): Promise<Reply> => homePage(visit, NOTHING_SENT);

async function homePage(visit: Visit, sent: HomeProps['sent'], status = 200): Promise<Reply> {
  const { desk, lang } = visit;
  const [drafts, editions] = await Promise.all([desk.drafts.list(), listCurrentEditions()]);
  const official = editions.find(({ kind }) => kind === 'official') ?? editions[0];
  return page(
    visit,
    deskWords[lang].homeTitle,
    <HomePage
      lang={lang}
      begin={drafts.length < LIMITS.drafts ? visit.formTo('/ban-nhap') : null}
      sent={sent}
      correct={visit.formTo('/ban-nhap/dinh-chinh')}
      drafts={drafts.map((draft) => listedDraft(draft, lang))}
      tiers={await listKnownTiers()}
      current={editions.map(({ slug }) => slug)}
      templateHref={localise('/mau.xlsx', lang)}
      templateYear={official ? official.year + 1 : null}
    />,
    status,
  );
}

/** The files of a form's field. */
export async function filesOf(visit: Visit, name: string): Promise<GivenFile[]> {
  const given = visit.form?.getAll(name).filter((value) => typeof value !== 'string' && value.size > 0) ?? [];
  const files = given as unknown as File[];
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

function pasted(visit: Visit): GivenFile | 'no-table' | null {
  if (!visit.form) return null;
  const [text, html] = [visit.form.get('dan'), visit.form.get('dan-html')].map((value) =>
    typeof value === 'string' ? value : '',
  );
  if (!text?.trim() && !html?.trim()) return null;
  const file = pastedFile(text ?? '', html ?? '');
  return file === null ? 'no-table' : { name: file.name, bytes: new TextEncoder().encode(file.text) };
}

/** `POST /ban-nhap`: files or a pasted table become a draft; a year that is none is told, and the files are kept all the same. */
export async function beginDraft(visit: Visit): Promise<Reply> {
  const about = await yearAndTier(visit);
  const table = pasted(visit);
  const given = await filesOf(visit, 'tep');
  // What was pasted stands in the form again; files that came with it are taken all the same.
  if (table === 'no-table') visit.session.flash = (deskWords[visit.lang].shut['no-table'] ?? []).join(': ');
  if (table === 'no-table' && given.length === 0) {
    const pasted = visit.form ? textOf(visit.form, 'dan') : '';
    return homePage(visit, { pasted, year: about?.year ?? null, tier: about?.tier ?? null }, 422);
  }
  const files = [...(table === null || table === 'no-table' ? [] : [table]), ...given];
  if (files.length === 0) return refusal(visit, 422, 'no-file');
  const [units = null] = await filesOf(visit, 'don-vi-moi');
  if (!about) visit.session.flash = (deskWords[visit.lang].shut['bad-year'] ?? []).join(': ');
  const draft = await visit.desk.drafts.begin(
    { ...(about ?? { year: null, tier: null, asOf: null }), corrects: null },
    files,
    units,
  );
  return goTo(visit, draftPath(draft.id));
}

/** `POST /ban-nhap/dinh-chinh`: a published revision becomes a draft to change. */
export async function beginCorrection(visit: Visit): Promise<Reply> {
  const slug = visit.form ? textOf(visit.form, 'ban') : '';
  const { name, bytes } = await makeExport(slug, visit.lang);
  const corrects = name.replace(/\.xlsx$/, '');
  const draft = await visit.desk.drafts.begin({ year: null, tier: null, asOf: null, corrects }, [{ name, bytes }]);
  return goTo(visit, draftPath(draft.id));
}

/** `/mau.xlsx`: the workbook to fill in. */
export async function giveTemplate(visit: Visit): Promise<Reply> {
  const year = visit.query.get('nam') ?? '';
  if (year !== '' && !/^20\d{2}$/.test(year)) return refusal(visit, 422, 'bad-year');
  const day = visit.query.get('ngay') ?? '';
  if (day !== '' && !isDay(day)) return refusal(visit, 422, 'bad-year');
  const asked = { year: year === '' ? null : Number(year), asOf: day === '' ? null : day, tier: null };
  const { name, bytes } = await makeTemplate(asked, visit.lang);
  return download(name, bytes);
}

/** `/xuat/2023.1.xlsx`: a published revision. */
export async function giveExport(visit: Visit, slug: string): Promise<Reply> {
  const { name, bytes } = await makeExport(slug, visit.lang);
  return download(name, bytes);
}
