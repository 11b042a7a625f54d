import { describe, expect, test } from 'vitest';
import type { AnnexContent, AnnexUnit } from '@/lib/annex/content';
import { changesProps } from '@/lib/desk/views/changes';
import { diffLines, diffRecord } from '@/lib/publishing/commands/diff-lines';
import { diffContents } from '@/lib/publishing/desk/annex-diff';
import { NO_REMARK, type Points, type Scale, type Variant } from '@/lib/scoring/types';
import { inEach, type Lang } from '@/lib/site';
import type { TierDraft } from '@/lib/store/draft';

// How a difference is told, at the desk and in the terminal: figures as the site prints them, units in another list as such.

const NAMES = ['Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính'];
const UNITS: readonly AnnexUnit[] = NAMES.map((name, index) => ({
  tier: 'so-nganh',
  tierName: { vi: 'Sở, ngành', en: 'Departments' },
  body: true,
  mapped: false,
  code: `s${index}`,
  slug: `s${index}`,
  name: inEach(() => name),
  type: 'Sở',
  sortKey: name,
  parentName: null,
  validTo: null,
  aliases: [],
  formerNames: [],
}));
const group = (slug: string, vi: string): Variant => ({ slug, name: { vi, en: slug } });

interface List {
  readonly totals: Readonly<Record<string, Points>>;
  readonly scale?: Scale;
  readonly maximum?: Points | null;
  readonly variant?: Variant;
}

function listOf({ totals, scale, maximum = null, variant }: List): TierDraft {
  const criterion = { slug: 'nhan-thuc-so', name: { vi: 'Nhận thức số', en: 'Awareness' }, parentSlug: null, maximum };
  return {
    tier: 'so-nganh',
    ...(variant && { variant }),
    ...(scale && { scale }),
    asOf: '2023-12-31',
    complete: false,
    maximum,
    criteriaScope: 'tier',
    tieRule: null,
    note: NO_REMARK,
    criteria: [criterion],
    bands: [],
    results: Object.entries(totals).map(([unitCode, points], index) => ({
      unitCode,
      nameAsPrinted: UNITS.find(({ code }) => code === unitCode)?.name.vi ?? unitCode,
      total: { points, printed: null, missing: null },
      officialRank: index + 1,
      unranked: false,
      band: null,
      note: NO_REMARK,
      source: '',
      sourceRow: index + 2,
      scores: {},
    })),
  };
}

function contentOf(...lists: readonly List[]): AnnexContent {
  return {
    assessment: { slug: '2023', year: 2023, kind: 'official', register: 'r' },
    province: { vi: 'Tỉnh', en: 'Province' },
    title: { vi: 'Kết quả', en: 'Results' },
    decisionNumber: '1/QĐ-UBND',
    decisionDate: '2024-07-01',
    decisionTitle: null,
    effectiveDate: null,
    sources: [],
    tiers: lists.map(listOf),
  };
}

function told(before: AnnexContent, after: AnnexContent) {
  const diff = diffContents(before, after, UNITS, true);
  const plan = { diff, against: '2023.1', slug: '2023.2', same: false };
  const desk = (lang: Lang) => changesProps(plan, lang).groups;
  return { lines: (lang: Lang) => diffLines(plan, lang).slice(0, -1).join('\n'), desk, record: diffRecord(plan) };
}

describe('figures', () => {
  test.each<[string, Scale, Points, Points, Points, readonly string[]]>([
    ['percentages', 'percent', 93_560, 95_000, 100_000, ['93,56%', '95%', '93.56%', '100%']],
    ['an index', 'index', 935.6, 950, 1000, ['0,9356', '0,95', '0.9356', '1']],
  ])('of a list of %s are printed as the site prints them, in both languages', (_, scale, then, now, maximum, said) => {
    const { lines, desk, record } = told(
      contentOf({ totals: { s0: then, s1: now }, scale, maximum: null }),
      contentOf({ totals: { s0: now, s2: then }, scale, maximum }),
    );
    const [before = '', after = '', english = '', most = ''] = said;
    expect(lines('vi')).toContain(`Sở Y tế, tổng điểm: ${before} → ${after}`);
    expect(lines('vi')).toContain(`+ Sở Tư pháp: ${before}`);
    expect(lines('vi')).toContain(`− Sở Nội vụ: ${after}`);
    expect(lines('vi')).toContain(`→ ${most}`);
    expect(lines('en')).toContain(`Sở Y tế, total: ${english} → `);
    const [tier] = desk('vi');
    expect(tier?.changes.map((change) => [change.unit, change.before, change.after])).toEqual([
      ['Cả danh sách', 'chưa công bố', most],
      ['Cả danh sách', 'chưa công bố', most],
      ['Sở Nội vụ', after, '–'],
      ['Sở Tư pháp', '–', before],
      ['Sở Y tế', before, after],
    ]);
    expect(desk('en')[0]?.changes.at(-1)?.before).toBe(english);
    // A script gets thousandths.
    expect(JSON.stringify(record)).toContain(`"points":${then}`);
  });

  test('of two scales are each printed on their own', () => {
    const { lines } = told(
      contentOf({ totals: { s0: 600_500 } }),
      contentOf({ totals: { s0: 60_050 }, scale: 'percent' }),
    );
    expect(lines('vi')).toContain('Sở Y tế, tổng điểm: 600,5 → 60,05%');
  });
});

describe('a list that becomes those of groups', () => {
  const [yes, no] = [group('co', 'có dịch vụ công'), group('khong', 'không có dịch vụ công')];
  const whole = (maximum: Points | null): List => ({
    totals: { s0: 848_500, s1: 797_000, s2: 700_000 },
    maximum,
  });

  test('is told as units in another list, each total beside what it was; only who is new or gone is that', () => {
    const { lines, desk, record } = told(
      contentOf(whole(1_000_000)),
      contentOf(
        { totals: { s0: 848_500, s1: 798_000 }, maximum: 1_000_000, variant: yes },
        { totals: { s3: 650_000 }, maximum: 800_000, variant: no },
      ),
    );
    const said = lines('vi');
    expect(said).toContain('Sở Y tế: từ danh sách “Sở, ngành” sang; tổng điểm 848,5, không đổi');
    expect(said).toContain('Sở Nội vụ: từ danh sách “Sở, ngành” sang; tổng điểm 797 → 798');
    expect(said).toContain('2 đơn vị sang danh sách khác của cấp này.');
    expect(said.match(/^[+−].*/gmu)).toEqual(['+ Sở Tài chính: 650', '− Sở Tư pháp: 700']);
    expect(lines('en')).toContain('Sở Y tế: comes from the list “Departments”; total 848.5, unchanged');
    expect(desk('vi').map(({ title, totals }) => [title, totals])).toEqual([
      [
        'Sở, ngành có dịch vụ công',
        expect.stringMatching(/^Thêm 0, bỏ 0 đơn vị; .* 2 đơn vị từ danh sách khác của cấp này sang\.$/),
      ],
      ['Sở, ngành không có dịch vụ công', expect.stringMatching(/^Thêm 1, bỏ 0 đơn vị;[^.]*\.$/)],
      ['Sở, ngành', expect.stringMatching(/^Thêm 0, bỏ 1 đơn vị; .* 2 đơn vị sang danh sách khác của cấp này\.$/)],
    ]);
    expect(desk('vi')[0]?.changes.map(({ unit, what }) => [unit, what])).toContainEqual([
      'Sở Nội vụ',
      'tổng điểm, từ danh sách “Sở, ngành” sang',
    ]);
    const tiers = record.tiers as readonly { changes: readonly { kind: string }[]; moved: readonly unknown[] }[];
    expect(tiers.map(({ moved }) => moved.length)).toEqual([2, 0, 0]);
    // What a script read before it still reads.
    expect(tiers.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([
      ['added', 'added'],
      ['added'],
      ['removed', 'removed', 'removed'],
    ]);
  });

  test.each<[string, Points | null, Points | null]>([
    ['scored out of another maximum', 1_000_000, 800_000],
    ['of a maximum nobody printed', null, null],
  ])('%s is not compared: both totals stand there, and no change of one into the other', (_, then, now) => {
    const { lines, desk } = told(
      contentOf(whole(then)),
      contentOf(
        { totals: { s0: 700_000 }, maximum: now, variant: yes },
        { totals: { s1: 600_000, s2: 1_000 }, maximum: now, variant: no },
      ),
    );
    expect(lines('vi')).toContain('Sở Y tế: từ danh sách “Sở, ngành” sang; tổng điểm 848,5 ở đó, 700 ở đây');
    expect(lines('vi')).not.toContain('848,5 → 700');
    expect(desk('en')[0]?.changes.find(({ unit }) => unit === 'Sở Y tế')?.what).toContain('not compared');
  });

  test('and back again, the groups are gone and their units stand in the whole list', () => {
    const { lines } = told(
      contentOf(
        { totals: { s0: 848_500 }, maximum: 1_000_000, variant: yes },
        { totals: { s1: 797_000 }, maximum: 1_000_000, variant: no },
      ),
      contentOf(whole(1_000_000)),
    );
    expect(lines('vi')).toContain('Sở Y tế: từ danh sách “Sở, ngành có dịch vụ công” sang; tổng điểm 848,5, không đổi');
    expect(lines('vi').match(/^[+−].*/gmu)).toEqual(['+ Sở Tư pháp: 700']);
  });
});
