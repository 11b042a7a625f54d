import { formatDate } from '@/lib/i18n/format';
import { triedWords } from '@/lib/i18n/words/tried';
import type { Lang, Localised } from '@/lib/site';

/** What one program made of one thing of ours, as `npm run zoo` says and keeps it. */
export interface Finding {
  /** What was opened or pasted: a key of the part's words. */
  readonly thing: string;
  readonly reader: string;
  /** The reader's; null where it could not be had. */
  readonly version: string | null;
  /** Its own words, or what was measured. */
  readonly says: string;
  /** As the page has it; null where the program could not be had. */
  readonly right: boolean | null;
}

export interface Findings {
  /** Day of the run, "2026-11-29". */
  readonly on: string;
  readonly findings: readonly Finding[];
}

/** What was opened or pasted, and what its reader gets. */
export interface ThingWords {
  readonly opened: Localised;
  readonly gets: Localised;
}

export interface TriedTable {
  readonly title: string;
  readonly intro: string;
  readonly heads: readonly [string, string, string];
  readonly rows: readonly { readonly opened: string; readonly readers: string; readonly gets: string }[];
  /** Programs that were looked for and could not be had, in a sentence; null where all could. */
  readonly absent: string | null;
}

const named = ({ reader, version }: Finding) => (version === null ? reader : `${reader} ${version}`);

/** Things of which the same programs made the same stand in one row, in the order of their words, with the programs that got them right. */
export function buildTried(
  { on, findings }: Findings,
  words: Readonly<Record<string, ThingWords>>,
  lang: Lang,
): TriedTable {
  const own = triedWords[lang];
  const alike = new Map<string, { opened: string[]; readers: string; gets: string }>();
  for (const [key, { opened, gets }] of Object.entries(words)) {
    const found = findings.filter(({ thing, right }) => thing === key && right === true).map(named);
    if (found.length === 0) continue;
    const readers = found.join(', ');
    const row = alike.get(`${readers}\n${gets[lang]}`) ?? { opened: [], readers, gets: gets[lang] };
    alike.set(`${readers}\n${gets[lang]}`, { ...row, opened: [...row.opened, opened[lang]] });
  }
  const rows = [...alike.values()].map((row) => ({ ...row, opened: row.opened.join('; ') }));
  const absent = [...new Set(findings.filter(({ right }) => right === null).map(({ reader }) => reader))];
  return {
    title: own.title,
    intro: own.intro(formatDate(on, lang)),
    heads: [own.opened, own.reader, own.gets],
    rows,
    absent: absent.length === 0 ? null : own.absent(absent.join(', ')),
  };
}
