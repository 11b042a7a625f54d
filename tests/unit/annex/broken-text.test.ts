import { expect, test } from 'vitest';
import { readCsv } from '@/lib/annex/file/read-csv';
import { AnnexProblems } from '@/lib/annex/problem';

// A UTF-8 file that was cut within a letter is damaged, and no text of the time before Unicode.

const TEXT =
  'TT;Đơn vị;Tổng điểm\n1;Thành phố Tam Điệp;593,47\n2;Huyện Gia Viễn;574,7\n3;Huyện Yên Mô, số liệu thẩm định ở';
const rulesOf = (bytes: Buffer) => {
  const problems = new AnnexProblems();
  const sheets = readCsv('a.csv', bytes, problems);
  return [sheets.length, ...problems.list.map(({ rule, cell }) => `${rule} ${cell}`)];
};

test('a letter cut short at the end is named by its line', () => {
  const bytes = Buffer.from(TEXT);
  expect(rulesOf(bytes)).toEqual([1]);
  expect(rulesOf(bytes.subarray(0, -1))).toEqual([0, 'file-damaged A4']);
});

test('a broken byte within is too', () => {
  const bytes = Buffer.from(TEXT);
  bytes[bytes.indexOf('Gia Viễn') + 6] = 0x20;
  expect(rulesOf(bytes)).toEqual([0, 'file-damaged A3']);
});
