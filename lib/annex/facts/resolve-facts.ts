import type { AnnexContent, AnnexContext } from '@/lib/annex/content';
import { readDateCell } from '@/lib/annex/date-cell';
import {
  choiceOf,
  FACTS,
  FACTS_SHEET,
  type FactKey,
  FORMS,
  inLanguage,
  isNotStated,
  KINDS,
  keyLabelled,
} from '@/lib/annex/fact-labels';
import type { Fact, FactsSheet } from '@/lib/annex/facts/facts-sheet';
import { DECISION } from '@/lib/annex/list/title-decisions';
import type { Said, SaidDecision, TitleFacts } from '@/lib/annex/list/title-rows';
import { type AnnexProblems, type Detail, dated, type Place } from '@/lib/annex/problem';
import { formatDate } from '@/lib/i18n/format';
import { inEach, LANGUAGES, type Localised, SIMULATED_PREFIX } from '@/lib/site';

export type ResolvedFacts = Omit<AnnexContent, 'sources' | 'tiers'>;

/** Titles of one list, and where they stand. */
interface PlacedTitles {
  readonly place: Place;
  readonly titles: TitleFacts;
}

/** Decisions later than this are slips of the pen. */
const LATEST_YEARS_AFTER = 3;

const DECISION_NUMBER = /^\d{1,6}\/[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*$/u;

/** What a sheet's name says of its figures. */
const OTHER_YEAR = (named: string, year: string): Localised => ({
  vi: `kết quả năm ${named}, còn phụ lục được đọc là của năm ${year}`,
  en: `results of ${named}, while the annex is read as of ${year}`,
});

/** The days of a decision, as its titles say them; never those of another one they name. */
function datesOf(decisions: readonly SaidDecision[], number: string | null): Said<string>[] {
  const own = decisions.filter((decision) => decision.number === number);
  const likeliest = decisions.filter((decision) => decision.number === (decisions[0]?.number ?? null));
  return (own.length > 0 ? own : likeliest).flatMap(({ date, dateAt }) =>
    date === null ? [] : [{ value: date, at: dateAt }],
  );
}

/** A date that is only less precise is the same. */
const sameDay = (day: string, other: string | null): boolean =>
  other === null || day.startsWith(other) || other.startsWith(day);

/** Takes each fact from the facts sheet, else from the titles, else from the edition it follows; says what is missing or disagrees. */
export class FactResolver {
  readonly #sheets: readonly FactsSheet[];
  readonly #titles: readonly PlacedTitles[];
  readonly #context: AnnexContext;
  readonly #problems: AnnexProblems;
  readonly #home: Place;

  constructor(
    sheets: readonly FactsSheet[],
    titles: readonly PlacedTitles[],
    context: AnnexContext,
    problems: AnnexProblems,
    home: Place,
  ) {
    this.#sheets = sheets;
    this.#titles = titles;
    this.#context = context;
    this.#problems = problems;
    this.#home = sheets[0]?.place ?? home;
  }

  #fact(key: FactKey): Fact | null {
    return this.#sheets.flatMap(({ facts }) => facts.get(key) ?? [])[0] ?? null;
  }

  /** Facts sheets that do not say the same. */
  #reportDisagreeing(): void {
    for (const key of Object.keys(FACTS) as FactKey[]) {
      const [first, ...others] = this.#sheets.flatMap(({ facts }) => facts.get(key) ?? []);
      for (const { cell, place, at } of others) {
        if (first && cell.text !== first.cell.text)
          this.#problems.add('facts-disagree', place, at, cell.text, FACTS[key], first.cell.text);
      }
    }
  }

  #wrong(fact: Fact, key: FactKey, form: Detail): null {
    this.#problems.add('wrong-fact', fact.place, fact.at, fact.cell.text, FACTS[key], form);
    return null;
  }

  #missing(key: FactKey): void {
    const sheet = this.#sheets.length > 0 ? [FACTS_SHEET] : [];
    this.#problems.add('missing-fact', this.#home, null, null, FACTS[key], ...sheet);
  }

  /** The value of the facts sheet and those of the titles must be one. `besides`: what only speaks against others. */
  #agree(
    key: FactKey,
    said: string | null,
    fact: Fact | null,
    read: (titles: TitleFacts) => readonly Said<string | number>[],
    besides: (titles: TitleFacts) => readonly Said<string | number>[] = () => [],
  ) {
    let first = said === null ? null : { text: said, fact };
    const report = (text: string, at: string | null, place: Place) => {
      // A date that is only less precise does not disagree.
      if (first && !text.startsWith(first.text) && !first.text.startsWith(text))
        this.#problems.add('facts-disagree', place, at, formatDate(text, 'vi'), FACTS[key], dated(first.text));
    };
    for (const { titles, place } of this.#titles) {
      const found = read(titles).map(({ value, at }) => ({ text: String(value), at }));
      // Which of several decisions a title means the facts sheet may say; a year beside another is never settled so.
      if (key !== 'year' && fact && found.some(({ text }) => text === said)) continue;
      for (const { text, at } of found) {
        first ??= { text, fact: null };
        report(text, at, place);
      }
    }
    for (const { titles, place } of this.#titles)
      for (const { value, at } of besides(titles)) report(String(value), at, place);
    return first?.text ?? null;
  }

  /** A sheet named after another year than the one its figures would be of is asked about. */
  #askSheetYear(year: string): void {
    for (const { place } of this.#titles) {
      const name = place.sheet ?? '';
      const years: readonly string[] = DECISION.test(name) ? [] : (name.match(/(?<!\d)20\d{2}(?!\d)/g) ?? []);
      if (years.length > 0 && !years.includes(year))
        this.#problems.add('title-doubtful', place, null, name, OTHER_YEAR(years.join(', '), year));
    }
  }

  #year(): number | null {
    const fact = this.#fact('year');
    const said = fact
      ? /^20\d{2}$/.test(fact.cell.text)
        ? fact.cell.text
        : this.#wrong(fact, 'year', FORMS.year)
      : null;
    if (fact && said === null) return null;
    const asked = this.#context.year === null ? null : String(this.#context.year);
    if (said !== null && asked !== null && said !== asked && fact) {
      this.#problems.add('facts-disagree', fact.place, fact.at, said, FACTS.year, asked);
    }
    const year = this.#agree(
      'year',
      said ?? asked,
      fact,
      ({ years }) => years,
      ({ besides }) => besides,
    );
    if (year === null) this.#missing('year');
    else this.#askSheetYear(year);
    return year === null ? null : Number(year);
  }

  #kind(): 'official' | 'simulated' | null {
    const fact = this.#fact('kind');
    return fact ? (keyLabelled(KINDS, fact.cell.text) ?? this.#wrong(fact, 'kind', choiceOf(KINDS))) : 'official';
  }

  /** Null where the source does not state it; undefined where nobody says anything. */
  #text(key: FactKey): string | null | undefined {
    const fact = this.#fact(key);
    if (!fact) return undefined;
    return isNotStated(fact.cell.text) ? null : fact.cell.text;
  }

  #date(key: 'decisionDate' | 'effectiveDate'): string | null | undefined {
    const fact = this.#fact(key);
    if (!fact) return undefined;
    if (isNotStated(fact.cell.text)) return null;
    return readDateCell(fact.cell) ?? this.#wrong(fact, key, FORMS.date);
  }

  #required(key: FactKey, ...fallbacks: readonly (string | null | undefined)[]): string {
    const found = this.#text(key) ?? fallbacks.find((text) => typeof text === 'string');
    if (!found) this.#missing(key);
    return found ?? '';
  }

  /** "Kết quả … năm 2023" on the page of 2024 is the title of the file that was filled in last year. */
  #reportTitleYear(year: number): void {
    for (const key of LANGUAGES.map((lang) => inLanguage('title', lang))) {
      const fact = this.#fact(key);
      const years: readonly string[] = fact?.cell.text.match(/(?<!\d)20\d{2}(?!\d)/g) ?? [];
      if (fact && years.length > 0 && !years.includes(String(year)))
        this.#problems.add('facts-disagree', fact.place, fact.at, fact.cell.text, FACTS.year, String(year));
    }
  }

  #decision(base: AnnexContent | null, official: boolean) {
    const number = this.#text('decisionNumber');
    const fact = this.#fact('decisionNumber');
    if (official && number && fact && !DECISION_NUMBER.test(number))
      this.#wrong(fact, 'decisionNumber', FORMS.decision);
    const date = this.#date('decisionDate');
    const decisionNumber =
      number === null
        ? null
        : this.#agree('decisionNumber', number ?? null, fact, ({ decisions }) =>
            decisions.flatMap(({ number: value, at }) => (value === null ? [] : [{ value, at }])),
          );
    const decisionDate =
      date === null
        ? null
        : this.#agree('decisionDate', date ?? null, this.#fact('decisionDate'), ({ decisions }) =>
            datesOf(decisions, decisionNumber),
          );
    // Number and date are one decision's: what the edition before had stands in for neither beside another's, nor in a blank.
    const blank = this.#titles.some(({ titles }) => titles.decisionBlank) && number === undefined;
    const other = decisionNumber !== null && decisionNumber !== (base?.decisionNumber ?? decisionNumber);
    const otherDay = date === undefined && decisionDate !== null && !sameDay(decisionDate, base?.decisionDate ?? null);
    const numberBefore = blank || otherDay ? null : base;
    const dateBefore = blank || other ? null : base;
    const settled = {
      decisionNumber: decisionNumber ?? (number === undefined ? (numberBefore?.decisionNumber ?? null) : null),
      decisionDate: decisionDate ?? (date === undefined ? (dateBefore?.decisionDate ?? null) : null),
    };
    if (official && settled.decisionNumber === null && number === undefined && !numberBefore)
      this.#missing('decisionNumber');
    if (official && settled.decisionDate === null && date === undefined && !dateBefore) this.#missing('decisionDate');
    return settled;
  }

  /** A year's results are decided in it or soon after, and take effect then or later. As precise as the dates are. */
  #reportImplausible(year: number, decided: string | null, effective: string | null): void {
    const add = (key: FactKey, other: FactKey, value: Detail) => {
      const fact = this.#fact(key);
      this.#problems.add(
        'date-implausible',
        fact?.place ?? this.#home,
        fact?.at,
        fact?.cell.text,
        FACTS[key],
        FACTS[other],
        value,
      );
    };
    const late = (date: string) => Number(date.slice(0, 4)) > year + LATEST_YEARS_AFTER;
    if (decided !== null && (Number(decided.slice(0, 4)) < year || late(decided))) {
      add('decisionDate', 'year', String(year));
    }
    if (effective === null) return;
    const known = Math.min(effective.length, decided?.length ?? 0);
    if (decided !== null && effective.slice(0, known) < decided.slice(0, known)) {
      add('effectiveDate', 'decisionDate', dated(decided));
    } else if (late(effective)) add('effectiveDate', 'year', String(year));
  }

  /** Null, with a problem, where no register is known for the kind. */
  resolve(): ResolvedFacts | null {
    this.#reportDisagreeing();
    const kind = this.#kind() ?? 'official';
    // Without a year nothing can be published; a stand-in lets everything else be checked all the same.
    const year = this.#year() ?? this.#context.latestOf(kind)?.assessment.year ?? new Date().getFullYear();
    const slug = kind === 'simulated' ? `${SIMULATED_PREFIX}${year}` : String(year);
    const [base, latest] = [this.#context.currentOf(slug), this.#context.latestOf(kind)];
    const register = base?.assessment.register ?? this.#context.registerOf(kind);
    if (register === null) {
      this.#problems.add('wrong-fact', this.#home, null, kind, FACTS.kind, choiceOf(KINDS));
      return null;
    }
    const decision = this.#decision(base, kind === 'official');
    const effectiveDate = this.#date('effectiveDate');
    this.#reportTitleYear(year);
    this.#reportImplausible(year, decision.decisionDate, effectiveDate ?? null);
    const renamed = (title: string | undefined) => title?.replace(String(latest?.assessment.year), String(year));
    const optional = (value: string | null | undefined, fallback: string | null | undefined) =>
      value === undefined ? (fallback ?? null) : value;
    return {
      assessment: { slug, year, kind, register },
      province: inEach((lang) =>
        this.#required(inLanguage('province', lang), base?.province[lang], latest?.province[lang]),
      ),
      title: inEach((lang) =>
        this.#required(inLanguage('title', lang), base?.title[lang], renamed(latest?.title[lang])),
      ),
      ...decision,
      decisionTitle: optional(this.#text('decisionTitle'), base?.decisionTitle),
      effectiveDate: optional(effectiveDate, base?.effectiveDate),
    };
  }
}
