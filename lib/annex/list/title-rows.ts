import { readDate } from '@/lib/annex/date-cell';
import { DECISION, decisionsIn, type Mention } from '@/lib/annex/list/title-decisions';
import { type SaidYear, yearsIn } from '@/lib/annex/list/title-years';
import { cellAddress, type Sheet } from '@/lib/annex/sheet';

/** A value, and where it stands: null in a line above a document's table. */
export interface Said<T> {
  readonly value: T;
  readonly at: string | null;
}

/** A decision that the titles say the annex is of. */
export interface SaidDecision {
  readonly number: string | null;
  readonly date: string | null;
  readonly at: string | null;
  readonly dateAt: string | null;
}

/** What the merged lines above a list say of its decision. */
export interface TitleFacts {
  readonly decisionNumber: Said<string> | null;
  readonly decisionDate: Said<string> | null;
  /** Every decision that may be its own, the likeliest first; what disagrees is for a person to say. */
  readonly decisions: readonly SaidDecision[];
  /** The number of its decision is left blank, as in a draft: no other act's may stand in. */
  readonly decisionBlank: boolean;
  readonly year: Said<number> | null;
  /** Every year that may be the one assessed, the first being `year`. */
  readonly years: readonly Said<number>[];
  /** Years said beside a decision's number, which speak only against others. */
  readonly besides: readonly Said<number>[];
  /** The titles, which may name the tier, first to last. */
  readonly lines: readonly string[];
}

/** A decision cites others before it says anything of its own. */
const CITATION = /^[-–\s]*(?:căn cứ|thực hiện|theo đề nghị|xét đề nghị|nơi nhận)(?=[\s:])/iu;
/** "Số: 506/QĐ-UBND" and "Ninh Bình, ngày 12 tháng 7 năm 2024" at the head of a decision. */
const HEAD_NUMBER = /^số ?:? ?(\d{1,9} ?\/ ?QĐ(?:-[A-ZĐ]{1,20}){1,6})$/iu;
const HEAD_BLANK = /^số ?:? ?[ .…_]{0,40}\/ ?QĐ(?:-|$)/iu;
const HEAD_DATE = /^[^,\d]{2,40}, ?(ngày \d{1,2} tháng \d{1,2} năm \d{4})\.?$/iu;
/** Lines above a document's table that may be its title; before them stands the decision itself. */
const TITLE_LINES = 6;
const PROSE = /^(?:[-–+*]|điều\s+\d|\d+\.\s)/iu;

interface Line {
  readonly text: string;
  readonly at: string | null;
}

const spaced = ({ text, at }: Line): Line => ({ text: text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim(), at });

/** The number and day at the head of a whole decision. */
function headOf(lines: readonly Line[]): SaidDecision | null {
  const head = lines.find(({ text }) => HEAD_NUMBER.test(text));
  if (!head) return null;
  const dated = lines.find(({ text }) => readDate(HEAD_DATE.exec(text)?.[1] ?? '') !== null);
  const number = HEAD_NUMBER.exec(head.text)?.[1]?.replaceAll(' ', '') ?? null;
  return {
    number,
    date: readDate(HEAD_DATE.exec(dated?.text ?? '')?.[1] ?? ''),
    at: head.at,
    dateAt: dated?.at ?? null,
  };
}

/** The decisions the annex may be of: the document's own head, then what it is attached to, then what its titles name. */
function decide(own: readonly Line[], titles: ReadonlySet<string>): Pick<TitleFacts, 'decisions' | 'decisionBlank'> {
  const mentioned = own.flatMap(({ text, at }) =>
    decisionsIn(text).map((mention) => ({ ...mention, at, dateAt: at, titled: at !== null || titles.has(text) })),
  );
  const head = headOf(own);
  const attached = mentioned.filter((mention) => mention.attached);
  const bare = mentioned.filter((mention) => !mention.attached && (mention.number !== null || mention.date !== null));
  const identity: readonly SaidDecision[] = [...(head ? [head] : []), ...attached.filter(isKnown)];
  const numbered = identity.some(({ number }) => number !== null);
  const blank =
    (attached.some((mention) => mention.blank) || own.some(({ text }) => HEAD_BLANK.test(text))) && !numbered;
  if (blank) return { decisions: [], decisionBlank: true };
  const titled = bare.filter((mention) => mention.titled);
  // An annex attached to a decision of a day is of no decision of another day.
  const others = titled.filter(({ date }) => numbered || identity.length === 0 || date === identity[0]?.date);
  const all = [...identity, ...others];
  const named = (all.length > 0 ? all : bare).filter(isKnown);
  // One without its number is the same decision as that whose day it says.
  const first = named.toSorted((a, b) => Number(a.number === null) - Number(b.number === null));
  return { decisions: first, decisionBlank: false };
}

const isKnown = ({ number, date }: Pick<Mention, 'number' | 'date'>) => number !== null || date !== null;

/** Years of results; where no line says one, those of the framework or plan they are results of. */
function strongest(lines: readonly Line[]): Said<number>[] {
  const said = lines.flatMap(({ text, at }) => yearsIn(text).map((found: SaidYear) => ({ ...found, at })));
  const plain = said.filter(({ kind }) => kind !== 'framework');
  return (plain.length > 0 ? plain : said).map(({ year, at }) => ({ value: year, at }));
}

function yearsOf(titles: readonly Line[], prose: readonly Line[]): Pick<TitleFacts, 'year' | 'years' | 'besides'> {
  // The year beside a decision's number is the decision's; what stands before both may be the assessment's.
  const plain = (lines: readonly Line[]) => lines.filter(({ text }) => !DECISION.test(text));
  const before = titles
    .filter(({ text }) => DECISION.test(text))
    .map(({ text, at }) => ({ text: text.slice(0, DECISION.exec(text)?.index), at }));
  const titled = strongest(plain(titles));
  const told = plain(prose).filter(({ text }) => yearsIn(text).some(({ kind }) => kind === 'result'));
  const years = titled.length > 0 ? [...titled, ...strongest(told)] : strongest(plain(prose));
  return { year: years[0] ?? null, years, besides: strongest(before) };
}

/** Reads the lines from row `start` to row `end` (from 0, not counted) above a list, and those above its document's table. */
export function readTitleRows(sheet: Sheet, end: number, start = 0): TitleFacts {
  const rows: readonly Line[] = sheet.rows
    .slice(start, end)
    .flatMap((row, index) =>
      row.flatMap((cell, column) =>
        cell?.kind === 'text' ? [{ text: cell.text, at: cellAddress(start + index, column) }] : [],
      ),
    );
  const lead: readonly Line[] = start === 0 ? (sheet.lead ?? []).map((text) => ({ text, at: null })) : [];
  const own = [...lead, ...rows].filter(({ text }) => !CITATION.test(text)).map(spaced);
  const leadTitles = lead.filter(({ text }) => !CITATION.test(text) && !PROSE.test(text)).slice(-TITLE_LINES);
  const titled = new Set(leadTitles.map((line) => spaced(line).text));
  const { decisions, decisionBlank } = decide(own, titled);
  const [first] = decisions;
  const dated = decisions.find(({ number, date }) => date !== null && number === (first?.number ?? null));
  const isTitle = ({ text, at }: Line) => at !== null || titled.has(text);
  // The line next to a document's table says its year; a sheet's first does.
  const inOrder = [...own.filter(({ at }) => at !== null), ...own.filter(({ at }) => at === null).toReversed()];
  return {
    decisionNumber: typeof first?.number === 'string' ? { value: first.number, at: first.at } : null,
    decisionDate: typeof dated?.date === 'string' ? { value: dated.date, at: dated.dateAt } : null,
    decisions,
    decisionBlank,
    ...yearsOf(
      inOrder.filter(isTitle),
      inOrder.filter((line) => !isTitle(line)),
    ),
    lines: [...leadTitles, ...rows].map(({ text }) => text),
  };
}
