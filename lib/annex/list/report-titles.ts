import type { HeadingRow } from '@/lib/annex/list/choose-columns';
import type { ListSheet } from '@/lib/annex/list/sheets';
import type { AnnexProblems } from '@/lib/annex/problem';
import { fold } from '@/lib/i18n/fold';
import type { Localised } from '@/lib/site';

const OWN = /(?:^| )(?:tu cham|tu danh gia|tu cho diem|tu dg|self assess(?:ed|ment))(?: |$)/;
const APPRAISED = /(?:^| )(?:tham dinh|tham tra|cong nhan|phe duyet|appraised)(?: |$)/;
const DRAFT =
  /(?:^| )(?:du thao|ban nhap|lay y kien|xin y kien|chua chinh thuc|so bo|du kien|tam tinh|draft|provisional)(?: |$)/;

const WORDS = {
  own: { vi: 'điểm đơn vị tự chấm', en: 'the units’ own scores' },
  draft: { vi: 'dự thảo, chưa chính thức', en: 'a draft, not official yet' },
} as const satisfies Record<string, Localised>;

/** Asks about a list whose title, or its sheet's name, says that it is the units' own scores or not official yet. */
export function reportTitles({ titles, place }: ListSheet, headings: HeadingRow, problems: AnnexProblems): void {
  // A table of both has both in its title, and says of each column whose it is.
  const settled = headings.columns.some(
    ({ column, figure }) => figure === 'appraised' && headings.headings.has(column),
  );
  const asked = new Set<Localised>();
  for (const line of [...titles.lines, ...(place.sheet === null ? [] : [place.sheet])]) {
    const said = fold(line);
    const what = DRAFT.test(said)
      ? WORDS.draft
      : OWN.test(said) && !APPRAISED.test(said) && !settled
        ? WORDS.own
        : null;
    if (what === null || asked.has(what)) continue;
    asked.add(what);
    problems.add('title-doubtful', place, null, line, what);
  }
}
