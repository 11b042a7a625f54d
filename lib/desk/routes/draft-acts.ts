import path from 'node:path';
import { cellAddress } from '@/lib/annex/sheet';
import { publishReading, type ReadSheet, type ReadTable, unitLabels } from '@/lib/desk/annex-port';
import { attempt } from '@/lib/desk/attempt';
import type { Reply, Visit } from '@/lib/desk/desk';
import { textOf } from '@/lib/desk/door/body';
import { typedReason } from '@/lib/desk/door/reason';
import { signPass } from '@/lib/desk/door/signature';
import type { Draft, DraftChange } from '@/lib/desk/draft/draft';
import { LIMITS } from '@/lib/desk/limits';
import { momentIn } from '@/lib/desk/moment';
import { PREVIEW_ENTRY } from '@/lib/desk/preview/preview-server';
import { goTo, leaveTo, refusal } from '@/lib/desk/reply';
import { chooseFiles } from '@/lib/desk/routes/choose-files';
import { showDraft } from '@/lib/desk/routes/draft';
import { filesOf, yearAndTier } from '@/lib/desk/routes/home';
import { draftPath, openParts, queryOf } from '@/lib/desk/views/draft-page';
import { deskWords } from '@/lib/i18n/words/desk';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import { type AnnexFix, cellPosition, unitCode } from '@/lib/publishing/desk/fixes';
import { mainReason, reasonOf, typedText } from '@/lib/publishing/desk/reason';
import { storeSigns } from '@/lib/store/version';

const DAY = 24 * 3_600_000;
const numberOf = (visit: Visit, name: string): number => Number(visit.form ? textOf(visit.form, name) : Number.NaN);
const field = (visit: Visit, name: string): string => (visit.form ? textOf(visit.form, name) : '');

/** Back to the part of the page where the form was. */
function back(visit: Visit, id: string, anchor: string): Reply {
  const place = {
    sheet: Math.max(0, numberOf(visit, 'trang') || 0),
    onlyProblems: field(visit, 'chi') === 'van-de',
    page: Math.max(1, numberOf(visit, 'tu') || 1),
  };
  return goTo(visit, `${draftPath(id)}${queryOf(place)}#${anchor}`);
}

function save(visit: Visit, id: string, change: DraftChange): Promise<Draft> {
  return visit.desk.drafts.save(id, numberOf(visit, 'ban'), change);
}

/** A fix of a cell as it stands: it holds for what the cell has now and nothing else. */
function fixOf(read: ReadSheet, cell: string, what: AnnexFix['what'], to: string, at: string): AnnexFix {
  const { sheet } = read;
  const position = cellPosition(cell) ?? { row: 0, column: 0 };
  const from = sheet.rows[position.row]?.[position.column]?.text ?? '';
  return { what, file: sheet.file, sheet: sheet.name ?? '', cell, from, to, at };
}

/** The cell that names a row's unit. */
function nameCell(read: ReadSheet, row: number, otherwise: string): string {
  const table = read.tables[read.rows[row]?.table ?? 0];
  const column = (table?.columns.find(({ taken }) => taken === 'name') ?? table?.columns.find(isCode))?.column;
  return column === undefined ? otherwise : cellAddress(row, column);
}

const isCode = ({ taken }: ReadTable['columns'][number]): boolean => taken === 'code';

/** `POST …/sua`: a cell is read otherwise, or a row's unit is chosen: what the row prints stays. */
export async function fixCell(visit: Visit, id: string): Promise<Reply> {
  const { desk, lang, session } = visit;
  const words = deskDraftWords[lang];
  const draft = await desk.drafts.find(id);
  const reading = await desk.readings.of(draft, lang);
  const read = reading.sheets[numberOf(visit, 'trang')];
  const cell = field(visit, 'o').toUpperCase();
  const position = cellPosition(cell);
  const anchor = position ? `dong-${position.row + 1}` : 'cach-doc';
  const refuse = (said: string, at: string) => {
    session.flash = said;
    return back(visit, id, at);
  };
  if (!read || !position || draft.published !== null) return refuse(words.badCell(cell), 'cach-doc');
  if (draft.fixes.length >= LIMITS.fixes) return refuse(words.tooManyFixes(LIMITS.fixes), 'cho-sua');
  const at = new Date(desk.now()).toISOString();
  const unit = field(visit, 'don-vi');
  if (unit !== '') {
    const tier = read.tables[read.rows[position.row]?.table ?? 0]?.tier;
    const labels = tier === undefined ? [] : unitLabels(reading, tier);
    const label = labels.find((known) => known === unit) ?? labels.find((known) => unitCode(known) === unit);
    if (label === undefined) return refuse(words.badUnit(unit), anchor);
    const fix = fixOf(read, nameCell(read, position.row, cell), 'unit', label, at);
    await save(visit, id, { fixes: [...draft.fixes, fix] });
    return back(visit, id, anchor);
  }
  const to = await attempt(async () => typedText(field(visit, 'thanh'), lang) ?? '', lang);
  if (typeof to === 'string') return refuse(to, anchor);
  const fix = fixOf(read, cell, 'cell', to.done, at);
  if (fix.from === fix.to) return refuse(words.sameValue, anchor);
  await save(visit, id, { fixes: [...draft.fixes, fix] });
  return back(visit, id, anchor);
}

/** `POST …/bo-sua`: a fix is taken back, and with it later ones of its cell, which follow from it. */
export async function takeFixBack(visit: Visit, id: string): Promise<Reply> {
  const draft = await visit.desk.drafts.find(id);
  const index = numberOf(visit, 'so');
  const gone = draft.fixes[index];
  if (!gone) return refusal(visit, 404, 'missing');
  // What was said of a cell's unit was said of the value it had then.
  const isOf = (fix: AnnexFix) =>
    fix.file === gone.file &&
    fix.sheet === gone.sheet &&
    fix.cell === gone.cell &&
    (gone.what === 'cell' || fix.what === 'unit');
  await save(visit, id, { fixes: draft.fixes.filter((fix, other) => other < index || !isOf(fix)) });
  return goTo(visit, `${draftPath(id)}#cho-sua`);
}

/** `POST …/xac-nhan`: what was passed over is agreed to. */
export async function confirmParts(visit: Visit, id: string): Promise<Reply> {
  const draft = await visit.desk.drafts.find(id);
  const { toConfirm } = await visit.desk.readings.of(draft, visit.lang);
  const ticked = field(visit, 'tat-ca') === '1' ? [...toConfirm.keys()] : (visit.form?.getAll('bo-qua') ?? []);
  const confirmed = ticked.filter((key) => typeof key === 'string').filter((key) => toConfirm.has(key));
  await save(visit, id, { confirmed });
  return goTo(visit, `${draftPath(id)}#bo-qua`);
}

/** `POST …/nam-cap`: the year and tier the annex is read for. */
export async function setYearAndTier(visit: Visit, id: string): Promise<Reply> {
  const about = await yearAndTier(visit);
  if (!about) {
    visit.session.flash = (deskWords[visit.lang].shut['bad-year'] ?? []).join(': ');
    return showDraft(visit, id, undefined, 422);
  }
  await save(visit, id, about);
  return goTo(visit, draftPath(id));
}

/** `POST …/don-vi-moi`: the annex is read with a file of units the register has not, or without one. */
export async function setNewUnits(visit: Visit, id: string): Promise<Reply> {
  const { drafts } = visit.desk;
  const [file = null] = await filesOf(visit, 'don-vi-moi');
  // Kept before the draft's version is looked at: whoever saved second sends its name again, and not the file.
  if (file !== null) visit.form?.set('giu', await drafts.keepFile(id, file));
  const kept = field(visit, 'giu');
  const none = field(visit, 'khong') === '1';
  if (!none && (kept === '' || !(await drafts.hasFile(id, kept)))) return refusal(visit, 422, 'no-file');
  await drafts.setUnits(id, numberOf(visit, 'ban'), none ? null : kept);
  return goTo(visit, draftPath(id));
}

/** `POST …/chon-tep`: which of the files that were dropped are meant. */
export const chooseDraftFiles = (visit: Visit, id: string): Promise<Reply> =>
  chooseFiles(visit, visit.desk.drafts, id, draftPath(id));

/** `POST …/bo`: the draft is thrown away, its files too. */
export async function discard(visit: Visit, id: string): Promise<Reply> {
  await visit.desk.drafts.remove(id);
  await visit.desk.previews.end(id);
  return goTo(visit, '/');
}

const previewHref = (visit: Visit, draft: string, until: number): string =>
  `http://127.0.0.1:${visit.desk.ports.preview}${PREVIEW_ENTRY}?ve=${signPass({ draft, until }, visit.desk.signingKey)}`;

/** `POST …/xem-truoc`: the site over the draft is brought up, and opened. */
export async function openPreview(visit: Visit, id: string): Promise<Reply> {
  const { desk } = visit;
  const draft = await desk.drafts.find(id);
  const reading = await desk.readings.of(draft, visit.lang);
  if (!reading.plan) return showDraft(visit, id, undefined, 422);
  await desk.previews.socketOf(draft, reading, await storeSigns(desk.databasePath));
  return leaveTo(previewHref(visit, id, desk.now() + LIMITS.sessionEnd));
}

/** `POST …/lien-ket`: a link to the preview that ends. */
export async function sharePreview(visit: Visit, id: string): Promise<Reply> {
  const draft = await visit.desk.drafts.find(id);
  const days = numberOf(visit, 'so-ngay');
  if (!Number.isInteger(days) || days < 1 || days > LIMITS.previewDays) return showDraft(visit, id, undefined, 422);
  const until = visit.desk.now() + days * DAY;
  visit.session.shared = {
    draft: draft.id,
    href: previewHref(visit, draft.id, until),
    until: momentIn(new Date(until).toISOString(), visit.lang),
  };
  return goTo(visit, `${draftPath(id)}#xem-truoc`);
}

/** `POST …/cong-bo`: the next revision, in one step. */
export async function publishDraft(visit: Visit, id: string): Promise<Reply> {
  const { desk, lang, session } = visit;
  const words = deskDraftWords[lang];
  const draft = await desk.drafts.find(id);
  if (draft.published !== null) return goTo(visit, `/xong/${draft.published}`);
  // What was looked at is this version and no other.
  desk.drafts.expectVersion(draft, numberOf(visit, 'ban'));
  const reading = await desk.readings.of(draft, lang);
  const { plan } = reading;
  const typed = typedReason(visit.form);
  const again = (said: string) => {
    session.flash = said;
    return showDraft(visit, id, { reason: typed }, 422);
  };
  if (!plan) return again(words.blockedErrors(reading.errors));
  const open = openParts(draft, reading).length;
  if (open > 0) return again(words.blockedConfirm(open));
  if (plan.same && plan.against !== null) return again(words.same(plan.against));
  if (field(visit, 'thanh') !== plan.slug) return again(words.becomesOther(plan.slug));
  if (field(visit, 'da-xem') !== '1') return again(words.yesNeeded);
  const note = await attempt(async () => reasonOf(typed, lang), lang);
  if (typeof note === 'string') return again(note);
  if (plan.number > 1 && mainReason(note.done) === null) return again(words.noteWhy);
  const { slug, backup } = await publishReading(reading, plan, desk.databasePath, note.done, lang);
  // It stands in the store from here on, whatever becomes of this process; the draft follows.
  await desk.drafts.save(id, draft.version, { published: slug }).catch(desk.log);
  await desk.previews.end(id);
  return goTo(visit, `/xong/${slug}?sao=${encodeURIComponent(path.basename(backup))}`);
}
