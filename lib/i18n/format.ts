import { LANGUAGE_FORMS, type Lang, type Localised } from '@/lib/site';

// Why: lib/decisions/0020-dated-in-vietnam.md

// Making a format takes many times as long as using it.
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(lang: Lang, digits: number): Intl.NumberFormat {
  const known = numberFormats.get(`${lang} ${digits}`);
  if (known) return known;
  const made = new Intl.NumberFormat(LANGUAGE_FORMS[lang].tag, { maximumFractionDigits: digits });
  numberFormats.set(`${lang} ${digits}`, made);
  return made;
}

/** Whole numbers with the reader's grouping: 1.234 / 1,234. */
export function formatCount(value: number, lang: Lang): string {
  return numberFormat(lang, 0).format(value);
}

/** A decimal number of at most `digits` decimals, with the reader's decimal mark. */
export function formatDecimal(value: number, digits: number, lang: Lang): string {
  return numberFormat(lang, digits).format(value);
}

const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const monthInEnglish = (month: string) => MONTHS_EN[Number(month) - 1] ?? month;

/** A day and a month as each language writes them, of numbers of two digits. */
const DATES: Localised<{
  readonly day: (year: string, month: string, day: string) => string;
  readonly month: (year: string, month: string) => string;
}> = {
  vi: {
    day: (year, month, day) => `${day}/${month}/${year}`,
    month: (year, month) => `tháng ${Number(month)}/${year}`,
  },
  en: {
    day: (year, month, day) => `${Number(day)} ${monthInEnglish(month)} ${year}`,
    month: (year, month) => `${monthInEnglish(month)} ${year}`,
  },
};

/** Vietnam has one time zone and no summer time. */
const VIETNAM_AHEAD_MS = 7 * 60 * 60 * 1000;

/** The day on which a moment fell in Vietnam: what is published there at six in the morning is a day later than UTC says. */
export function dayInVietnam(moment: string): string {
  return new Date(Date.parse(moment) + VIETNAM_AHEAD_MS).toISOString().slice(0, 10);
}

/**
 * A date as precise as it is known: "2023-08-09" → 09/08/2023 | 9 August 2023, "2024-07" → tháng 7/2024 | July 2024,
 * "2024" → 2024; of a moment, its day in Vietnam. Anything else comes back unchanged.
 */
export function formatDate(iso: string, lang: Lang): string {
  const date = /^\d{4}-\d{2}-\d{2}T.*Z$/.test(iso) ? dayInVietnam(iso) : iso;
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!match) return iso;
  const [, year = '', month, day] = match;
  if (!month) return year;
  const written = DATES[lang];
  return day ? written.day(year, month, day) : written.month(year, month);
}

/** "a, b và c" | "a, b, and c". */
export function formatList(items: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(items);
}

/** A word or phrase as it stands at the head of a line: "Chưa công bố". */
export function atHead(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words that names begin with and that are small within a sentence; null where names stay as they are. */
const SMALL_IN_SENTENCE: Localised<RegExp | null> = {
  vi: /^(Tỉnh|Huyện|Thành phố|Phường|Xã|Thị trấn|Thị xã|Quận)\s/u,
  en: null,
};

/** A unit's name within a sentence: "phường Phúc Thành" with a small type word in Vietnamese, in English as it is. */
export function inSentence(name: string, lang: Lang): string {
  return SMALL_IN_SENTENCE[lang]?.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
