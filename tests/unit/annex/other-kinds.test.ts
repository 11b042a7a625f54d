import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { describeProblem } from '@/lib/annex/describe';
import { readAnnexFile } from '@/lib/annex/file/read-file';
import { AnnexProblems } from '@/lib/annex/problem';

// A whole file of a kind that is not read is told what it is, and what to do; it is not damaged, and never read as CSV.

const folder = mkdtempSync(path.join(os.tmpdir(), 'loai-tep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function told(name: string, bytes: string | Buffer) {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const problems = new AnnexProblems();
  const read = await readAnnexFile(file, problems);
  return [
    read?.sheets.length,
    ...problems.list.map((problem) => `${problem.rule}: ${describeProblem(problem, 'vi').what}`),
  ];
}

const packed = (names: readonly string[]): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))));

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** As LibreOffice 24 begins one: the names of its parts come first. */
const FODS = `${XML}\n<office:document xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">\n<table:table-cell><text:p>Tổng điểm</text:p>`;
const EXCEL_2003 = `<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`;
const MHT =
  'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="----=_NextPart_01"\r\n\r\n';
const CHROME =
  'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.vn/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n';

describe('a file of another kind', () => {
  test.each<[string, string | Buffer, string]>([
    ['a.fods', FODS, '.fods'],
    ['renamed.csv', FODS, '.fods'],
    ['a.xls', EXCEL_2003, 'XML 2003'],
    ['a.xml', Buffer.from(`\ufeff${EXCEL_2003}`, 'utf16le'), 'XML 2003'],
    ['a.doc', `${XML}<?mso-application progid="Word.Document"?><w:wordDocument>`, 'Word dạng XML'],
    ['b.xml', `${XML}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">`, 'Word dạng XML'],
    ['a.mht', MHT, '.mht'],
    ['a.xls', MHT, '.mht'],
    ['b.mhtml', CHROME, '.mht'],
    ['a.eml', 'From: a@ninhbinh.gov.vn\r\nTo: b@ninhbinh.gov.vn\r\nSubject: Phụ lục\r\n\r\n', '.eml'],
    ['c.xml', `${XML}<units><unit>Sở Y tế</unit></units>`, 'tệp XML'],
    ['a.json', '[{"unit": "Sở Y tế", "total": 351}]', 'tệp JSON'],
    ['a.slk', 'ID;PWXL;N;E\r\n', 'SYLK'],
    ['a.dif', 'TABLE\r\n0,1\r\n"EXCEL"\r\n', 'DIF'],
    ['a.rar', Buffer.from('526172211a0700', 'hex'), '.rar'],
    ['a.7z', Buffer.from('377abcaf271c0004', 'hex'), '.7z'],
  ])('%s (%#) is named', async (name, bytes, kind) => {
    expect(await told(name, bytes)).toEqual([0, expect.stringContaining(kind)]);
    expect((await told(name, bytes))[1]).toMatch(/^file-other-kind: đây là /);
  });

  test.each([
    ['a.xlsb', ['xl/workbook.bin'], '.xlsb'],
    ['a.numbers', ['Index/Document.iwa'], '.numbers'],
    ['a.zip', ['Phu luc/cap xa.xlsx'], '.zip'],
  ] as const)('so is %s', async (name, parts, kind) => {
    expect(await told(name, packed(parts))).toEqual([0, expect.stringContaining(kind)]);
  });

  test.each([
    ['a list', 'TT;Đơn vị;Tổng điểm\n1;Sở Y tế;351,5\n'],
    ['one under words with a colon', 'Date: 2024\nĐơn vị;Tổng điểm\nSở Y tế;351,5\n'],
    ['one under a note in brackets', '[1] Ghi chú\nĐơn vị;Tổng điểm\nSở Y tế;351,5\n'],
  ])('%s is still CSV', async (_, text) => {
    expect(await told('a.csv', text)).toEqual([1]);
  });
});
