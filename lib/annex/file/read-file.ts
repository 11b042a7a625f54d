import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { otherKind } from '@/lib/annex/file/other-kinds';
import { readCsv } from '@/lib/annex/file/read-csv';
import { readHtml } from '@/lib/annex/file/read-html';
import { readPackage } from '@/lib/annex/file/read-package';
import { decodeText } from '@/lib/annex/file/text-encoding';
import type { AnnexProblems } from '@/lib/annex/problem';
import type { AnnexFile, Sheet } from '@/lib/annex/sheet';

/** An annex of 20,000 units is a tenth of it. */
const MAX_FILE_BYTES = 24 * 1024 * 1024;

/** Old Office files, and new ones that are encrypted, are of the same kind of container. */
const CONTAINER = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const WORD = Buffer.from('WordDocument', 'utf16le');

/** What a picture's file begins with: PNG, JPEG, GIF, TIFF, BMP, WebP, HEIC. */
const PICTURE =
  /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|BM[\s\S]{4}\0\0\0\0|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:hei|mif|avif))/;
/** A page, or a table copied from one, after what a clipboard says of it; many an ".xls" of a web site is one. */
const PAGE =
  /^\s*(?:Version:\d[^<]*)?(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|meta|body|table|div|p|span|style|google-sheets-html-origin|byte-sheet-html-origin)\b/i;

interface ReadFile {
  readonly file: AnnexFile;
  readonly sheets: readonly Sheet[];
}

const isPage = (bytes: Buffer): boolean =>
  PAGE.test(decodeText(bytes.subarray(0, 4096), 'lenient')?.replace(/^\ufeff/, '') ?? '');

function readPage(file: string, bytes: Buffer, problems: AnnexProblems): Sheet[] {
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
  const text = decodeText(bytes, named ?? null);
  if (text !== null) return readHtml(file, text.slice(Math.max(0, text.indexOf('<'))), problems);
  problems.add('file-not-text', { file, sheet: null });
  return [];
}

async function readSheets(name: string, bytes: Buffer, problems: AnnexProblems): Promise<Sheet[]> {
  const place = { file: name, sheet: null };
  const other = otherKind(bytes);
  if (bytes.length === 0) problems.add('file-empty', place);
  else if (bytes.subarray(0, 8).equals(CONTAINER)) {
    const rule = bytes.includes(ENCRYPTED) ? 'file-encrypted' : bytes.includes(WORD) ? 'file-doc' : 'file-xls';
    problems.add(rule, place);
  } else if (bytes.subarray(0, 5).toString('latin1') === '{\\rtf') problems.add('file-doc', place);
  else if (PICTURE.test(bytes.subarray(0, 32).toString('latin1'))) problems.add('file-picture', place);
  // Why: lib/decisions/0028-no-pdf.md
  else if (bytes.subarray(0, 1024).includes('%PDF-')) problems.add('file-pdf', place);
  else if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readPackage(name, bytes, problems);
  else if (isPage(bytes)) return readPage(name, bytes, problems);
  else if (other !== null) problems.add('file-other-kind', place, null, null, other);
  else if (/\.(?:xlsx|xlsm|xlsb|ods|odt|docx|xls|doc|html?)$/i.test(name)) problems.add('file-unknown', place);
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
