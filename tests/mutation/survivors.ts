// biome-ignore-all lint/suspicious/noTemplateCurlyInString: changed code is quoted as it stands.
/** Mutants that no test kills, by file and reason. One that is not here fails the run, and so does one here that is killed. */
export const SURVIVORS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'lib/scoring/band.ts': {
    'The same: whatever stands for no bands has no threshold and no slug, so no band is found there.': [
      '[] → ["Stryker was here"] (2)',
      '[] → ["Stryker was here"] (3)',
      '[] → ["Stryker was here"] (4)',
    ],
  },
  'lib/scoring/points.ts': {
    'The same: no value needs no decimals, and three are there anyway.': ['value === null → false'],
    'The same: no fraction is exactly so far from a whole number.': [
      'Math.abs(points * FINEST - finest) > NOISE → Math.abs(points * FINEST - finest) >= NOISE',
    ],
  },
  'lib/scoring/diff.ts': {
    'The same: whatever stands for no bands has no slug that a row has.': ['[] → ["Stryker was here"]'],
    'The same: numbers of a unit’s rows that go down tell them apart as well.': [
      '(seen.get(unit) ?? 0) + 1 → (seen.get(unit) ?? 0) - 1',
    ],
  },
  'lib/scoring/gap.ts': {
    'The same: no rank plus a count is never no rank, so the last line answers no as well.': [
      'row.officialRank === null → false',
    ],
    'The same: no value is not above any score.': ['points !== null → true'],
    'The same: an equal target is the target.': ['points < target → points <= target'],
  },
  'lib/scoring/measure.ts': {
    'The same: no code is not among the codes of those that took no part.': ['missing === null → false'],
    'The same: two criteria of a list have two slugs.': ['a.slug < b.slug → a.slug <= b.slug'],
  },
  'lib/scoring/shown-rank.ts': {
    'The same: a computed rank never differs from itself.': ["kind === 'official' → true"],
  },
  'lib/scoring/statistics.ts': {
    'The same: no maximum is not above nought either.': ['maximum === null → false'],
    'The same: four values have all three cuts; the rest tells the compiler so.': [
      'lower === null → false',
      'middle === null → false',
      'upper === null → false',
    ],
  },
  'lib/search/edit-distance.ts': {
    'The same: the row before the first is never looked at.': ['[] → ["Stryker was here"]'],
    'The same: before the first letter there is none, and none is equal to no letter.': [
      'row > 1 && column > 1 → true',
      'row > 1 && column > 1 → row > 1 || column > 1',
      'row > 1 → true',
      'row > 1 → row >= 1',
      'column > 1 → true',
      'column > 1 → column >= 1',
    ],
    'The same answer: giving up early only saves work, and the last line cuts off as well.': [
      'Math.min(least, edits) → Math.max(least, edits)',
      'least > most && Math.min(...last) > most → false',
      'least > most && Math.min(...last) > most → least > most || Math.min(...last) > most',
      'least > most → true',
      'least > most → least >= most',
      'least > most → least <= most',
      'Math.min(...last) > most → true',
      'Math.min(...last) > most → Math.min(...last) >= most',
      'Math.min(...last) > most → Math.min(...last) <= most',
      'Math.min(...last) → Math.max(...last)',
    ],
  },
  'lib/search/match-words.ts': {
    'The same: what does not begin with an abbreviation is not taken as one by the next line either.': [
      "word.folded === 'ubnd' → true",
    ],
    'The same: more words than the name has cannot each have one of their own.': [
      'typed.length > words.length → false',
    ],
  },
  'lib/search/nearest-slugs.ts': {
    'Read for eighty letters to save work: the rest only makes an address farther.': [
      'slug .slice(0, MAX_SLUG_LENGTH) → slug',
    ],
    'The same: two candidates are two addresses.': ['a.candidate < b.candidate → a.candidate <= b.candidate'],
  },
  'lib/search/search-units.ts': {
    'The same: districts have no initials for one name to be found by.': ['false → true'],
    'The same: nobody asks of a type alone how it was abbreviated.': ['false → true (3)'],
    'The same: every unit has a form.': ['form?.type → form.type'],
    'The same: a query of type words is never longer than the type it means.': ['word !== undefined → true'],
    'The same: of two readings that fit alike either says the same of the unit.': [
      'compareCandidates(candidate, best, marked) < 0 → compareCandidates(candidate, best, marked) <= 0',
    ],
    'The same: equal keys were told apart before.': ['a.sortKey < b.sortKey → a.sortKey <= b.sortKey'],
    'The same: of two addresses that are not in order the first comes second.': ['a.slug > b.slug → false'],
    'The same: a query without readings finds nothing.': ['query.readings.length === 0 → false'],
  },
  'lib/search/suggest.ts': {
    'The same: no words, or words of a district besides, are never within a slip of a name that is not offered anyway.':
      [
        "… words }) => words)] .map((words) => foldedText(words)) .filter((words) => words !== '') → … words }) => words)].map(words => foldedText(words))",
        '({ parentWords }) => parentWords.length === 0 → () => undefined',
        'parentWords.length === 0 → false',
        "words !== '' → true",
        `'' → "Stryker was here!"`,
      ],
  },
  'lib/search/word-index.ts': {
    'For the compiler: each word of the list has its units, and each place its word.': [
      '[] → ["Stryker was here"] (2)',
      `'' → "Stryker was here!"`,
    ],
    'For the compiler: a reading has a word at least.': ['[] → ["Stryker was here"] (3)'],
    'The same, at more cost: units looked at in vain are not found.': ['entries.filter(({ body }) => body) → entries'],
  },
  'lib/i18n/format.ts': {
    'The same, only slower: a format that is not kept is made again.': [
      '`${lang} ${digits}` → ``',
      'known → false',
      '`${lang} ${digits}` → `` (2)',
    ],
    'The same: a year alone is left as it is either way.': [
      '/^(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?$/ → /^(\\d{4})(?:-(\\d{2}))(?:-(\\d{2}))?$/',
    ],
    'For the compiler: a date that matches has a year.': [`'' → "Stryker was here!"`],
    'The same: a conjunction is what a list is unless said otherwise.': ["{ type: 'conjunction' } → {}"],
  },
  'lib/i18n/revision-name.ts': {
    'For the compiler: what does not match has no year.': ['[] → ["Stryker was here"]'],
  },
  'lib/i18n/collate.ts': {
    'The same order: no name has a number of so many digits.': [
      'NUMBER_WEIGHT + LONGEST_NUMBER → NUMBER_WEIGHT - LONGEST_NUMBER',
    ],
    'The same order: what stands between the digits of two numbers of one length is the same in both.': [
      `'' → "Stryker was here!" (2)`,
    ],
    'The same: a piece with a digit begins with one.': ['/^[0-9]/ → /[0-9]/'],
  },
  'lib/scoring/ladder.ts': {
    'The same: no value is not above any score.': ['own !== null → true'],
    'The same: every place is written at once.': ['() => 0 → () => undefined'],
    'For the compiler: each score of the list has its rows.': [
      'rowsAt.get(ascending[at] ?? 0)?.length → rowsAt.get(ascending[at] ?? 0).length',
      'rowsAt.get(at)?.length → rowsAt.get(at).length',
    ],
    'The same: above the highest score no row is found either.': ['at === undefined → false'],
    'For the compiler: a list in which a row has a score has a median.': ['median === null → false'],
    'The same: what is no step has no rank, and is left out with those that change none.': [
      '[] → ["Stryker was here"] (4)',
    ],
  },
  'lib/scoring/robustness.ts': {
    'The same: every place is written before it is read.': ['new Array<number>(values.length) → new Array()'],
    'The same: nothing is above the first, and no value is equal to none.': ['above !== undefined → true'],
    'For the compiler: every row has its draws, its ranks and its maxima.': [
      'drawn[index]?.push → drawn[index].push',
      '[] → ["Stryker was here"] (3)',
      'without[left]?.[index] → without[left][index]',
    ],
    'The same: no maximum is not above nought either.': ['maximum !== null → true'],
  },
  'lib/scoring/similar.ts': {
    'The same: a row that lacks a criterion is told from its likeness to itself, where both sides lack it.': [
      'one === null → false',
    ],
    'The same: no maximum is not above nought either.': ['maximum === null → false'],
    'The same: a row without a type is asked for under none.': ['type === null → false', 'own.type === null → false'],
    'The same, at less cost: where none is wanted any more, none of the others is taken.': [
      'near.length === count → false',
    ],
  },
  'lib/scoring/tier-model.ts': {
    'A test of so many rows is left to the ordinary run, which tells it.': [
      'this.#tier.rows.length > MOST_ANALYSED → this.#tier.rows.length >= MOST_ANALYSED',
    ],
  },
  'lib/scoring/what-if.ts': {
    'The same: a unit without a total has no rank to suppose for.': ['total === null → false'],
  },
  'lib/params/api.ts': {
    'The same: only a number is a whole number.': ["typeof offset === 'number' → true"],
  },
  'lib/params/card.ts': {
    'The same: neither is an edition.': ['\'\' → "Stryker was here!"'],
    'For the compiler: only text is a slug.': ["typeof value === 'string' → true"],
  },
  'lib/params/claim.ts': {
    'For the compiler: two words at least were asked for.': ['\'\' → "Stryker was here!"'],
  },
  'lib/params/comparison.ts': {
    'For the compiler: the key was found there before.': ['[] → ["Stryker was here"] (2)'],
  },
  'lib/params/criterion.ts': {
    'The same: neither begins with a slug.': ['[] → ["Stryker was here"]'],
    'For the compiler: only text is an edition.': ["typeof edition === 'string' → true"],
  },
  'lib/params/download.ts': {
    'For the compiler: every format has its ending.': [
      'ENDINGS.find(([, other]) => other === format)?.[0] → ENDINGS.find(([, other]) => other === format)[0]',
    ],
    'For the compiler: what is split has a first part, and a list that is not empty a last one.': [
      '\'\' → "Stryker was here!"',
      '\'\' → "Stryker was here!" (2)',
      '\'\' → "Stryker was here!" (3)',
      '\'\' → "Stryker was here!" (4)',
      '\'\' → "Stryker was here!" (5)',
    ],
    'The same: neither is a slug nor an edition.': [
      '[] → ["Stryker was here"]',
      '\'\' → "Stryker was here!" (6)',
      '\'\' → "Stryker was here!" (7)',
    ],
  },
  'lib/params/edition-page.ts': {
    'For the compiler: only text is an edition.': ["typeof path.edition === 'string' → true"],
  },
  'lib/params/edition-tier.ts': {
    'For the compiler: only text is an edition.': ["typeof path.edition === 'string' → true"],
  },
  'lib/params/embed-builder.ts': {
    'For the compiler: what is split has a first part.': ['\'\' → "Stryker was here!" (2)'],
    'The same: a key nobody takes is left alone.': ['\'\' → "Stryker was here!" (3)'],
  },
  'lib/params/feed.ts': {
    'For the compiler: a path that begins has an end.': ['\'\' → "Stryker was here!"'],
    "The same: neither is a feed's name.": ['\'\' → "Stryker was here!" (2)'],
  },
  'lib/params/figure.ts': {
    'The same: one name is as few to compare as none.': ['\'\' → "Stryker was here!"'],
    'The same: neither is an edition.': ['\'\' → "Stryker was here!" (2)'],
  },
  'lib/params/foreign-marks.ts': {
    "The same: neither is anybody's mark.": ['\'\' → "Stryker was here!"'],
    'The same: no address is asked with that key.': ['[] → ["Stryker was here"]', '[] → ["Stryker was here"] (2)'],
  },
  'lib/params/oembed.ts': {
    'The same: what follows a broken line is no figure either.': ['/^(.+)\\.(svg|png)$/ → /(.+)\\.(svg|png)$/'],
    'For the compiler: what matches has its first part.': ['match?.[1]?.split → match?.[1].split'],
    'The same: neither is a figure.': ['[] → ["Stryker was here"]'],
  },
  'lib/params/page-address.ts': {
    'The same: nothing is as little as null.': ['{ return null; } → {}'],
    'For the compiler: what is split has a first part, and what was written by a row is well encoded.': [
      '\'\' → "Stryker was here!" (2)',
      '[] → ["Stryker was here"]',
    ],
    'The same: a key nobody takes is left alone.': ['\'\' → "Stryker was here!" (3)'],
    'The same: the front page has no name that could be renamed.': ['/^\\/en(?=\\/|$)/ → /^\\/en(?=\\/)/'],
  },
  'lib/params/query.ts': {
    'For the compiler: a key that is there has a value.': ['\'\' → "Stryker was here!"'],
  },
  'lib/params/revision-pair.ts': {
    'For the compiler: only text is an edition.': [
      "typeof from !== 'string' → false",
      "typeof to !== 'string' → false",
    ],
    'The same: the two of a pair differ.': ['numberOf(from) <= numberOf(to) → numberOf(from) < numberOf(to)'],
  },
  'lib/params/rewrites.ts': {
    'For the compiler: what is split has a first part.': ['\'\' → "Stryker was here!"'],
    'For the compiler: only a page has a folder for its query.': ["row.kind !== 'page' → false"],
  },
  'lib/params/unit.ts': {
    'For the compiler: the parts are one at least.': ['\'\' → "Stryker was here!"'],
  },
  'lib/register/change.ts': {
    'The same: neither is an address.': ['\'\' → "Stryker was here!"'],
    'The same: two keys of an object, and of a list, differ.': ['a < b → a <= b', 'key(a) < key(b) → key(a) <= key(b)'],
    'The same: nothing begins before no day.': ['span.from !== null → true'],
    'The same: of two equal days either is the earlier.': ['b < a → b <= a'],
    'The same: what begins on the first day holds on it, and is found before.': [
      'starts(other) > first → starts(other) >= first',
    ],
    'The same: what ends on the day ends on the day.': ['fact.to > day → fact.to >= day'],
    'The same: no part of a unit has that name, so none is kept.': ['[] → ["Stryker was here"] (3)'],
  },
  'lib/register/differences.ts': {
    "The same: neither is a district's address.": ['\'\' → "Stryker was here!"'],
    'For the compiler: two lives that differ, and no end now, are an end then.': [
      'then === null → false (2)',
      '[] → ["Stryker was here"] (3)',
    ],
  },
  'lib/store/facts.ts': {
    'The same: no two facts of a unit begin on one day.': [
      "(a.from ?? '') < (b.from ?? '') → (a.from ?? '') <= (b.from ?? '')",
    ],
    'The same: what has no end is not over by any day.': ['to !== null → true'],
    'The same: no day is before another.': ['other.until !== null → true'],
  },
};
