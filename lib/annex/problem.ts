import { formatDate } from '@/lib/i18n/format';
import type { Points } from '@/lib/scoring/types';
import { type Localised, MAX_TEXT_LENGTH } from '@/lib/site';

/** What can be wrong with an annex. Errors keep it from being published; warnings are shown and do not. */
const ANNEX_RULES = {
  // the file
  'file-missing': 'error',
  'file-empty': 'error',
  'file-too-large': 'error',
  'file-unknown': 'error',
  'file-xls': 'error',
  'file-encrypted': 'error',
  'file-pdf': 'error',
  'file-doc': 'error',
  'file-picture': 'error',
  'file-document': 'error',
  'file-other-kind': 'error',
  'file-damaged': 'error',
  'file-inflates': 'error',
  'file-not-text': 'error',
  'file-commas': 'error',
  'file-external-links': 'warning',
  'sheet-too-large': 'error',
  'sheet-not-read': 'warning',
  'sheet-hidden': 'warning',
  'rows-hidden': 'warning',
  'columns-hidden': 'warning',
  // the list as a whole
  'no-list': 'error',
  'no-headings': 'error',
  'units-not-read': 'error',
  'no-rows': 'error',
  'no-unit-lines': 'error',
  'missing-list': 'error',
  'empty-list': 'warning',
  'tier-dropped': 'warning',
  'tier-unclear': 'error',
  'tier-disagrees': 'error',
  'repeated-tier': 'error',
  'missing-column': 'error',
  'unknown-band': 'error',
  'band-order': 'error',
  'bands-only': 'error',
  'repeated-column': 'error',
  'unknown-column': 'warning',
  'column-passed': 'warning',
  'table-passed': 'warning',
  'title-doubtful': 'warning',
  'heading-doubtful': 'warning',
  'sheet-passed': 'warning',
  'figures-not-read': 'error',
  'no-totals': 'warning',
  'criteria-without-figures': 'warning',
  'row-not-read': 'warning',
  'list-partial': 'warning',
  // facts
  'missing-fact': 'error',
  'wrong-fact': 'error',
  'as-of-missing': 'error',
  'unknown-fact': 'warning',
  'date-implausible': 'warning',
  'facts-disagree': 'error',
  'unknown-criterion': 'error',
  'repeated-slug': 'error',
  'unknown-source': 'error',
  'maximum-disagrees': 'error',
  // units
  'unknown-unit': 'error',
  'unit-of-other-tier': 'error',
  'ambiguous-unit': 'error',
  'repeated-unit': 'error',
  'code-not-name': 'error',
  'missing-unit': 'error',
  'unit-unnamed': 'error',
  'unit-spelled': 'warning',
  'unit-renamed': 'warning',
  'units-blank': 'warning',
  'unit-ended': 'warning',
  // cells
  'not-a-number': 'error',
  'ambiguous-number': 'error',
  'thousands-doubtful': 'warning',
  'shown-otherwise': 'error',
  'negative-number': 'error',
  'too-many-decimals': 'error',
  'too-large': 'error',
  'impossible-number': 'error',
  'empty-cell': 'error',
  'text-too-long': 'error',
  'unknown-code': 'error',
  'text-with-code': 'error',
  'error-cell': 'error',
  'date-cell': 'error',
  'percent-cell': 'error',
  'two-values': 'error',
  'merged-figure': 'error',
  'lines-of-units': 'error',
  'footnote-mark': 'warning',
  'text-legacy': 'warning',
  'text-passed': 'warning',
  'text-doubtful': 'warning',
  'percent-read': 'warning',
  'unit-word': 'warning',
  'rank-written': 'warning',
  'rank-none': 'warning',
  'formula-without-value': 'error',
  'formula-cell': 'warning',
  'decimal-point': 'warning',
  'shown-rounded': 'warning',
  'wrong-rank': 'error',
  'rank-numbered': 'error',
  'rank-of-unassessed': 'error',
  'score-of-unassessed': 'error',
  'note-missing': 'error',
  'note-one-language': 'warning',
  // what the figures say of each other: the decision's word stands, so nothing here stops
  'ranks-follow-other': 'error',
  'ranks-within-groups': 'warning',
  'ranks-unrelated': 'warning',
  'rank-scope-disagrees': 'error',
  'scale-mixed': 'error',
  'scale-disagrees': 'error',
  'index-read': 'warning',
  'percent-small': 'warning',
  'rank-within-nothing': 'error',
  'list-in-parts': 'error',
  'variant-unclear': 'error',
  'variant-taken': 'warning',
  'group-alone': 'warning',
  'unit-in-two-groups': 'error',
  'totals-equal': 'warning',
  'totals-at-maximum': 'warning',
  'criterion-repeated': 'warning',
  'total-lost': 'warning',
  'ranks-lost': 'warning',
  'ranks-blank': 'warning',
  'total-far': 'warning',
  'totals-unlike': 'warning',
  'criterion-above-total': 'warning',
  'totals-count': 'warning',
  'criterion-at-maximum': 'warning',
  'maxima-differ': 'warning',
  'sum-differs': 'warning',
  'parts-differ': 'warning',
  'criterion-above-maximum': 'warning',
  'total-above-maximum': 'warning',
  'order-broken': 'warning',
  'rank-missing': 'warning',
  'rank-beyond': 'warning',
  'rank-differs': 'warning',
  'band-differs': 'warning',
  // the file of units to accept, or of changes of the register
  'register-rule': 'error',
  'unit-known': 'warning',
  'wrong-unit-cell': 'error',
  'code-taken': 'error',
  'slug-taken': 'error',
  'slug-repeated': 'error',
  'address-taken': 'error',
} as const satisfies Record<string, 'error' | 'warning'>;

export type AnnexRule = keyof typeof ANNEX_RULES;

/** A part of a sentence: text as it is, thousandths of a point, or words, which each language prints its own way. */
export type Detail = string | { readonly points: Points } | Localised;

/** A date as each language writes it. */
export const dated = (iso: string): Detail => ({ vi: formatDate(iso, 'vi'), en: formatDate(iso, 'en') });

export interface AnnexProblem {
  readonly rule: AnnexRule;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Null for a CSV file, and where the problem is the whole file's. */
  readonly sheet: string | null;
  /** "C7", or "C7:C149" of several; null where the problem is the whole sheet's. */
  readonly cell: string | null;
  /** What stands there. */
  readonly value: string | null;
  /** What the rule's sentence needs besides: names, maxima, sums. */
  readonly detail: readonly Detail[];
}

/** Where a problem is. */
export interface Place {
  readonly file: string;
  readonly sheet: string | null;
}

/** Collects every problem of an annex. */
export class AnnexProblems {
  readonly list: AnnexProblem[] = [];
  readonly #said = new Set<string>();

  add(
    rule: AnnexRule,
    place: Place,
    cell: string | null = null,
    value: string | null = null,
    ...detail: readonly Detail[]
  ): void {
    const { file, sheet } = place;
    const problem = { rule, severity: ANNEX_RULES[rule], file, sheet, cell, value, detail };
    // Lists of one table say the same of what they share, its headings.
    const said = JSON.stringify(problem);
    if (this.#said.has(said)) return;
    this.#said.add(said);
    this.list.push(problem);
  }

  /** Says of a text that is kept to be shown that it is longer than any is. */
  reportLong(place: Place, cell: string, text: string | undefined): void {
    if (text !== undefined && text.length > MAX_TEXT_LENGTH)
      this.add('text-too-long', place, cell, text, String(text.length), String(MAX_TEXT_LENGTH));
  }

  /** Takes back what was added since there were so many: they are unsaid, and may be said again. */
  takeBack(count: number): void {
    for (const problem of this.list.splice(count)) this.#said.delete(JSON.stringify(problem));
  }

  /** Whether a rule was broken on a sheet, or on one of its cells. */
  hasAt(rule: AnnexRule, { file, sheet }: Place): boolean {
    return this.list.some((problem) => problem.rule === rule && problem.file === file && problem.sheet === sheet);
  }

  get hasErrors(): boolean {
    return this.list.some(({ severity }) => severity === 'error');
  }
}
