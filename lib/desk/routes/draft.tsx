import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DraftPage } from '@/components/desk/draft-page';
import { PrintPage } from '@/components/desk/print-page';
import { REASON_FIELDS } from '@/components/desk/reason-fields';
import { SentencesPage } from '@/components/desk/sentences-page';
import { StalePage } from '@/components/desk/stale-page';
import { describeProblem } from '@/lib/annex/describe';
import type { Reply, Visit } from '@/lib/desk/desk';
import { textOf } from '@/lib/desk/door/body';
import type { Draft } from '@/lib/desk/draft/draft';
import { momentIn } from '@/lib/desk/moment';
import { download, goTo, page, refusal } from '@/lib/desk/reply';
import { askForFiles, hasTooMany } from '@/lib/desk/routes/choose-files';
import { changedSentences } from '@/lib/desk/sentences/changed-sentences';
import { type DraftExtras, draftPageProps, draftPath, listFixes } from '@/lib/desk/views/draft-page';
import { countProblems, groupProblems, problemsCsv, toCsv } from '@/lib/desk/views/problems';
import { readingOf, sheetLabel } from '@/lib/desk/views/sheet';
import { deskWords } from '@/lib/i18n/words/desk';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import { deskRegisterWords } from '@/lib/i18n/words/desk-register';
import { localise } from '@/lib/params/paths';
import { serialiseFixes } from '@/lib/publishing/desk/fixes';
import { inEach, LANGUAGES } from '@/lib/site';

const NOTHING_MORE: DraftExtras = { reason: inEach(() => '') };

/** `/ban-nhap/…`: one page from file to published. */
export async function showDraft(visit: Visit, id: string, extras = NOTHING_MORE, status = 200): Promise<Reply> {
  const draft = await visit.desk.drafts.find(id);
  if (hasTooMany(draft)) return askForFiles(visit, draft, draftPath(id));
  const reading = await visit.desk.readings.of(draft, visit.lang);
  const props = draftPageProps(visit, draft, reading, extras);
  return page(visit, props.title, <DraftPage {...props} />, status);
}

/** That somebody else saved first: what was sent is shown, and can be sent again on the version there is now. */
export async function showStale(visit: Visit, id: string): Promise<Reply> {
  const { lang, form } = visit;
  const words = deskDraftWords[lang];
  const now = await visit.desk.drafts.find(id);
  const sent = form ? [...new Set(form.keys())].filter((name) => name !== 'the' && name !== 'ban') : [];
  const values = (name: string) => form?.getAll(name).filter((value) => typeof value === 'string') ?? [];
  const labels: Readonly<Record<string, string>> = {
    o: words.cellLabel,
    thanh: words.toLabel,
    'don-vi': words.unitLabel,
    'bo-qua': words.confirmTitle,
    nam: words.yearLabel,
    cap: words.tierLabel,
    giu: deskRegisterWords[lang].draftFile,
    ...Object.fromEntries(LANGUAGES.map((each) => [REASON_FIELDS[each], deskWords[lang].reason[each]])),
  };
  const version = Number(form ? textOf(form, 'ban') : 0);
  const known = await visit.desk.drafts.versionOf(id, version).catch(() => null);
  return page(
    visit,
    words.staleTitle,
    <StalePage
      lang={lang}
      again={visit.formTo(visit.path)}
      hidden={{ ban: now.version, ...Object.fromEntries(sent.map((name) => [name, values(name)])) }}
      yours={sent.flatMap((name) => (labels[name] ? [{ label: labels[name], value: values(name).join('; ') }] : []))}
      theirs={listFixes(now, lang).slice(known?.fixes.length ?? 0)}
      openHref={localise(draftPath(id), lang)}
    />,
    409,
  );
}

function sourceOf(visit: Visit, draft: Draft, name: string): string {
  return path.join(visit.desk.drafts.placeOf(draft.id), 'tep', name);
}

/** `/ban-nhap/…/tep/0`: a file as it was given. */
export async function giveFile(visit: Visit, id: string, index: number): Promise<Reply> {
  const draft = await visit.desk.drafts.find(id);
  const name = draft.files[index];
  if (name === undefined) return refusal(visit, 404, 'missing');
  return download(name, await readFile(sourceOf(visit, draft, name)));
}

/** `/ban-nhap/…/cac-sua.csv`: what was fixed, as the command line takes it under `--fixes`. */
export async function giveFixes(visit: Visit, id: string): Promise<Reply> {
  const draft = await visit.desk.drafts.find(id);
  return download('sua-tai-ban-lam-viec.csv', serialiseFixes(draft.fixes));
}

/** `/ban-nhap/…/van-de.csv`: every problem. */
export async function giveProblems(visit: Visit, id: string): Promise<Reply> {
  const draft = await visit.desk.drafts.find(id);
  const reading = await visit.desk.readings.of(draft, visit.lang);
  return download('van-de.csv', problemsCsv(reading.problems, visit.lang));
}

/** `/ban-nhap/…/cach-doc.csv`: what each column and row was taken for. */
export async function giveReading(visit: Visit, id: string): Promise<Reply> {
  const { lang } = visit;
  const words = deskDraftWords[lang];
  const draft = await visit.desk.drafts.find(id);
  const reading = await visit.desk.readings.of(draft, lang);
  const lines = reading.sheets
    .filter(({ holds }) => holds === 'list')
    .flatMap((read) => {
      const { columns, rows } = readingOf(read, reading, lang);
      const of = [read.sheet.file, read.sheet.name];
      return [
        ...columns.map(({ name, heading, said }) => [...of, words.columnHeads[0] ?? '', name, heading, said]),
        ...rows.map(({ line, text, said }) => [...of, words.rowHead, String(line), text, said]),
      ];
    });
  return download('cach-doc.csv', toCsv([['file', 'sheet', 'part', 'place', 'text', 'read_as'], ...lines]));
}

/** `/ban-nhap/…/cau`: what units' and rankings' pages open with, before and after. */
export async function showSentences(visit: Visit, id: string): Promise<Reply> {
  const { desk, lang } = visit;
  const words = deskDraftWords[lang];
  const draft = await desk.drafts.find(id);
  const reading = await desk.readings.of(draft, lang);
  if (!reading.plan || draft.published !== null) return goTo(visit, `${draftPath(id)}#thay-doi`);
  const { changed, compared, more } = await changedSentences(desk.databasePath, draft, reading, lang);
  return page(
    visit,
    words.sentencesTitle,
    <SentencesPage
      lang={lang}
      title={words.sentencesTitle}
      backHref={`${localise(draftPath(id), lang)}#thay-doi`}
      lead={words.sentencesLead(changed.length, compared)}
      sentences={changed}
      more={more === 0 ? null : words.sentencesMore(more)}
    />,
  );
}

/** `/ban-nhap/…/in`: the reading and the problems whole, to print. */
export async function showPrint(visit: Visit, id: string): Promise<Reply> {
  const { lang, desk } = visit;
  const words = deskDraftWords[lang];
  const draft = await desk.drafts.find(id);
  const reading = await desk.readings.of(draft, lang);
  const agreed = new Set(draft.confirmed);
  return page(
    visit,
    words.printTitle,
    <PrintPage
      lang={lang}
      title={draft.files.join(', ')}
      printed={words.printedAt(momentIn(new Date(desk.now()).toISOString(), lang))}
      files={reading.annex.files}
      counts={countProblems(reading.problems, lang)}
      groups={groupProblems(reading.problems, Number.POSITIVE_INFINITY, () => null, lang).groups}
      fixes={listFixes(draft, lang)}
      passed={[...reading.toConfirm].map(([key, problem]) => {
        const { place, value, what } = describeProblem(problem, lang);
        const said = `${place}: ${value === null ? '' : `“${value}” – `}${what}`;
        return { key, said, agreed: agreed.has(key) ? words.agreed : words.notAgreed };
      })}
      sheets={reading.sheets
        .filter(({ holds }) => holds === 'list')
        .map((read) => ({
          label: sheetLabel(read, lang),
          ...readingOf(read, reading, lang),
        }))}
    />,
  );
}
