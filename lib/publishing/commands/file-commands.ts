import { access, rename, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toAnnexUnit } from '@/lib/annex/stored-content';
import { firstContent, templateWorkbook } from '@/lib/annex/write/template';
import { writeAnnex } from '@/lib/annex/write/write-annex';
import { formatDate } from '@/lib/i18n/format';
import { provinceWords } from '@/lib/i18n/words/province';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { makeUnits } from '@/lib/publishing/commands/units-commands';
import {
  changeDays,
  contentOf,
  readStore,
  type StoreView,
  tiersOf,
  unitsNamedBy,
  unitsStandingOn,
} from '@/lib/publishing/desk/annex-context';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import { noSuchRevision } from '@/lib/publishing/desk/no-such-revision';
import type { Outcome } from '@/lib/publishing/outcome';
import type { Lang, Tier } from '@/lib/site';
import { lastDayOf } from '@/lib/store/facts';
import { listRegisters } from '@/lib/store/queries/registers';

/**
 * Writes a file that is not there yet; a stopped command leaves none of that name. `ending`: of what is written, so that no
 * file says it is something else.
 */
export async function writeNew(file: string, ending: string, bytes: Uint8Array, lang: Lang): Promise<string> {
  const target = path.resolve(file);
  if (path.extname(target).toLowerCase() !== ending)
    throw new DeskError(publishingWords[lang].otherEnding(file, ending));
  const taken = await access(target).then(
    () => true,
    () => false,
  );
  if (taken) throw new DeskError(publishingWords[lang].exists(file));
  const draft = `${target}.part`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, target);
  } finally {
    await unlink(draft).catch(() => undefined);
  }
  return target;
}

const WORKBOOK = '.xlsx';

function wrote(command: string, file: string, lang: Lang, notes: readonly string[] = []): Outcome {
  return { exit: 0, lines: [publishingWords[lang].written(file), ...notes], json: { command, ok: true, file, notes } };
}

const nameIn = ({ tiers }: StoreView, tier: Tier, lang: Lang) =>
  tiers.find(({ slug }) => slug === tier)?.words[lang].name ?? tier;

/** Tiers of which units began or ended within a year: the office must know which day's units the sheet lists. */
function changedTiers(
  store: StoreView,
  register: string,
  year: number,
  asOf: string,
  tiers: readonly Tier[],
  lang: Lang,
): string[] {
  const slugsOn = (tier: Tier, day: string) =>
    new Set(unitsStandingOn(store, register, day).flatMap((unit) => (unit.tier === tier ? [unit.slug] : [])));
  return tiers.flatMap((tier) => {
    // With the first day of the next year too: a decision may be about the units it already names.
    const days = [`${year}-01-01`, ...changeDays(store, register, tier, `${year}-01-01`, `${year + 1}-01-01`)];
    if (days.length === 1) return [];
    const counts = days.map((day) => ({ day: formatDate(day, lang), units: slugsOn(tier, day).size }));
    const listed = slugsOn(tier, asOf).size;
    return [publishingWords[lang].changedUnits(nameIn(store, tier, lang), formatDate(asOf, lang), listed, counts)];
  });
}

/** A workbook, the name it is offered under, and what is to be known of it. */
export interface Workbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly notes: readonly string[];
}

/** What a template is asked for. */
interface TemplateAsked {
  readonly year: number | null;
  /** The day whose units are listed; the last of the year where left out. */
  readonly asOf?: string | null;
  readonly tier: Tier | null;
}

/** What a template follows: the newest edition, else the register itself; null where the store has neither. */
async function templateBase(store: StoreView, { year, asOf }: TemplateAsked, lang: Lang) {
  const edition = store.editions.find(({ kind }) => kind === 'official') ?? store.editions[0];
  const latest = edition && store.contents.get(edition.assessmentSlug);
  if (edition && latest) return { latest, year: year ?? edition.year + 1, first: false };
  const about = (await listRegisters()).find(({ kind }) => kind === 'official');
  if (!about) throw new DeskError(publishingWords[lang].noEditions);
  if (year === null) throw new DeskError(provinceWords[lang].templateYear);
  const tiers = tiersOf(store, about.register);
  return { latest: firstContent(about, tiers, year, asOf ?? lastDayOf(year)), year, first: true };
}

/**
 * The workbook to fill in, of the year after the newest official edition unless told; where there is none, of the register's
 * units. @throws DeskError, StoreError
 */
export async function makeTemplate(asked: TemplateAsked, lang: Lang): Promise<Workbook> {
  const store = await readStore();
  const { latest, year, first } = await templateBase(store, asked, lang);
  const { register } = latest.assessment;
  const asOf = asked.asOf ?? lastDayOf(year);
  const units = unitsStandingOn(store, register, asOf).map(toAnnexUnit);
  const bytes = await templateWorkbook({
    year,
    asOf,
    tier: asked.tier,
    latest,
    publisher: store.owners.get(register) ?? latest.province.vi,
    units,
  });
  const name = `mau-phu-luc-${year}${asked.tier ? `-${asked.tier}` : ''}.xlsx`;
  const tiers = [...new Set(latest.tiers.map(({ tier }) => tier))].filter(
    (tier) => asked.tier === null || tier === asked.tier,
  );
  const notes = changedTiers(store, register, year, asOf, tiers, lang);
  return { name, bytes, notes: first ? [provinceWords[lang].templateFirst, ...notes] : notes };
}

/** `template`. @throws DeskError, StoreError */
export async function writeTemplateFile(
  asked: TemplateAsked & { readonly out: string | null },
  lang: Lang,
): Promise<Outcome> {
  const { name, bytes, notes } = await makeTemplate(asked, lang);
  return wrote('template', await writeNew(asked.out ?? name, WORKBOOK, bytes, lang), lang, notes);
}

/** `units export`: a register as a workbook that `units` takes back unchanged. @throws DeskError, StoreError */
export async function exportUnits(
  register: string,
  asOf: string | null,
  out: string | null,
  databasePath: string,
  lang: Lang,
): Promise<Outcome> {
  const { name, bytes, notes } = await makeUnits(register, asOf, databasePath, lang);
  return wrote('units export', await writeNew(out ?? name, WORKBOOK, bytes, lang), lang, notes);
}

/** A published revision, or the one a year means, as a workbook that `publish` takes back unchanged. @throws DeskError, StoreError */
export async function makeExport(slug: string, lang: Lang): Promise<Workbook> {
  const store = await readStore();
  const edition = store.revisions.find(
    (revision) => revision.slug === slug || (revision.isCurrent && revision.assessmentSlug === slug),
  );
  if (!edition) throw noSuchRevision(slug, lang);
  const content = await contentOf(edition);
  const bytes = await writeAnnex(content, unitsNamedBy(store, content).map(toAnnexUnit));
  return { name: `${edition.slug}.xlsx`, bytes, notes: [] };
}

/** `export 2023.1`. @throws DeskError, StoreError */
export async function exportRevision(slug: string, out: string | null, lang: Lang): Promise<Outcome> {
  const { name, bytes } = await makeExport(slug, lang);
  return wrote('export', await writeNew(out ?? name, WORKBOOK, bytes, lang), lang);
}
