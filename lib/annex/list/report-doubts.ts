import { FIGURE_ROLES, type HeadingRow, headingText } from '@/lib/annex/list/choose-columns';
import { doubtOf } from '@/lib/annex/list/heading-doubts';
import type { ListSheet } from '@/lib/annex/list/sheets';
import type { AnnexProblems } from '@/lib/annex/problem';
import { cellAddress } from '@/lib/annex/sheet';

/** What readers are shown of a unit. */
const SHOWN: readonly string[] = [...FIGURE_ROLES, 'band', 'note', 'note-en'];

/** Asks about each figure that is read under a heading of which a part is not understood. */
export function reportDoubts({ place }: ListSheet, headings: HeadingRow, problems: AnnexProblems): void {
  for (const [column, { role }] of headings.headings) {
    const meaning = headings.columns.find((candidate) => candidate.column === column);
    if (!meaning || !SHOWN.includes(role.kind)) continue;
    const doubt = doubtOf(meaning.path, role.kind === 'criterion');
    if (doubt !== null)
      problems.add('heading-doubtful', place, cellAddress(headings.next - 1, column), headingText(meaning), doubt);
  }
}
