import { FIT, type Fit, matchWords } from '@/lib/search/match-words';
import { type IndexedEntry, indexed, type NameForm } from '@/lib/search/name-forms';
import { parseQuery, type Query, type Reading } from '@/lib/search/query';
import type { SearchEntry, SearchResult, Via } from '@/lib/search/search-entry';
import { typeAtStart } from '@/lib/search/type-words';
import { candidatesOf } from '@/lib/search/word-index';
import { isMarked, sameAccents, type Word } from '@/lib/search/words';

/** A name that fits comes before an older or newer name that fits as well, and before the English one. */
const OTHER_NAME = 0.5;
/** A name found with its district comes after a name found whole. */
const WITH_DISTRICT = 1;
/** A list of all units of a type comes last. */
const TYPE_ALONE = 6;

interface Candidate {
  readonly via: Via;
  readonly fit: Fit;
  /** The query names another type ("xã Đông Thành", a ward): shown only when nothing fits better. */
  readonly otherType: boolean;
}

function matchParent(reading: Reading, parent: NameForm | null): Fit | null {
  if (!parent || (reading.parentType && reading.parentType !== parent.type)) return null;
  const fit = matchWords(reading.parentWords, parent.words, false);
  return fit && fit.level < (reading.parentFirst ? FIT.beginning : FIT.inside) ? fit : null;
}

/** "TP" and "TT" are rather the types than Sở Tư pháp and Sở Thông tin. */
function meansType(reading: Reading, name: Fit): boolean {
  if (!name.abbreviated || reading.type !== null) return false;
  return typeAtStart(reading.words.map(({ folded }) => folded))?.length === reading.words.length;
}

/** What follows a department's whole name is the province ("Sở Tài chính Ninh Bình"), and adds nothing. */
function province(reading: Reading, name: Fit, unit: IndexedEntry): Fit | null {
  if (!unit.entry.body || reading.parentFirst || meansType(reading, name)) return null;
  return name.level < FIT.beginning ? name : null;
}

function matchForm(reading: Reading, form: NameForm, unit: IndexedEntry): Candidate | null {
  const name = matchWords(reading.words, form.words, form.initials);
  if (!name) return null;
  const named = reading.parentWords.length > 0;
  const parent = named ? (matchParent(reading, unit.parent) ?? province(reading, name, unit)) : null;
  if (named && !parent) return null;
  const extra =
    (form.via.kind === 'name' ? 0 : OTHER_NAME) +
    (named ? WITH_DISTRICT : 0) +
    (meansType(reading, name) ? TYPE_ALONE : 0);
  return {
    via: form.via.kind === 'name' && name.abbreviated ? { kind: 'abbreviation' } : form.via,
    fit: {
      level: name.level + extra,
      exact: name.exact && (parent?.exact ?? true),
      markedExact: name.markedExact && (parent?.markedExact ?? true),
      abbreviated: name.abbreviated,
    },
    otherType: reading.type !== null && reading.type !== form.type,
  };
}

function matchType(query: Query, form: NameForm | undefined): Candidate | null {
  if (!form?.type || !query.typesOnly.includes(form.type)) return null;
  const pairs = query.words.map((typed, place) => [typed, form.typeWords[place]] as const);
  const same = ([typed, word]: readonly [Word, Word | undefined]): boolean =>
    word !== undefined && sameAccents(typed, word);
  const exact = pairs.every(same);
  const markedExact = pairs.filter(([typed]) => isMarked(typed)).every(same);
  return {
    via: form.via,
    fit: { level: TYPE_ALONE, exact, markedExact, abbreviated: false },
    otherType: false,
  };
}

function compareCandidates(a: Candidate, b: Candidate, marked: boolean): number {
  return (
    Number(a.otherType) - Number(b.otherType) ||
    (marked ? Number(b.fit.markedExact) - Number(a.fit.markedExact) : 0) ||
    a.fit.level - b.fit.level ||
    Number(b.fit.exact) - Number(a.fit.exact)
  );
}

function bestCandidate(query: Query, unit: IndexedEntry, marked: boolean): Candidate | null {
  let best = matchType(query, unit.forms[0]);
  for (const reading of query.readings) {
    if (reading.committee && unit.entry.body) continue;
    for (const form of unit.forms) {
      const candidate = matchForm(reading, form, unit);
      if (candidate && (!best || compareCandidates(candidate, best, marked) < 0)) best = candidate;
    }
  }
  return best;
}

function compareEntries(a: SearchEntry, b: SearchEntry): number {
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1;
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : a.id - b.id;
}

/**
 * Finds units by what readers type: without accents, with or without type words and their abbreviations, by old or new
 * name, with a district to narrow. Best first; where the query has accents, names with the same accents come first.
 * Real units come before simulated ones. Reads the first MAX_QUERY_LENGTH characters; never throws.
 */
export function searchUnits(text: string, entries: readonly SearchEntry[], limit: number): readonly SearchResult[] {
  const query = parseQuery(text);
  if (query.readings.length === 0) return [];
  const marked = query.words.some(isMarked);
  const found = [...candidatesOf(query, entries)].flatMap((entry) => {
    const candidate = bestCandidate(query, indexed(entry), marked);
    return candidate ? [{ entry, candidate }] : [];
  });
  const sure = found.some(({ candidate }) => !candidate.otherType);
  return found
    .filter(({ candidate }) => !sure || !candidate.otherType)
    .toSorted(
      (a, b) =>
        Number(a.entry.simulated) - Number(b.entry.simulated) ||
        compareCandidates(a.candidate, b.candidate, marked) ||
        a.entry.tierPosition - b.entry.tierPosition ||
        compareEntries(a.entry, b.entry),
    )
    .slice(0, Math.max(0, limit))
    .map(({ entry, candidate }) => ({ entry, via: candidate.via, exact: candidate.fit.exact }));
}
