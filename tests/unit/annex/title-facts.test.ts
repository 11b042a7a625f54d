import { describe, expect, test } from 'vitest';
import type { AnnexContent } from '@/lib/annex/content';
import { readTitleRows } from '@/lib/annex/list/title-rows';
import { AnnexProblems } from '@/lib/annex/problem';
import { readAnnex } from '@/lib/annex/read-annex';
import { decisionLine } from '@/lib/publishing/commands/diff-lines';
import { CONTEXT, NAMES, sheetOf } from './known-edition';

// Of the decisions and years that stand above a list, its own are taken, or nobody's; never another act's or year's.

const LIST = [['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng'], ...NAMES.map((name, at) => [at + 1, name, 600 - at, at + 1])];
const RESULTS = 'KẾT QUẢ CHUYỂN ĐỔI SỐ CẤP HUYỆN NĂM 2023';
const OWN = '(Kèm theo Quyết định số 812/QĐ-UBND ngày 01/9/2024 của Chủ tịch UBND tỉnh)';

const titles = (...lines: readonly string[]) =>
  readTitleRows(
    sheetOf(
      'Cấp huyện',
      lines.map((line) => [line]),
    ),
    lines.length,
  );
const decided = (...lines: readonly string[]) => {
  const { decisionNumber, decisionDate } = titles(...lines);
  return [decisionNumber?.value, decisionDate?.value];
};

interface Asked {
  readonly sheet?: string;
  readonly year?: number | null;
  readonly base?: AnnexContent | null;
}

function read(lines: readonly string[], { sheet = 'Cấp huyện', year = null, base = null }: Asked = {}) {
  const problems = new AnnexProblems();
  const context = { ...CONTEXT, year, currentOf: () => base };
  const content = readAnnex([sheetOf(sheet, [...lines.map((line) => [line]), ...LIST])], context, problems);
  const facts = problems.list.filter(({ rule }) => /fact|title/.test(rule));
  return { content, said: facts.map(({ rule, value, detail }) => [rule, value, JSON.stringify(detail)].join(' ')) };
}

describe('the decision of an annex', () => {
  test.each([
    ['replaces', '(Thay thế Phụ lục ban hành kèm theo Quyết định số 700/QĐ-UBND ngày 15/7/2024)'],
    ['was scored by', '(Theo Quyết định số 100/QĐ-UBND ngày 05/01/2024 của UBND tỉnh ban hành Bộ chỉ số)'],
    ['follows', 'Điểm tính theo Quyết định số 100/QĐ-UBND ngày 05/01/2024'],
    ['names by what it issued', '(Quyết định số 100/QĐ-UBND ngày 05/01/2024 của UBND tỉnh ban hành Quy định đánh giá)'],
    [
      'has its council by',
      '(Kèm theo Biên bản họp ngày 20/6/2024; thành lập theo Quyết định số 55/QĐ-UBND ngày 10/3/2024)',
    ],
  ])('is none it %s', (_, other) => {
    expect(decided(other, OWN)).toEqual(['812/QĐ-UBND', '2024-09-01']);
    expect(decided(OWN, other)).toEqual(['812/QĐ-UBND', '2024-09-01']);
    expect(decided(other)).toEqual([undefined, undefined]);
  });

  test('stands at the head of a whole decision, whichever it corrects', () => {
    const corrected = 'Phụ lục ban hành kèm theo Quyết định số 700/QĐ-UBND ngày 15/7/2024';
    const lead = [
      'Số: 812/QĐ-UBND',
      'Ninh Bình, ngày 01 tháng 9 năm 2024',
      `Về việc đính chính ${corrected}`,
      `Điều 1. Đính chính ${corrected} như sau:`,
      RESULTS,
    ];
    const { decisionNumber, decisionDate, year } = readTitleRows({ ...sheetOf('Bảng 1', LIST), lead }, 0);
    expect([decisionNumber?.value, decisionDate?.value, year?.value]).toEqual(['812/QĐ-UBND', '2024-09-01', 2023]);
  });

  test.each([
    ['another act’s', 'Tổ công tác: Quyết định số 100/QĐ-UBND ngày 05/01/2024'],
    ['that of its figures', '(Quyết định số 812/QĐ-UBND của UBND tỉnh, số liệu tính đến ngày 31/12/2023)'],
  ])('without a day takes no day that is %s', (_, line) => {
    expect(titles('(Kèm theo Quyết định số 812/QĐ-UBND của UBND tỉnh)', line).decisionDate).toBeNull();
  });

  test('left blank is missing, whatever other act is named and whatever the year had before', () => {
    const draft = '(Kèm theo Quyết định số       /QĐ-UBND ngày     /9/2024 của UBND tỉnh)';
    const lines = [RESULTS, draft, 'Quyết định số 100/QĐ-UBND ngày 05/01/2024'];
    expect(decided(...lines)).toEqual([undefined, undefined]);
    const missing = ['Số quyết định', 'Ngày quyết định'].map((fact) =>
      expect.stringMatching(new RegExp(`^missing-fact .*${fact}`)),
    );
    expect(read(lines).said).toEqual(missing);
    const base = CONTEXT.latestOf('official');
    expect(read(lines, { base }).said).toEqual(missing);
  });

  test('that is another than the year had leaves that one’s day', () => {
    const base = CONTEXT.latestOf('official');
    const { said } = read([RESULTS, '(Kèm theo Quyết định số 812/QĐ-UBND của UBND tỉnh)'], { base });
    expect(said).toEqual([expect.stringMatching(/^missing-fact .*Ngày quyết định/)]);
  });

  test('which may be one of two is an error that names both', () => {
    const { said } = read([RESULTS, OWN, '(Kèm theo Quyết định số 813/QĐ-UBND ngày 01/9/2024)']);
    expect(said).toEqual([expect.stringMatching(/^facts-disagree 813\/QĐ-UBND .*812\/QĐ-UBND/)]);
  });

  test('is told before a yes, or that it is not known', () => {
    const { content } = read([RESULTS, OWN]);
    expect(content && decisionLine(content, 'vi')).toBe('Quyết định: 812/QĐ-UBND, 01/09/2024');
    const unknown = content && { ...content, decisionNumber: null, decisionDate: null };
    expect(unknown && decisionLine(unknown, 'vi')).toBe('Quyết định: không rõ số, không rõ ngày');
    expect(unknown && decisionLine(unknown, 'en')).toBe('Decision: number not known, date not known');
  });
});

describe('the year of an annex', () => {
  test.each([
    ['a programme', 'Triển khai Chương trình chuyển đổi số tỉnh năm 2022'],
    ['a comparison', 'Đơn vị tính: điểm. So sánh với năm 2022 xem Phụ lục II.'],
    ['a framework', 'Phụ lục II. (Theo Bộ chỉ số ban hành năm 2022)'],
    ['a resolution', 'Thực hiện Nghị quyết năm 2021 của Tỉnh ủy về chuyển đổi số'],
    ['a period', 'Chương trình giai đoạn năm 2021 - năm 2025'],
  ])('is not that of %s', (_, line) => {
    for (const lines of [
      [line, RESULTS],
      [RESULTS, line],
    ])
      expect(titles(...lines).years.map(({ value }) => value)).toEqual([2023]);
    expect(titles(line).year).toBeNull();
  });

  test.each([
    'SO SÁNH VỚI NĂM 2022: KẾT QUẢ CHUYỂN ĐỔI SỐ CẤP HUYỆN NĂM 2023',
    'KẾT QUẢ CẤP HUYỆN NĂM 2023 SO VỚI NĂM 2022',
    'KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NĂM 2021 CỦA TỈNH ỦY VỀ CHUYỂN ĐỔI SỐ, CẤP HUYỆN, NĂM 2023',
    'Kết quả chương trình giai đoạn 2021 - 2025, cấp huyện, năm 2023',
    'KẾT QUẢ ĐÁNH GIÁ BỘ CHỈ SỐ CHUYỂN ĐỔI SỐ CẤP HUYỆN NĂM 2023',
  ])('is that of its results: %s', (line) => {
    expect(titles(line).years.map(({ value }) => value)).toEqual([2023]);
  });

  test.each(['KẾT QUẢ XẾP HẠNG CẤP HUYỆN GIAI ĐOẠN NĂM 2022 - NĂM 2024', 'SO SÁNH KẾT QUẢ NĂM 2022 VÀ NĂM 2023'])(
    'is not one of several: %s',
    (line) => {
      expect(titles(line).year).toBeNull();
      expect(read([line, OWN]).said[0]).toMatch(/^missing-fact .*Năm đánh giá/);
    },
  );

  test('of a period that is asked for by its last year is a question', () => {
    const { said } = read(['KẾT QUẢ CẤP HUYỆN GIAI ĐOẠN NĂM 2022 - NĂM 2023', OWN], { year: 2023 });
    expect(said).toEqual([expect.stringMatching(/^title-doubtful /)]);
  });

  test('said twice, each time another, is an error that names both, whichever was asked for', () => {
    const lines = [RESULTS, 'XẾP HẠNG CẤP HUYỆN NĂM 2022', OWN];
    for (const year of [null, 2023])
      expect(read(lines, { year }).said).toEqual([expect.stringMatching(/^facts-disagree 2022 .*2023/)]);
    const beside = `XẾP HẠNG CẤP HUYỆN NĂM 2022 ${OWN}`;
    expect(read([beside], { year: 2023 }).said).toEqual([expect.stringMatching(/^facts-disagree 2022 .*2023/)]);
  });

  test('is asked about where the sheet is named after another', () => {
    const asked = expect.stringMatching(/^title-doubtful Cấp huyện 2022 .*2022.*2023/);
    expect(read(['KẾT QUẢ CẤP HUYỆN', OWN], { sheet: 'Cấp huyện 2022', year: 2023 }).said).toEqual([asked]);
    expect(read([RESULTS, OWN], { sheet: 'Cấp huyện 2022' }).said).toEqual([asked]);
    expect(read([RESULTS, OWN], { sheet: 'Cấp huyện 2023' }).said).toEqual([]);
  });
});

test.each(['quy định ', 'quyết định số ', 'năm 2022 ', 'kèm theo ', 'kết quả ', ' '])(
  'a title of “%s” sixty thousand times over is read in time that grows with it',
  (said) => {
    expect(titles(`x${said.repeat(60_000)}x`, OWN).decisionNumber?.value).toBe('812/QĐ-UBND');
  },
);
