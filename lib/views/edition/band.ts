import { bandWords } from '@/lib/i18n/words/band';
import { shownBand } from '@/lib/scoring/band';
import { formatPoints } from '@/lib/scoring/points';
import type { Band, ScoreRow, TierRows } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';

/** "Tốt từ 80; Khá từ 65; Trung bình": bands with their thresholds, as far as those are known. */
export function describeBands(bands: readonly Band[], lang: Lang): string {
  const words = bandWords[lang];
  return bands
    .map(({ name, from }) => (from === null ? name[lang] : words.from(name[lang], formatPoints(from, lang))))
    .join('; ');
}

/** "Tốt", with the band its score comes to where that is another, or that it is worked out; null where there is none. */
export function describeBand(tier: Pick<TierRows, 'bands'>, row: ScoreRow, lang: Lang): string | null {
  const shown = shownBand(tier, row);
  if (!shown) return null;
  const words = bandWords[lang];
  const name = shown.band.name[lang];
  if (shown.kind === 'computed') return words.computed(name);
  return shown.computed === null ? name : words.differs(name, shown.computed.name[lang]);
}

/** The decision's bands in a sentence, with what is known of their thresholds. */
export function remarkBands({ bands = [] }: Pick<TierRows, 'bands'>, lang: Lang): string {
  const words = bandWords[lang];
  const known = bands.some(({ from }) => from !== null);
  return (known ? words.remark : words.remarkUnknown)(describeBands(bands, lang));
}
