import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readCsv } from '@/lib/annex/file/read-csv';
import { readWorkbook } from '@/lib/annex/file/read-workbook';
import type { AnnexProblems } from '@/lib/annex/problem';
import type { AnnexFile, Sheet } from '@/lib/annex/sheet';

/** An annex of 20,000 units is a tenth of it. */
export const MAX_FILE_BYTES = 24 * 1024 * 1024;

/** Old Office files, and new ones that are encrypted, are of the same kind of container. */
const CONTAINER = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

export interface ReadFile {
  readonly file: AnnexFile;
  readonly sheets: readonly Sheet[];
}

async function readSheets(name: string, bytes: Buffer, problems: AnnexProblems): Promise<Sheet[]> {
  const place = { file: name, sheet: null };
  if (bytes.length === 0) problems.add('file-empty', place);
  else if (bytes.subarray(0, 8).equals(CONTAINER)) {
    problems.add(bytes.includes(ENCRYPTED) ? 'file-encrypted' : 'file-xls', place);
  } else if (bytes.subarray(0, 1024).includes('%PDF-')) problems.add('file-pdf', place);
  else if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readWorkbook(name, bytes, problems);
  else if (/\.(?:xlsx|xlsm|ods|xls)$/i.test(name)) problems.add('file-unknown', place);
  else return readCsv(name, bytes, problems);
  return [];
}

/** Reads a file by what it holds, whatever its name says. Null, with a problem, where there is none or it is too large. */
export async function readAnnexFile(file: string, problems: AnnexProblems): Promise<ReadFile | null> {
  const name = path.basename(file);
  const place = { file: name, sheet: null };
  const stats = await stat(file).catch(() => null);
  if (!stats?.isFile()) {
    problems.add('file-missing', place);
    return null;
  }
  if (stats.size > MAX_FILE_BYTES) {
    problems.add('file-too-large', place, null, null, String(MAX_FILE_BYTES / 1024 / 1024));
    return null;
  }
  const bytes = await readFile(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: { name, bytes: bytes.length, sha256 }, sheets: await readSheets(name, bytes, problems) };
}
