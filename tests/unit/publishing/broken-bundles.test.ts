import { readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { BundleError, type BundleProblem, describeProblem } from '@/lib/publishing/bundle/problem';
import { MAX_TEXT_LENGTH } from '@/lib/site';
import { openReader } from '@/lib/store/open';
import { copiedData } from '@/tests/unit/publishing/temporary-data';

type Change = readonly [find: string | RegExp, replace: string] | 'delete' | Buffer;

interface Case {
  readonly fault: string;
  readonly file: string;
  readonly change: Change;
  readonly problem: Partial<BundleProblem>;
}

const SO_NGANH = '2023.1/so-nganh.csv';
const EDITION = '2023.1/edition.json';
const REGISTER = 'register-ninh-binh/register.json';
const UNITS = 'register-ninh-binh/units.csv';
const FACTS = 'register-ninh-binh/unit-facts.csv';
const SUCCESSIONS = 'register-ninh-binh/successions.csv';
const TILES = 'register-ninh-binh/tiles.csv';
const MOVED = 'register-ninh-binh/moved-slugs.csv';

const cases: readonly Case[] = [
  {
    fault: 'a decimal point',
    file: SO_NGANH,
    change: ['"358,17"', '358.17'],
    problem: { row: 2, column: 'total', value: '358.17', rule: 'wrong-points' },
  },
  {
    fault: 'seven decimals',
    file: SO_NGANH,
    change: ['"358,17"', '"358,1700000"'],
    problem: { row: 2, column: 'total', value: '358,1700000', rule: 'wrong-points' },
  },
  {
    fault: 'a novel in a cell',
    file: SO_NGANH,
    change: [',351,', `,351${'0'.repeat(MAX_TEXT_LENGTH)},`],
    problem: { row: 3, column: 'total', rule: 'long-cell' },
  },
  {
    fault: 'a novel for a title',
    file: EDITION,
    change: [/"title": \{\s*"vi": "/, `"title": { "vi": "${'a'.repeat(MAX_TEXT_LENGTH)}`],
    problem: { column: 'title.vi', rule: 'wrong-value' },
  },
  {
    fault: 'an empty score',
    file: SO_NGANH,
    change: [',351,', ',,'],
    problem: { row: 3, column: 'total', value: '', rule: 'empty-cell' },
  },
  {
    fault: 'an unknown code',
    file: SO_NGANH,
    change: [',351,', ',[absent],'],
    problem: { row: 3, column: 'total', value: '[absent]', rule: 'unknown-code' },
  },
  {
    fault: 'a text before a code that keeps none',
    file: SO_NGANH,
    change: [',351,', ',351 [not-assessed],'],
    problem: { row: 3, column: 'total', value: '351 [not-assessed]', rule: 'text-with-code' },
  },
  {
    fault: 'an invalid value without its reason',
    file: SO_NGANH,
    change: [',351,', ',9351 [invalid-in-source],'],
    problem: { row: 3, column: 'note_vi', rule: 'note-missing' },
  },
  {
    fault: 'a rank that is no number',
    file: SO_NGANH,
    change: ['tư,2,', 'tư,nhì,'],
    problem: { row: 3, column: 'rank', value: 'nhì', rule: 'wrong-rank' },
  },
  {
    fault: 'a rank of a unit that was not assessed',
    file: SO_NGANH,
    change: [',351,', ',[not-assessed],'],
    problem: { row: 3, column: 'rank', value: '2', rule: 'rank-of-unassessed' },
  },
  {
    fault: 'an unknown unit',
    file: SO_NGANH,
    change: ['so-noi-vu,', 'so-ngoai-vu,'],
    problem: { row: 4, column: 'unit_code', value: 'so-ngoai-vu', rule: 'unknown-unit' },
  },
  {
    fault: 'a unit of another tier',
    file: SO_NGANH,
    change: ['so-noi-vu,', '369,'],
    problem: { row: 4, column: 'unit_code', value: '369', rule: 'unknown-unit' },
  },
  {
    fault: 'a unit listed twice',
    file: SO_NGANH,
    change: ['so-noi-vu,', 'so-ke-hoach-va-dau-tu,'],
    problem: { row: 4, column: 'unit_code', value: 'so-ke-hoach-va-dau-tu', rule: 'repeated-unit' },
  },
  {
    fault: 'an unknown source',
    file: SO_NGANH,
    change: [/vietq-2024\n$/, 'vietq-2025\n'],
    problem: { row: 4, column: 'source', value: 'vietq-2025', rule: 'unknown-source' },
  },
  {
    fault: 'a note in one language',
    file: SO_NGANH,
    change: [',351,,,', ',351,Ghi chú,,'],
    problem: { row: 3, column: 'note_en', rule: 'one-language' },
  },
  {
    fault: 'a missing column',
    file: SO_NGANH,
    change: ['rank,', ''],
    problem: { row: 1, column: 'rank', rule: 'missing-column' },
  },
  {
    fault: 'an unknown column',
    file: SO_NGANH,
    change: ['total,', 'total,kinh-te-so,'],
    problem: { row: 1, column: 'kinh-te-so', rule: 'unknown-column' },
  },
  {
    fault: 'a column twice',
    file: SO_NGANH,
    change: ['total,', 'total,total,'],
    problem: { row: 1, column: 'total', rule: 'repeated-column' },
  },
  {
    fault: 'a row with a cell too few',
    file: SO_NGANH,
    change: [/,vietq-2024\n$/, '\n'],
    problem: { row: 4, value: '6', rule: 'row-length' },
  },
  {
    fault: 'a blank line',
    file: SO_NGANH,
    change: [/\n(?=so-noi-vu)/, '\n\n'],
    problem: { row: 4, rule: 'row-length' },
  },
  {
    fault: 'stray spaces',
    file: SO_NGANH,
    change: ['so-noi-vu,', 'so-noi-vu ,'],
    problem: { row: 4, column: 'unit_code', value: 'so-noi-vu ', rule: 'padded-cell' },
  },
  {
    fault: 'an open quotation mark',
    file: SO_NGANH,
    change: ['"342,33"', '"342,33'],
    problem: { rule: 'malformed-csv' },
  },
  {
    fault: 'text that is not UTF-8',
    file: SO_NGANH,
    change: Buffer.from([0x75, 0x6e, 0x69, 0xff, 0xfe]),
    problem: { row: null, rule: 'not-utf8' },
  },
  {
    fault: 'decomposed accents',
    file: SO_NGANH,
    change: ['Sở Nội vụ', 'Sở Nội vụ'.normalize('NFD')],
    problem: { row: 4, rule: 'not-normalised' },
  },
  { fault: 'a missing file', file: SO_NGANH, change: 'delete', problem: { rule: 'missing-file' } },
  {
    fault: 'a file nothing names',
    file: EDITION,
    change: ['"results": "so-nganh.csv"', '"results": null'],
    problem: { file: SO_NGANH, rule: 'unexpected-file' },
  },
  { fault: 'broken JSON', file: EDITION, change: ['{', '{{'], problem: { rule: 'malformed-json' } },
  {
    fault: 'a wrong JSON value',
    file: EDITION,
    change: ['"date": "2024-07"', '"date": "07/2024"'],
    problem: { column: 'decision.date', value: '07/2024', rule: 'wrong-value' },
  },
  {
    fault: 'a date that does not exist',
    file: EDITION,
    change: ['"date": "2024-07"', '"date": "2024-02-30"'],
    problem: { column: 'decision.date', value: '2024-02-30', rule: 'wrong-value' },
  },
  {
    fault: 'a key the format does not know',
    file: EDITION,
    change: ['"complete"', '"count": 18, "complete"'],
    problem: { column: 'tiers.0.count', rule: 'unknown-key' },
  },
  {
    fault: 'a maximum with a decimal point',
    file: EDITION,
    change: ['"maximum": null', '"maximum": "400.5"'],
    problem: { column: 'tiers.0.maximum', value: '400.5', rule: 'wrong-value' },
  },
  {
    fault: 'a source that is no https address',
    file: EDITION,
    change: ['"https://vietq', '"javascript://vietq'],
    problem: { column: 'sources.0.url', rule: 'wrong-value' },
  },
  {
    fault: 'a number that is not the folder’s',
    file: EDITION,
    change: ['"number": 1', '"number": 2'],
    problem: { column: 'assessment.slug', value: '2023.1', rule: 'folder-name' },
  },
  {
    fault: 'a simulated edition under an official name',
    file: EDITION,
    change: ['"official"', '"simulated"'],
    problem: { column: 'assessment.slug', value: '2023', rule: 'wrong-kind' },
  },
  {
    fault: 'an unknown register',
    file: EDITION,
    change: ['"ninh-binh"', '"nam-dinh"'],
    problem: { column: 'assessment.register', value: 'nam-dinh', rule: 'unknown-register' },
  },
  {
    fault: 'a criterion under one that is not above it',
    file: EDITION,
    change: ['"en": "Digital awareness",', '"en": "Digital awareness", "parent": "the-che-so",'],
    problem: { column: 'tiers.0.criteria.0.parent', value: 'the-che-so', rule: 'unknown-parent' },
  },
  {
    fault: 'a tier before the one above it',
    file: REGISTER,
    change: ['"parent": "cap-huyen"', '"parent": "cap-xa"'],
    problem: { column: 'tiers.2.parent', value: 'cap-xa', rule: 'unknown-tier-parent' },
  },
  {
    fault: 'a slug with accents',
    file: UNITS,
    change: ['yen-mo/yen-lam', 'yen-mo/yên-lâm'],
    problem: { row: 172, column: 'slug', value: 'yen-mo/yên-lâm', rule: 'wrong-slug' },
  },
  {
    fault: 'a unit twice',
    file: UNITS,
    change: ['yen-mo/yen-lam', 'yen-mo/yen-thang'],
    problem: { row: 172, column: 'slug', value: 'yen-mo/yen-thang', rule: 'repeated-slug' },
  },
  {
    fault: 'evidence of no known kind',
    file: UNITS,
    change: ['in-2023-source', 'hearsay'],
    problem: { row: 2, column: 'evidence', value: 'hearsay', rule: 'wrong-evidence' },
  },
  {
    fault: 'a former province nobody knows',
    file: UNITS,
    change: ['code-list-2024,ha-nam', 'code-list-2024,ha-tay'],
    problem: { column: 'former_province', value: 'ha-tay', rule: 'unknown-province' },
  },
  {
    fault: 'a unit of which nothing is said',
    file: UNITS,
    change: [
      'cap-xa,yen-mo/yen-lam,gso-2023,\n',
      'cap-xa,yen-mo/yen-lam,gso-2023,\ncap-xa,yen-mo/khong-co,gso-2023,\n',
    ],
    problem: { row: 173, column: 'slug', value: 'yen-mo/khong-co', rule: 'unit-without-facts' },
  },
  {
    fault: 'a fact of no unit',
    file: FACTS,
    change: ['cap-xa,yen-mo/yen-lam,', 'cap-xa,yen-mo/yen-lan,'],
    problem: { row: 193, column: 'unit', value: 'yen-mo/yen-lan', rule: 'unlisted-unit' },
  },
  {
    fault: 'a fact that ends before it begins',
    file: FACTS,
    change: ['yen-mo/yen-lam,,2025-07-01', 'yen-mo/yen-lam,2025-08-01,2025-07-01'],
    problem: { row: 193, column: 'to', value: '2025-07-01', rule: 'wrong-interval' },
  },
  {
    fault: 'two facts of a unit on one day',
    file: FACTS,
    change: ['ninh-binh/ninh-phuc,2025-01-01', 'ninh-binh/ninh-phuc,2024-12-31'],
    problem: { column: 'from', value: '2024-12-31', rule: 'facts-overlap' },
  },
  {
    fault: 'a code of two units on one day',
    file: FACTS,
    change: ['2025-07-01,14752,', '2025-07-01,14749,'],
    problem: { row: 193, column: 'code', value: '14749', rule: 'code-in-use' },
  },
  {
    fault: 'a commune of no district while districts stood',
    file: FACTS,
    change: ['Yen Lam Commune,Xã,yen-mo,', 'Yen Lam Commune,Xã,,'],
    problem: { row: 193, column: 'parent', value: '', rule: 'parent-missing' },
  },
  {
    fault: 'a district that is none',
    file: FACTS,
    change: ['Yen Lam Commune,Xã,yen-mo,', 'Yen Lam Commune,Xã,yen-ma,'],
    problem: { row: 193, column: 'parent', value: 'yen-ma', rule: 'unknown-parent-unit' },
  },
  {
    fault: 'a district that had ended before its commune',
    file: FACTS,
    change: ['Yen Lam Commune,Xã,yen-mo,', 'Yen Lam Commune,Xã,hoa-lu,'],
    problem: { row: 193, column: 'parent', value: 'hoa-lu', rule: 'parent-not-standing' },
  },
  {
    fault: 'a succession on a day that does not exist',
    file: SUCCESSIONS,
    change: ['2025-03-01', '2025-02-30'],
    problem: { row: 2, column: 'date', value: '2025-02-30', rule: 'wrong-date' },
  },
  {
    fault: 'a succession of no known confidence',
    file: SUCCESSIONS,
    change: ['inferred', 'certain'],
    problem: { row: 2, column: 'confidence', value: 'certain', rule: 'wrong-confidence' },
  },
  {
    fault: 'a succession of no known kind',
    file: SUCCESSIONS,
    change: ['merged', 'vanished'],
    problem: { row: 2, column: 'kind', value: 'vanished', rule: 'wrong-succession-kind' },
  },
  {
    fault: 'a succession of no known extent',
    file: SUCCESSIONS,
    change: ['whole', 'half'],
    problem: { row: 2, column: 'extent', value: 'half', rule: 'wrong-extent' },
  },
  {
    fault: 'a merger without a receiver, which is not unknown',
    file: SUCCESSIONS,
    change: [
      '2025-07-01,xa-yen-mac,merged,whole,1674/NQ-UBTVQH15,sourced,',
      '2025-07-01,,merged,whole,1674/NQ-UBTVQH15,sourced,',
    ],
    problem: { column: 'to', value: '', rule: 'receiver-missing' },
  },
  {
    fault: 'a succession of a unit that still stands',
    file: SUCCESSIONS,
    change: ['yen-mo/yen-lam,2025-07-01', 'yen-mo/yen-lam,2025-06-01'],
    problem: { row: 454, column: 'date', value: '2025-06-01', rule: 'not-ended' },
  },
  {
    fault: 'a receiver that did not stand yet, or any more',
    file: SUCCESSIONS,
    change: ['yen-mo/yen-lam,2025-07-01,xa-yen-mac', 'yen-mo/yen-lam,2025-07-01,yen-mo/yen-thang'],
    problem: { row: 454, column: 'to', value: 'yen-mo/yen-thang', rule: 'receiver-not-standing' },
  },
  {
    fault: 'a unit that succeeds itself',
    file: SUCCESSIONS,
    change: ['yen-mo/yen-lam,2025-07-01,xa-yen-mac', 'yen-mo/yen-lam,2025-07-01,yen-mo/yen-lam'],
    problem: { row: 454, column: 'to', value: 'yen-mo/yen-lam', rule: 'same-unit' },
  },
  {
    fault: 'two units on a tile',
    file: TILES,
    change: ['ninh-binh/tan-thanh,,8,4', 'ninh-binh/tan-thanh,,10,3'],
    problem: { row: 3, value: '10,3', rule: 'taken-tile' },
  },
  {
    fault: 'an old slug that leads nowhere',
    file: MOVED,
    change: [/,so-noi-vu\n/, ',so-ngoai-vu\n'],
    problem: { row: 4, column: 'new_slug', value: 'so-ngoai-vu', rule: 'unknown-target' },
  },
  {
    fault: 'an old slug that is in use',
    file: MOVED,
    change: ['noi-vu,so-noi-vu', 'so-tai-chinh,so-noi-vu'],
    problem: { row: 4, column: 'old_slug', value: 'so-tai-chinh', rule: 'slug-in-use' },
  },
];

async function breakFile(file: string, change: Change): Promise<void> {
  if (change === 'delete') return unlink(file);
  if (Buffer.isBuffer(change)) return writeFile(file, change);
  const before = await readFile(file, 'utf8');
  const after = before.replace(...change);
  expect(after).not.toBe(before);
  return writeFile(file, after);
}

describe('a broken bundle loads nothing and says where it is broken', () => {
  test.each(cases)('$fault in $file', async ({ file, change, problem }) => {
    const { dataDir, databasePath } = await copiedData();
    await breakFile(path.join(dataDir, file), change);
    const failure = await loadBundles({ databasePath, dataDir, simulated: false }).catch((error) => error);
    expect(failure).toBeInstanceOf(BundleError);
    expect(failure.problems).toContainEqual(expect.objectContaining({ file, ...problem }));
    for (const lang of ['vi', 'en'] as const) {
      const line = describeProblem({ ...failure.problems[0] }, lang);
      expect(line).toContain(failure.problems[0].file);
      expect(line).not.toContain('\n');
    }
    // The store was not even made; with it made, the good editions are not in it either.
    await expect(openReader(databasePath)).rejects.toMatchObject({ code: 'missing' });
  });

  test('every wrong cell is named in one go', async () => {
    const { dataDir, databasePath } = await copiedData();
    await breakFile(path.join(dataDir, SO_NGANH), ['"358,17"', '358.17']);
    await breakFile(path.join(dataDir, SO_NGANH), [',351,', ',n/a,']);
    await breakFile(path.join(dataDir, UNITS), ['in-2023-source', 'hearsay']);
    const failure = await loadBundles({ databasePath, dataDir, simulated: false }).catch((error) => error);
    expect(failure.problems).toHaveLength(3);
    expect(failure.message.split('\n')).toContain(
      '2023.1/so-nganh.csv, dòng 2, cột total, "358.17": điểm phải là chữ số với dấu phẩy thập phân, tối đa sáu chữ số lẻ, như 358,17; hoặc một mã như [not-assessed]',
    );
  });

  test('a score above its maximum is loaded: the reconciliation page shows it', async () => {
    const { dataDir, databasePath } = await copiedData();
    await breakFile(path.join(dataDir, EDITION), ['"maximum": null', '"maximum": "300"']);
    await expect(loadBundles({ databasePath, dataDir, simulated: false })).resolves.toBeDefined();
  });
});
