import { type Colour, canBeSeen } from '@/lib/annex/file/cell-colours';
import { type NumberFormat, showsCell } from '@/lib/annex/file/number-formats';
import type { UnreadWhy } from '@/lib/annex/file/unread-words';
import type { Merge, SheetCell } from '@/lib/annex/sheet';

/** How a cell looks by itself. Colours are null where they cannot be known. */
export interface CellLook {
  readonly format: NumberFormat;
  readonly letters: Colour | null;
  readonly ground: Colour | null;
  readonly struck: boolean;
  /** Its letters have no colour of their own. */
  readonly plain: boolean;
  /** Its ground is filled. */
  readonly filled: boolean;
  /** Its letters are too small to be seen. */
  readonly hides?: boolean;
}

/** What is laid over a cell's own look: only what it says. A colour is null where it cannot be known. */
export interface Layer {
  letters?: Colour | null;
  ground?: Colour | null;
  struck?: boolean;
  format?: NumberFormat;
  /** It shows a bar or a sign in place of the number. */
  hides?: boolean;
}

/** A table of a workbook whose style paints its cells. */
export interface PaintedTable {
  readonly area: Merge;
  /** Lines of its head and of its totals. */
  readonly head: number;
  readonly totals: number;
  /** What the style says of each part of it, by the name styles give the part. */
  readonly parts: ReadonlyMap<string, Layer>;
}

/** A rule of a conditional format. */
export interface PaintRule {
  readonly areas: readonly Merge[];
  readonly priority: number;
  readonly type: string;
  readonly operator: string;
  readonly text: string;
  readonly formulas: readonly string[];
  readonly layer: Layer;
}

const within = ({ top, left, bottom, right }: Merge, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Styles every program knows by name and no file describes: whether they fill a part of a table. Its colour is not known. */
export function builtInLayers(name: string): ReadonlyMap<string, Layer> {
  const [, family, digits] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name) ?? [];
  const number = Number(digits);
  const filled: Layer = { ground: null };
  if (family === undefined || (family === 'Light' && (number < 8 || number > 14))) return new Map();
  if (family === 'Light') return new Map([['headerRow', filled]]);
  const whole = family === 'Dark' || (number >= 8 && number <= 14) || number >= 22;
  return new Map([['headerRow', filled], ['totalRow', filled], ...(whole ? [['wholeTable', filled] as const] : [])]);
}

/** What a table's style lays over a cell of it: of its head or totals, else of its stripes, else of the whole. */
function tableLayer({ area, head, totals, parts }: PaintedTable, row: number): Layer {
  const line = row - area.top - head;
  if (line < 0) return { ...parts.get('wholeTable'), ...parts.get('headerRow') };
  if (row > area.bottom - totals) return { ...parts.get('wholeTable'), ...parts.get('totalRow') };
  return { ...parts.get('wholeTable'), ...parts.get(line % 2 === 0 ? 'firstRowStripe' : 'secondRowStripe') };
}

const constant = (formula: string | undefined): number | string | null => {
  const plain = formula?.trim() ?? '';
  if (/^[-+]?\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  const [, quoted] = /^"((?:[^"]|"")*)"$/.exec(plain) ?? [];
  return quoted === undefined ? null : quoted.replaceAll('""', '"').toLowerCase();
};

/** Smaller, equal, greater: a text is greater than any number, as workbooks have it. */
function compare(value: number | string, other: number | string): number {
  if (typeof value !== typeof other) return typeof value === 'string' ? 1 : -1;
  return value < other ? -1 : value > other ? 1 : 0;
}

function meetsBounds(operator: string, value: number | string, bounds: readonly (number | string | null)[]) {
  const [first = null, second = null] = bounds;
  if (first === null) return null;
  const to = compare(value, first);
  switch (operator) {
    case 'lessThan':
      return to < 0;
    case 'lessThanOrEqual':
      return to <= 0;
    case 'equal':
      return to === 0;
    case 'notEqual':
      return to !== 0;
    case 'greaterThanOrEqual':
      return to >= 0;
    case 'greaterThan':
      return to > 0;
    case 'between':
      return second === null ? null : to >= 0 && compare(value, second) <= 0;
    case 'notBetween':
      return second === null ? null : to < 0 || compare(value, second) > 0;
    default:
      return null;
  }
}

/** Whether a rule holds of a cell; null where only the program that made it could tell. */
function holds(rule: PaintRule, { kind, text }: SheetCell): boolean | null {
  const written = text.toLowerCase();
  const part = rule.text.toLowerCase();
  switch (rule.type) {
    case 'cellIs':
      return meetsBounds(rule.operator, kind === 'number' ? Number(text) : written, rule.formulas.map(constant));
    case 'containsBlanks':
      return false;
    case 'notContainsBlanks':
      return true;
    case 'containsErrors':
      return kind === 'error';
    case 'notContainsErrors':
      return kind !== 'error';
    case 'containsText':
      return written.includes(part);
    case 'notContainsText':
      return !written.includes(part);
    case 'beginsWith':
      return written.startsWith(part);
    case 'endsWith':
      return written.endsWith(part);
    case 'dataBar':
    case 'iconSet':
      return kind === 'number';
    case 'expression': {
      const said = rule.formulas[0]?.trim().toLowerCase() ?? '';
      return /^(?:true|1|true\(\))$/.test(said) ? true : /^(?:false|0|false\(\))$/.test(said) ? false : null;
    }
    default:
      return null;
  }
}

/** Why a look keeps a cell from being read; null where anybody sees it. */
function unreadIn(look: CellLook & Layer, cell: SheetCell): Exclude<UnreadWhy, 'deleted' | 'perhaps'> | null {
  if (look.struck) return 'struck';
  if (look.hides || !canBeSeen(look.letters, look.ground)) return 'hidden';
  return showsCell(cell.kind, cell.kind === 'date' ? '1' : cell.text, look.format) ? null : 'hidden';
}

/**
 * Whether anybody sees a cell under all that is laid over its own look: the styles of tables, then conditional formats.
 * `perhaps`: one of them may hide it, and nobody but the program that made the file can tell.
 */
export function whyUnread(
  own: CellLook,
  cell: SheetCell,
  place: { readonly row: number; readonly column: number },
  tables: readonly PaintedTable[],
  rules: readonly PaintRule[],
): Exclude<UnreadWhy, 'deleted'> | null {
  const { row, column } = place;
  let look: CellLook & Layer = own;
  const table = tables.find(({ area }) => within(area, row, column));
  if (table) {
    const { letters, ground, ...rest } = tableLayer(table, row);
    look = {
      ...look,
      ...rest,
      // A cell's own colours stand over its table's.
      ...(letters !== undefined && own.plain ? { letters } : {}),
      ...(ground !== undefined && !own.filled ? { ground } : {}),
    };
  }
  const over = rules.filter(({ areas }) => areas.some((area) => within(area, row, column)));
  const open: PaintRule[] = [];
  // The first rule of all that hold is laid on last.
  for (const rule of over.toSorted((a, b) => b.priority - a.priority)) {
    const held = holds(rule, cell);
    if (held) look = { ...look, ...rule.layer };
    else if (held === null) open.push(rule);
  }
  const why = unreadIn(look, cell);
  if (why !== null) return why;
  return open.some(({ layer }) => unreadIn({ ...look, ...layer }, cell) !== null) ? 'perhaps' : null;
}
