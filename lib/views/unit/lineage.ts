import { formatDate } from '@/lib/i18n/format';
import { unitWords } from '@/lib/i18n/words/unit';
import { localise, paths } from '@/lib/params/paths';
import { listMergedInto, listReceived, type SuccessionRow } from '@/lib/store/queries/units';
import { nameIn } from '@/lib/views/page/names';
import type { UnitContext } from '@/lib/views/unit/context';
import type { LineageEntry } from '@/lib/views/unit/types';

/** What became of the unit, by date, with the legal act and how sure we are; and what it received. */
export async function buildLineage(context: UnitContext): Promise<LineageEntry[]> {
  const { unit, lang } = context;
  const words = unitWords[lang];
  const received = (await listReceived(unit.id)).map(
    ({ from, date, legalAct, confidence, sourceUrl }): LineageEntry => ({
      text: words.lineageFrom(formatDate(date, lang), nameIn(from, lang), legalAct),
      confidence: words.confidence[confidence],
      sourceUrl,
      together: null,
    }),
  );
  const became = await Promise.all(unit.successions.map((row) => becameOf(row)));
  return [...received, ...became];

  async function becameOf(row: SuccessionRow): Promise<LineageEntry> {
    const date = formatDate(row.date, lang);
    const merged =
      row.toId === null ? [] : (await listMergedInto(row.toId, row.date)).filter(({ id }) => id !== unit.id);
    const text = !row.toName
      ? row.confidence === 'unknown'
        ? words.lineageUnknown(date, row.legalAct)
        : words.lineageEnded(date, row.legalAct)
      : row.toName === unit.nameVi
        ? words.lineageKept(date, row.toName, row.legalAct)
        : words.lineageInto(date, row.toName, row.legalAct);
    return {
      text,
      confidence: words.confidence[row.confidence],
      sourceUrl: row.sourceUrl,
      together:
        row.toName && merged.length > 0
          ? {
              label: words.lineageWith(row.toName),
              units: merged.map((other) => ({
                label: nameIn(other, lang),
                href: localise(paths.unit(other.tier, other.slug), lang),
              })),
            }
          : null,
    };
  }
}
