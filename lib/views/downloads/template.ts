import { toAnnexUnit, toContent } from '@/lib/annex/stored-content';
import { templateWorkbook } from '@/lib/annex/write/template';
import type { FileAnswer } from '@/lib/http/respond';
import type { Tier } from '@/lib/site';
import { lastDayOf } from '@/lib/store/facts';
import { listTiers } from '@/lib/store/queries/tiers';
import { listUnits } from '@/lib/store/queries/units';
import { findDefaultEdition } from '@/lib/views/page/frame';

/** What the template is of: the year after the latest edition. Null where there is no edition to take criteria from. */
export async function findTemplateYear(): Promise<number | null> {
  const edition = await findDefaultEdition();
  return edition && edition.year + 1;
}

/** The workbook the publishing office fills in, of all tiers or of one; the same file `npm run data -- template` writes. */
export async function findTemplate(tier: Tier | null): Promise<FileAnswer | null> {
  const edition = await findDefaultEdition();
  if (!edition) return null;
  const year = edition.year + 1;
  const asOf = lastDayOf(year);
  const [tiers, units] = await Promise.all([listTiers(edition.id), listUnits(edition.register, { asOf })]);
  const only = tiers.find((row) => row.tier === tier);
  if (tier !== null && !only) return null;
  const latest = toContent(edition, tiers);
  const ending = `${year}${tier ? `-${tier}` : ''}.xlsx`;
  return {
    body: await templateWorkbook({ year, asOf, tier, latest, units: units.map(toAnnexUnit) }),
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    immutable: false,
    noIndex: true,
    fileName: {
      ascii: `mau-phu-luc-${ending}`,
      full: ['Mẫu phụ lục chuyển đổi số', only?.kind.words.vi.name, `${year}.xlsx`].filter(Boolean).join(' – '),
    },
  };
}
