import { addressCell, dayCell, tierCell, wordCell } from '@/lib/publishing/bundle/cells';
import type { RegisterFile } from '@/lib/publishing/bundle/edition-format';
import type { BundleFiles } from '@/lib/publishing/bundle/files';
import type { ListedFact } from '@/lib/publishing/bundle/read-facts';
import { cellOf, readTable, requiredCell, type TableRow } from '@/lib/publishing/bundle/table';
import type { FileProblems } from '@/lib/publishing/bundle/text';
import type { SuccessionDraft } from '@/lib/store/draft';
import { dayBefore, factOn, lifeOf } from '@/lib/store/facts';
import { groupBy } from '@/lib/store/group-by';
import { CONFIDENCES, EXTENTS, SUCCESSION_KINDS } from '@/lib/store/stored-words';

const COLUMNS = ['tier', 'from', 'date', 'to', 'kind', 'extent', 'legal_act', 'confidence', 'source_url', 'note'];

interface Line {
  readonly line: number;
  readonly draft: SuccessionDraft;
}

function readLine(row: TableRow, about: RegisterFile, problems: FileProblems): Line | null {
  const tier = tierCell(row, about, problems);
  const from = requiredCell(row, 'from', problems);
  requiredCell(row, 'date', problems);
  const date = dayCell(row, 'date', problems);
  const kind = wordCell(row, 'kind', SUCCESSION_KINDS, 'wrong-succession-kind', problems);
  const extent = wordCell(row, 'extent', EXTENTS, 'wrong-extent', problems);
  const confidence = wordCell(row, 'confidence', CONFIDENCES, 'wrong-confidence', problems);
  const legalAct = requiredCell(row, 'legal_act', problems);
  const sourceUrl = addressCell(row, 'source_url', problems);
  const to = cellOf(row, 'to');
  if (!tier || !date || !kind || !extent || !confidence || from === '') return null;
  if (to === null ? kind !== 'ended' && confidence !== 'unknown' : kind === 'ended') {
    problems.add('receiver-missing', row.line, 'to', to ?? '');
  }
  if (to === from) problems.add('same-unit', row.line, 'to', to);
  const note = cellOf(row, 'note');
  return {
    line: row.line,
    draft: { tier, from, to, date, kind, extent, legalAct, confidence, sourceUrl, note },
  };
}

/** Whether the day is one on which the unit may have passed into another. */
function mayPass({ from, date, extent }: SuccessionDraft, facts: readonly ListedFact[], all: readonly Line[]): boolean {
  const { to: end } = lifeOf(facts);
  if (end === date) return true;
  if (extent === 'part') return factOn(facts, dayBefore(date)) !== null;
  // Its receiver of then is not known, so what became of that one may be known of this unit alone.
  const lost = ({ draft }: Line) =>
    draft.from === from && draft.date === end && draft.to === null && draft.kind !== 'ended';
  return end !== null && end < date && all.some(lost);
}

/** Reads successions.csv: what became of units, each of one tier. `facts`: those of every unit. */
export function readSuccessions(
  files: BundleFiles,
  name: string,
  about: RegisterFile,
  facts: readonly ListedFact[],
  problems: FileProblems,
): SuccessionDraft[] {
  const table = readTable(files, name, { required: COLUMNS, optional: [] }, problems);
  const byUnit = groupBy(facts, ({ tier, unit }) => `${tier} ${unit}`);
  const lines = (table?.rows ?? []).flatMap((row) => readLine(row, about, problems) ?? []);
  for (const { line, draft } of lines) {
    const { tier, from, to, date } = draft;
    const [source, receiver] = [byUnit.get(`${tier} ${from}`), to === null ? null : byUnit.get(`${tier} ${to}`)];
    if (!source) problems.add('unlisted-unit', line, 'from', from);
    else if (
      !mayPass(
        draft,
        source,
        lines.filter((other) => other.draft.tier === tier),
      )
    ) {
      problems.add('not-ended', line, 'date', date);
    }
    if (receiver === undefined) problems.add('unlisted-unit', line, 'to', to);
    else if (receiver && !factOn(receiver, date)) problems.add('receiver-not-standing', line, 'to', to);
  }
  return lines.map(({ draft }) => draft);
}
