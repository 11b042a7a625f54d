import { toAnnexUnit, toContent } from '@/lib/annex/stored-content';
import { templateWorkbook } from '@/lib/annex/write/template';
import type { FileAnswer } from '@/lib/http/respond';
import type { Tier, TierKind } from '@/lib/site';
import { lastDayOf } from '@/lib/store/facts';
import { findRegister, listTierKinds } from '@/lib/store/queries/registers';
import { listKindsIn, listTiers } from '@/lib/store/queries/tiers';
import { listUnits } from '@/lib/store/queries/units';
import { findDefaultEdition } from '@/lib/views/page/frame';

/** What the template is of: the year after the latest edition. Null where there is no edition to take criteria from. */
export async function findTemplateYear(): Promise<number | null> {
  const edition = await findDefaultEdition();
  return edition && edition.year + 1;
}

/** The tiers there is a template of: those of the latest edition that have units in the template's year. */
export async function listTemplateTiers(): Promise<TierKind[]> {
  const edition = await findDefaultEdition();
  if (!edition) return [];
  const standing = new Set(
    (await listTierKinds(edition.register, lastDayOf(edition.year + 1))).map(({ slug }) => slug),
  );
  return (await listKindsIn(edition)).filter(({ slug }) => standing.has(slug));
}

/** The workbook the publishing office fills in, of all tiers or of one; the same file `npm run data -- template` writes. */
export async function findTemplate(tier: Tier | null): Promise<FileAnswer | null> {
  const edition = await findDefaultEdition();
  if (!edition) return null;
  const year = edition.year + 1;
  const asOf = lastDayOf(year);
  const [tiers, units] = await Promise.all([listTiers(edition.id), listUnits(edition.register, { asOf })]);
  const only = (await listTemplateTiers()).find(({ slug }) => slug === tier);
  if (tier !== null && !only) return null;
  const latest = toContent(edition, tiers);
  const publisher = (await findRegister(edition.register))?.owner.vi ?? latest.province.vi;
  const ending = `${year}${tier ? `-${tier}` : ''}.xlsx`;
  return {
    body: await templateWorkbook({ year, asOf, tier, latest, publisher, units: units.map(toAnnexUnit) }),
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    immutable: false,
    noIndex: true,
    fileName: {
      ascii: `mau-phu-luc-${ending}`,
      full: ['Mẫu phụ lục chuyển đổi số', only?.words.vi.name, `${year}.xlsx`].filter(Boolean).join(' – '),
    },
  };
}
