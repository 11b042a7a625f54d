import { MAX_KEPT, MAX_UNPACKED } from '@/lib/annex/file/bounds';
import { otherPackage } from '@/lib/annex/file/other-kinds';
import { readDocx } from '@/lib/annex/file/read-docx';
import { readOpenDocument } from '@/lib/annex/file/read-opendocument';
import { readWorkbook } from '@/lib/annex/file/read-workbook';
import { ZipFault, ZipPackage } from '@/lib/annex/file/zip-entries';
import type { AnnexProblems } from '@/lib/annex/problem';
import type { Sheet } from '@/lib/annex/sheet';

const textOf = async (zip: ZipPackage, name: string): Promise<string> =>
  Buffer.concat(await zip.whole(name, MAX_KEPT)).toString('utf8');

async function readParts(zip: ZipPackage, file: string, problems: AnnexProblems): Promise<Sheet[]> {
  const names = new Set(zip.names);
  const place = { file, sheet: null };
  if (names.has('xl/workbook.xml')) return readWorkbook(zip, file, problems);
  if (names.has('word/document.xml')) return readDocx(zip, file, problems);
  if (names.has('content.xml') && names.has('mimetype')) {
    const kind = /opendocument\.(spreadsheet|text)/.exec(await textOf(zip, 'mimetype'))?.[1];
    // A file with a password says so in its list of parts.
    if ((await textOf(zip, 'META-INF/manifest.xml')).includes('encryption-data')) problems.add('file-encrypted', place);
    else if (kind === 'spreadsheet' || kind === 'text') return readOpenDocument(zip, kind, file, problems);
    else problems.add('file-document', place);
  } else if (zip.names.some((name) => /^ppt\//.test(name))) problems.add('file-document', place);
  else {
    const other = otherPackage(zip.names);
    if (other === null) problems.add('file-unknown', place);
    else problems.add('file-other-kind', place, null, null, other);
  }
  return [];
}

/** The sheets of a packed file (XLSX, DOCX, ODS, ODT) by what it holds; none, with problems, where it cannot be read. */
export async function readPackage(file: string, bytes: Buffer, problems: AnnexProblems): Promise<Sheet[]> {
  let zip: ZipPackage | null = null;
  try {
    zip = await ZipPackage.open(bytes);
    if (zip.size > MAX_UNPACKED) throw new ZipFault('inflates');
    return await readParts(zip, file, problems);
  } catch (error) {
    const inflates = error instanceof ZipFault && error.code === 'inflates';
    problems.add(inflates ? 'file-inflates' : 'file-damaged', { file, sheet: null });
    return [];
  } finally {
    zip?.close();
  }
}
