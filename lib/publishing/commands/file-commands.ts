import { access, rename, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toAnnexUnit } from '@/lib/annex/stored-content';
import { templateWorkbook } from '@/lib/annex/write/template';
import { writeAnnex } from '@/lib/annex/write/write-annex';
import { publishingWords } from '@/lib/i18n/words/publishing';
import {
  contentOf,
  readStore,
  type StoreView,
  unitsNamedBy,
  unitsStandingOn,
} from '@/lib/publishing/desk/annex-context';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import { noSuchRevision } from '@/lib/publishing/desk/no-such-revision';
import type { Outcome } from '@/lib/publishing/outcome';
import type { Lang, Tier } from '@/lib/site';
import { lastDayOf } from '@/lib/store/facts';

/** Writes a file that is not there yet; a stopped command leaves none of that name. */
export async function writeNew(file: string, bytes: Uint8Array, lang: Lang): Promise<string> {
  const target = path.resolve(file);
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

function wrote(command: string, file: string, lang: Lang, notes: readonly string[] = []): Outcome {
  return { exit: 0, lines: [publishingWords[lang].written(file), ...notes], json: { command, ok: true, file, notes } };
}

const nameIn = ({ tiers }: StoreView, tier: Tier, lang: Lang) =>
  tiers.find(({ slug }) => slug === tier)?.words[lang].name ?? tier;

/** Tiers of which units began or ended within a year: the office must know which day's units the sheet lists. */
function changedTiers(store: StoreView, register: string, year: number, tiers: readonly Tier[], lang: Lang): string[] {
  const slugsOn = (tier: Tier, day: string) =>
    new Set(unitsStandingOn(store, register, day).flatMap((unit) => (unit.tier === tier ? [unit.slug] : [])));
  return tiers.flatMap((tier) => {
    const [then, now] = [slugsOn(tier, lastDayOf(year - 1)), slugsOn(tier, lastDayOf(year))];
    const ended = [...then].filter((slug) => !now.has(slug)).length;
    const begun = [...now].filter((slug) => !then.has(slug)).length;
    if (ended + begun === 0) return [];
    return [publishingWords[lang].changedUnits(nameIn(store, tier, lang), year, now.size, ended, begun)];
  });
}

/** A workbook, the name it is offered under, and what is to be known of it. */
export interface Workbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly notes: readonly string[];
}

/** The workbook to fill in, of the year after the newest official edition unless told. @throws DeskError, StoreError */
export async function makeTemplate(
  asked: { readonly year: number | null; readonly tier: Tier | null },
  lang: Lang,
): Promise<Workbook> {
  const store = await readStore();
  const edition = store.editions.find(({ kind }) => kind === 'official') ?? store.editions[0];
  const latest = edition && store.contents.get(edition.assessmentSlug);
  if (!edition || !latest) throw new DeskError(publishingWords[lang].noEditions);
  const year = asked.year ?? edition.year + 1;
  const units = unitsStandingOn(store, edition.register, lastDayOf(year)).map(toAnnexUnit);
  const bytes = await templateWorkbook({ year, tier: asked.tier, latest, units });
  const name = `mau-phu-luc-${year}${asked.tier ? `-${asked.tier}` : ''}.xlsx`;
  const tiers = latest.tiers.map(({ tier }) => tier).filter((tier) => asked.tier === null || tier === asked.tier);
  return { name, bytes, notes: changedTiers(store, edition.register, year, tiers, lang) };
}

/** `template`. @throws DeskError, StoreError */
export async function writeTemplateFile(
  asked: { readonly year: number | null; readonly tier: Tier | null; readonly out: string | null },
  lang: Lang,
): Promise<Outcome> {
  const { name, bytes, notes } = await makeTemplate(asked, lang);
  return wrote('template', await writeNew(asked.out ?? name, bytes, lang), lang, notes);
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
  return wrote('export', await writeNew(out ?? name, bytes, lang), lang);
}
