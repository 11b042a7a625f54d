import { readNumberFormats, shownInstead } from '@/lib/annex/file/cell-formats';
import { columnNumber } from '@/lib/annex/sheet';

/** What a workbook's own XML says that its values do not. */
export interface SheetFacts {
  readonly formulas: ReadonlySet<string>;
  /** Formulas without the value they had when the file was last saved, each as it is written: "=SUM(D2:I2)". */
  readonly unvalued: ReadonlyMap<string, string>;
  /** Cells that show an error, and which. */
  readonly errors: ReadonlyMap<string, string>;
  /** Numbers that show as something else than the file keeps, and as what: "358,17" where it keeps 358.167. */
  readonly shown: ReadonlyMap<string, string>;
  readonly hidden: boolean;
  /** 1-based rows that are hidden. */
  readonly hiddenRows: readonly number[];
  /** The farthest row and column that hold anything, 1-based. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

const CELL = /<(?:\w+:)?c\b([^>]*?)(\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const ROW = /<(?:\w+:)?row\b([^>]*)>/g;
const FORMULA = /<(?:\w+:)?f\b[^>]*?(?:\/>|>([^<]*)<)/;
const VALUE = /<(?:\w+:)?v\b[^>]*?(?:\/>|>([^<]*)<)/;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const attribute = (attributes: string, name: string): string | null =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;

/** Whether a formula's cell lacks its value. A text it made (`t="str"`) may be empty, as of `=IF(D2="","",…)`: that is a blank. */
function lacksValue(content: string, type: string | null): boolean {
  const value = VALUE.exec(content);
  return value === null || (type !== 'str' && (value[1] ?? '') === '');
}

type Formats = ReturnType<typeof readNumberFormats>;

function scanSheet(xml: string, formats: Formats, hidden: boolean): SheetFacts {
  const formulas = new Set<string>();
  const unvalued = new Map<string, string>();
  const errors = new Map<string, string>();
  const shown = new Map<string, string>();
  let [lastRow, lastColumn] = [0, 0];
  for (const [, attributes = '', , content = ''] of xml.matchAll(CELL)) {
    const address = attribute(attributes, 'r');
    const [, column, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address ?? '') ?? [];
    if (!address || !column || !row || content === '') continue;
    lastRow = Math.max(lastRow, Number(row));
    lastColumn = Math.max(lastColumn, columnNumber(column) + 1);
    const type = attribute(attributes, 't');
    if (type === 'e') errors.set(address, /<(?:\w+:)?v>([^<]*)/.exec(content)?.[1] ?? '#');
    const format = formats[Number(attribute(attributes, 's') ?? 0)];
    const digits = type === null || type === 'n' ? VALUE.exec(content)?.[1] : undefined;
    const instead = format && digits ? shownInstead(digits, format) : null;
    if (instead !== null) shown.set(address, instead);
    const formula = FORMULA.exec(content);
    if (!formula) continue;
    formulas.add(address);
    const written = (formula[1] ?? '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
    if (lacksValue(content, type)) unvalued.set(address, `=${written.trim()}`);
  }
  const hiddenRows = [...xml.matchAll(ROW)]
    .map(([, attributes = '']) => attributes)
    .filter((attributes) => /^(?:1|true)$/.test(attribute(attributes, 'hidden') ?? ''))
    .map((attributes) => Number(attribute(attributes, 'r')));
  return { formulas, unvalued, errors, shown, hidden, hiddenRows, lastRow, lastColumn };
}

/** Folder-relative path of a part a workbook's relations name. */
function partName(target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return path.replaceAll(/[^/]+\/\.\.\//g, '');
}

/** Facts of each sheet of a workbook, in the order of its tabs. `contents`: the package's XML parts by name. */
export function scanWorkbook(contents: ReadonlyMap<string, Buffer>): readonly SheetFacts[] {
  const workbook = contents.get('xl/workbook.xml')?.toString('utf8') ?? '';
  const formats = readNumberFormats(contents.get('xl/styles.xml')?.toString('utf8') ?? '');
  const relations = contents.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '';
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map(([, attributes = '']) => [
      attribute(attributes, 'Id'),
      attribute(attributes, 'Target'),
    ]),
  );
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)].map(([, attributes = '']) => {
    const target = targets.get(attribute(attributes, '[\\w-]+:id'));
    const xml = target ? contents.get(partName(target))?.toString('utf8') : undefined;
    const state = attribute(attributes, 'state');
    return scanSheet(xml ?? '', formats, state === 'hidden' || state === 'veryHidden');
  });
}
