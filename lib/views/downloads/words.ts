import { marked, SIMULATED_NOTE } from '@/lib/open-data/simulated';
import type { DataNote } from '@/lib/open-data/table';
import type { By } from '@/lib/scoring/measure';
import type { Variant } from '@/lib/scoring/types';
import { inEach, type Localised } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';
import type { TierEdition } from '@/lib/store/queries/tiers';
import type { UnitRow } from '@/lib/store/queries/units';
import { noteIn } from '@/lib/views/page/names';
import { notesOfScale } from '@/lib/views/score/amount';

const RANKED_WHOLE: DataNote = { vi: 'Hạng là hạng trong cả cấp.', en: 'Ranks are those of the whole tier.' };
const RANKED_WITHIN: DataNote = {
  vi: 'Hạng là hạng trong đơn vị cấp trên của mỗi dòng (parent_name), không phải hạng của cả cấp.',
  en: 'Ranks are those within the unit above of each row (parent_name), not of the whole tier.',
};

/** Of a list of a variant of its tier. */
const rankedInVariant = ({ name }: Variant): DataNote => ({
  vi: `Bảng này chỉ có nhóm ${name.vi}, được chấm theo tiêu chí và điểm tối đa riêng: hạng là hạng trong nhóm, không phải hạng của cả cấp, và không so sánh với nhóm khác.`,
  en: `This table has the group ${name.en} alone, assessed by criteria and maxima of its own: ranks are those of the group, not of the whole tier, and are not compared with other groups.`,
});

/** Says that a table is a part of its tier. */
export function filterNote(
  filter: Localised,
  shown: number,
  { rows: { length: all }, rankScope, variant }: TierEdition,
): DataNote {
  const ranks = rankScope ? RANKED_WITHIN : variant ? rankedInVariant(variant) : RANKED_WHOLE;
  return {
    vi: `Bảng đã lọc, chỉ có ${filter.vi}: ${shown} trong ${all} dòng. ${ranks.vi}`,
    en: `A filtered table, ${filter.en} only: ${shown} of ${all} rows. ${ranks.en}`,
  };
}

/** What a ranking's file is called inside; simulated ones say so first. */
export function rankingTitle(edition: EditionRow, tier: TierEdition, by: By, filter: Localised | null): Localised {
  const criterion = tier.criteria.find(({ slug }) => slug === by);
  const only = filter ? { vi: `, ${filter.vi}`, en: `, ${filter.en}` } : { vi: '', en: '' };
  return marked(edition.kind === 'simulated', {
    vi: `${edition.title.vi} — ${tier.kind.words.vi.inSentence}${criterion ? `, ${criterion.name.vi}` : ''}${only.vi} (${edition.province.vi}, bản ${edition.slug})`,
    en: `${edition.title.en} — ${tier.kind.words.en.inSentence}${criterion ? `, ${criterion.name.en}` : ''}${only.en} (${edition.province.en}, edition ${edition.slug})`,
  });
}

export function unitTitle(unit: UnitRow, edition: EditionRow | null, simulated: boolean): Localised {
  return marked(simulated, {
    vi: `${unit.name.vi}: kết quả đánh giá chuyển đổi số${edition ? ` năm ${edition.year}, bản ${edition.slug}` : ', các năm'}`,
    en: `${unit.name.en}: digital transformation assessment results${edition ? `, ${edition.year}, edition ${edition.slug}` : ', every year'}`,
  });
}

/** What a reader of the table must know: simulated, incomplete, the decision's own notes. */
export function tableNotes(edition: EditionRow, tier: TierEdition): DataNote[] {
  const notes: DataNote[] = edition.kind === 'simulated' ? [SIMULATED_NOTE] : [];
  if (!tier.complete) {
    notes.push({
      vi: `Danh sách ${tier.kind.words.vi.inSentence} của bản ${edition.slug} chưa đủ: chỉ có những đơn vị nguồn của bản này nêu. Không có trong bảng không có nghĩa là 0 điểm.`,
      en: `The list of ${tier.kind.words.en.inSentence} in edition ${edition.slug} is incomplete: it holds only the units its sources name. Absence from the table does not mean zero.`,
    });
  }
  if (tier.rankScope) notes.push(RANKED_WITHIN);
  if (tier.variant) notes.push(rankedInVariant(tier.variant));
  const [vi] = notesOfScale(tier, 'vi');
  const [en] = notesOfScale(tier, 'en');
  if (vi !== undefined && en !== undefined) notes.push({ vi, en });
  if (tier.note.vi) notes.push(inEach((lang) => noteIn(tier.note, lang) ?? ''));
  if (tier.tieRule) notes.push({ vi: `Quy tắc khi bằng điểm: ${tier.tieRule}`, en: `Rule for ties: ${tier.tieRule}` });
  return notes;
}
