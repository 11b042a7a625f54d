import { readNumberFormats } from '@/lib/annex/file/cell-formats';
import { type Attributes, readXml } from '@/lib/annex/file/read-xml';
import { readSharedStrings } from '@/lib/annex/file/shared-strings';
import { MAX_COLUMNS, MAX_ROWS, type ReadSheet, SheetReader } from '@/lib/annex/file/sheet-reader';
import { ZipFault, ZipPackage } from '@/lib/annex/file/zip-entries';
import type { AnnexProblems } from '@/lib/annex/problem';
import { columnName, plainText, type Sheet } from '@/lib/annex/sheet';

/** A part that is kept while the others are read: some ten times what 20,000 units with six criteria take. */
const MAX_KEPT = 64 * 1024 * 1024;
/** A sheet is read as it unpacks; one that is formatted to its last row is some 300 MB of nothing. */
const MAX_SHEET = 400 * 1024 * 1024;
const MAX_UNPACKED = 800 * 1024 * 1024;
const MAX_NAMED = 20;

interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part. */
  readonly part: string;
}

/** The name within the package of what a workbook's relations lead to. */
function partName(target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return path.replaceAll(/[^/]+\/\.\.\//g, '').replaceAll('/./', '/');
}

async function readTabs(zip: ZipPackage): Promise<{ readonly tabs: readonly Tab[]; readonly from1904: boolean }> {
  const targets = new Map<string, string>();
  await readXml(await zip.whole('xl/_rels/workbook.xml.rels', MAX_KEPT), {
    open: (name, attributes) => {
      if (name === 'Relationship') targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '');
    },
  });
  const found: Attributes[] = [];
  let from1904 = false;
  await readXml(await zip.whole('xl/workbook.xml', MAX_KEPT), {
    open: (name, attributes) => {
      if (name === 'sheet') found.push(attributes);
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '');
    },
  });
  const tabs = found.map((attributes) => ({
    name: plainText(attributes.get('name') ?? '') ?? '',
    hidden: /^(?:hidden|veryHidden)$/.test(attributes.get('state') ?? ''),
    part: partName(targets.get(attributes.get('id') ?? '') ?? ''),
  }));
  return { tabs, from1904 };
}

function reportPackage(names: readonly string[], file: string, problems: AnnexProblems): boolean {
  const place = { file, sheet: null };
  if (names.includes('content.xml') && names.includes('mimetype')) problems.add('file-ods', place);
  else if (names.some((name) => /^(?:word|ppt)\//.test(name))) problems.add('file-document', place);
  else if (!names.includes('xl/workbook.xml')) problems.add('file-unknown', place);
  else {
    if (names.some((name) => name.startsWith('xl/externalLinks/'))) problems.add('file-external-links', place);
    return true;
  }
  return false;
}

const named = (hidden: ReadonlySet<number>, name: (at: number) => string): string =>
  [...hidden].slice(0, MAX_NAMED).map(name).join(', ');

function reportSheet(
  { hidden, rows, tooLarge, legacy }: ReadSheet,
  file: string,
  sheet: string,
  problems: AnnexProblems,
): void {
  const place = { file, sheet };
  if (tooLarge) problems.add('sheet-too-large', place, null, null, String(MAX_ROWS), String(MAX_COLUMNS));
  if (legacy !== null) problems.add('text-legacy', place, null, null, legacy);
  if (hidden.sheet) problems.add('sheet-hidden', place);
  if (hidden.rows.size > 0)
    problems.add(
      'rows-hidden',
      place,
      null,
      named(hidden.rows, (row) => String(row + 1)),
    );
  const filled = new Set([...hidden.columns].filter((column) => rows.some((row) => row[column])));
  if (filled.size > 0) problems.add('columns-hidden', place, null, named(filled, columnName));
}

async function readSheets(zip: ZipPackage, file: string, problems: AnnexProblems): Promise<Sheet[]> {
  const { tabs, from1904 } = await readTabs(zip);
  const formats = await readNumberFormats(await zip.whole('xl/styles.xml', MAX_KEPT));
  const strings = await readSharedStrings(zip.parts('xl/sharedStrings.xml', MAX_KEPT));
  const sheets: Sheet[] = [];
  let whole = true;
  for (const { name, hidden, part } of tabs) {
    const read = await new SheetReader({ strings, formats, from1904 }).read(zip.parts(part, MAX_SHEET), hidden);
    reportSheet(read, file, name, problems);
    whole &&= !read.tooLarge;
    sheets.push({ file, name, ...read });
  }
  return whole ? sheets : [];
}

/**
 * The sheets of an XLSX workbook; none, with problems, where it cannot be read. Formulas count with the value they had
 * when the file was last saved.
 */
export async function readWorkbook(file: string, bytes: Buffer, problems: AnnexProblems): Promise<Sheet[]> {
  let zip: ZipPackage | null = null;
  try {
    zip = await ZipPackage.open(bytes);
    if (zip.size > MAX_UNPACKED) throw new ZipFault('inflates');
    return reportPackage(zip.names, file, problems) ? await readSheets(zip, file, problems) : [];
  } catch (error) {
    const inflates = error instanceof ZipFault && error.code === 'inflates';
    problems.add(inflates ? 'file-inflates' : 'file-damaged', { file, sheet: null });
    return [];
  } finally {
    zip?.close();
  }
}
