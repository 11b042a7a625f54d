import { MAX_KEPT, MAX_SHEET, SHEET_BOUNDS } from '@/lib/annex/file/bounds';
import { readTheme } from '@/lib/annex/file/cell-colours';
import { readCellStyles, type WorkbookStyles } from '@/lib/annex/file/cell-formats';
import { builtInLayers, type PaintedTable } from '@/lib/annex/file/cell-paint';
import { areaOf } from '@/lib/annex/file/paint-rules';
import { type Attributes, readXml } from '@/lib/annex/file/read-xml';
import { reportHidden } from '@/lib/annex/file/report-hidden';
import { readSharedStrings } from '@/lib/annex/file/shared-strings';
import { SheetReader } from '@/lib/annex/file/sheet-reader';
import type { ZipPackage } from '@/lib/annex/file/zip-entries';
import type { AnnexProblems } from '@/lib/annex/problem';
import { plainText, type Sheet } from '@/lib/annex/sheet';

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

/** The tables of a sheet whose style paints their cells. */
async function readTables(zip: ZipPackage, part: string, styles: WorkbookStyles): Promise<PaintedTable[]> {
  const parts: string[] = [];
  await readXml(await zip.whole(part.replace(/([^/]+)$/, '_rels/$1.rels'), MAX_KEPT), {
    open: (name, attributes) => {
      const target = attributes.get('Target') ?? '';
      if (name === 'Relationship' && /\/table$/.test(attributes.get('Type') ?? ''))
        parts.push(partName(`worksheets/${target}`.replace(/^worksheets\/\//, '/')));
    },
  });
  const tables: PaintedTable[] = [];
  for (const each of parts) {
    let [table, style]: [Attributes | null, Attributes | null] = [null, null];
    await readXml(await zip.whole(each, MAX_KEPT), {
      open: (name, attributes) => {
        if (name === 'table') table ??= attributes;
        else if (name === 'tableStyleInfo') style ??= attributes;
      },
    });
    const painted = table && style && paintedTable(table, style, styles);
    if (painted) tables.push(painted);
  }
  return tables;
}

function paintedTable(table: Attributes, style: Attributes, { tables }: WorkbookStyles): PaintedTable | null {
  const area = areaOf(table.get('ref') ?? '');
  const name = style.get('name') ?? '';
  const known = tables.get(name) ?? builtInLayers(name);
  const striped = /^(?:1|true)$/.test(style.get('showRowStripes') ?? '0');
  const parts = new Map([...known].filter(([part]) => striped || !part.endsWith('RowStripe')));
  if (area === null || parts.size === 0) return null;
  return {
    area,
    head: Number(table.get('headerRowCount') ?? 1),
    totals: Number(table.get('totalsRowCount') ?? 0),
    parts,
  };
}

/**
 * The sheets of an XLSX workbook; formulas count with the value they had when the file was last saved.
 * @throws Error where it is damaged.
 */
export async function readWorkbook(zip: ZipPackage, file: string, problems: AnnexProblems): Promise<Sheet[]> {
  if (zip.names.some((name) => name.startsWith('xl/externalLinks/')))
    problems.add('file-external-links', { file, sheet: null });
  const { tabs, from1904 } = await readTabs(zip);
  const theme = await readTheme(await zip.whole('xl/theme/theme1.xml', MAX_KEPT));
  const styles = await readCellStyles(await zip.whole('xl/styles.xml', MAX_KEPT), theme);
  const strings = await readSharedStrings(zip.parts('xl/sharedStrings.xml', MAX_KEPT), theme);
  const sheets: Sheet[] = [];
  let whole = true;
  for (const { name, hidden, part } of tabs) {
    const tables = await readTables(zip, part, styles);
    const read = await new SheetReader({ strings, styles, theme, from1904 }, tables).read(
      zip.parts(part, MAX_SHEET),
      hidden,
    );
    const place = { file, sheet: name };
    if (read.tooLarge) problems.add('sheet-too-large', place, null, null, ...SHEET_BOUNDS);
    if (read.legacy !== null) problems.add('text-legacy', place, null, null, read.legacy);
    whole &&= !read.tooLarge;
    sheets.push({ file, name, ...read });
    reportHidden({ file, name, ...read }, problems);
    read.unread.report(place, problems);
  }
  return whole ? sheets : [];
}
