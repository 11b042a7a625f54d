import type { Layer, PaintRule } from '@/lib/annex/file/cell-paint';
import { columnNumber, type Merge } from '@/lib/annex/sheet';

const OPERATORS: Readonly<Record<string, string>> = {
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
  '=': 'equal',
  '!=': 'notEqual',
  '<>': 'notEqual',
  '>=': 'greaterThanOrEqual',
  '>': 'greaterThan',
};
const TEXTS: Readonly<Record<string, string>> = {
  'contains-text': 'containsText',
  'not-contains-text': 'notContainsText',
  'begins-with': 'beginsWith',
  'ends-with': 'endsWith',
};

type Condition = Pick<PaintRule, 'type' | 'operator' | 'text' | 'formulas'>;

/**
 * A condition of OpenDocument as rules of workbooks have them: "cell-content()=0" of a style, "=0", "between(1,2)" or
 * "contains-text("x")" of a list of them. One that only the program could tell has a type nobody knows.
 */
function conditionOf(written: string): Condition {
  const said = written.trim().replace(/^[a-z]+:(?=\S)/, '');
  const rule = (type: string, formulas: readonly string[] = [], operator = '', text = '') => ({
    ...{ type, operator, text, formulas },
  });
  const [, sign = '', bound = ''] = /^(?:cell-content\(\))?\s*(<=|>=|!=|<>|=|<|>)\s*(.+)$/.exec(said) ?? [];
  if (sign !== '') return rule('cellIs', [bound], OPERATORS[sign]);
  const [, not, first = '', second = ''] = /^(?:cell-content-is-)?(not-)?between\((.+?)[,;](.+)\)$/.exec(said) ?? [];
  if (first !== '') return rule('cellIs', [first, second], not ? 'notBetween' : 'between');
  const [, formula] = /^(?:is-true-formula|formula-is)\((.*)\)$/.exec(said) ?? [];
  if (formula !== undefined) return rule('expression', [formula]);
  const [, kind = '', text = ''] = /^([a-z-]+)\("(.*)"\)$/.exec(said) ?? [];
  if (TEXTS[kind]) return rule(TEXTS[kind] ?? '', [], '', text.replaceAll('""', '"'));
  if (/^is-error(?:\(\))?$/.test(said)) return rule('containsErrors');
  if (/^is-no-error(?:\(\))?$/.test(said)) return rule('notContainsErrors');
  return rule('');
}

/** The areas that addresses of a sheet name: "Cấp huyện.C3:Cấp huyện.C20", "'A.1'.B2". */
export function areasOf(addresses: string): readonly Merge[] {
  const found = [...addresses.matchAll(/\.\$?([A-Z]{1,3})\$?(\d{1,7})(?=(:)|\s|$)/g)];
  const areas: Merge[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const [, left = '', top = '', reaches] = found[at] ?? [];
    const [, right = left, bottom = top] = reaches ? (found[at + 1] ?? []) : [];
    areas.push({
      top: Number(top) - 1,
      left: columnNumber(left),
      bottom: Number(bottom) - 1,
      right: columnNumber(right),
    });
    if (reaches) at += 1;
  }
  return areas;
}

export const ruleOf = (condition: string, areas: readonly Merge[], priority: number, layer: Layer): PaintRule => ({
  ...conditionOf(condition),
  areas,
  priority,
  layer,
});
