import type { AnnexContent, AnnexUnit } from '@/lib/annex/content';
import {
  FACT_TABLES,
  FACTS,
  FACTS_SHEET,
  type FactKey,
  type FactTable,
  FIGURE_SCALES,
  KINDS,
  NOT_STATED,
  OF_GROUPS,
  RANK_SCOPES,
  SCOPES,
  underLabels,
  YES_NO,
} from '@/lib/annex/fact-labels';
import { nameOfTier } from '@/lib/annex/tier-names';
import { guide, heading, type TextCell, wideGuide } from '@/lib/annex/write/annex-cells';
import { type ListRow, listSheet } from '@/lib/annex/write/write-list';
import { annexTemplateWords as words } from '@/lib/i18n/words/annex-template';
import { type Sheet, type SheetCell, text, typed, writeWorkbook } from '@/lib/open-data/workbook';
import { inPoints } from '@/lib/scoring/points';
import { scaleOf } from '@/lib/scoring/scale';
import type { Points } from '@/lib/scoring/types';
import { inEach, LANGUAGES } from '@/lib/site';
import type { ResultDraft, TierDraft } from '@/lib/store/draft';

/** A date as a Vietnamese office writes it, as precise as it is known: "12/07/2024", "07/2024", "2024". */
function printDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** Null stays empty in a template and says so in an export. */
type Fill = 'template' | 'export';

class AnnexWriter {
  readonly #content: AnnexContent;
  readonly #fill: Fill;

  constructor(content: AnnexContent, fill: Fill) {
    this.#content = content;
    this.#fill = fill;
  }

  #stated(value: string | null): SheetCell {
    if (value !== null) return text(value);
    // Kept as text: a spreadsheet program would make the first of July of "07/2024".
    return this.#fill === 'export' ? text(NOT_STATED.vi) : { ...(text('') as TextCell), format: '@' };
  }

  #maximum(points: Points | null): SheetCell {
    return points === null ? this.#stated(null) : typed(inPoints(points));
  }

  #facts(): SheetCell[][] {
    const { assessment, decisionDate, effectiveDate, ...facts } = this.#content;
    const values: Record<FactKey, SheetCell> = {
      year: typed(assessment.year),
      kind: text(KINDS[assessment.kind].vi),
      ...underLabels(
        'province',
        inEach((lang) => text(facts.province[lang])),
      ),
      ...underLabels(
        'title',
        inEach((lang) => text(facts.title[lang])),
      ),
      decisionNumber: this.#stated(facts.decisionNumber),
      decisionDate: this.#stated(decisionDate && printDate(decisionDate)),
      effectiveDate: this.#stated(effectiveDate && printDate(effectiveDate)),
      decisionTitle: this.#stated(facts.decisionTitle),
    };
    return (Object.keys(FACTS) as FactKey[]).map((key) => [
      text(FACTS[key].vi, true),
      values[key],
      guide(words.facts[key]),
    ]);
  }

  #table(table: FactTable, rows: readonly (readonly SheetCell[])[]): SheetCell[][] {
    const labels = (Object.entries(FACT_TABLES[table]) as [string, { vi: string }][]).filter(
      ([key]) => this.#grouped || !OF_GROUPS.includes(key),
    );
    return [
      [],
      wideGuide(words.tables[table]),
      labels.map(([, { vi }]) => heading(vi)),
      ...rows.map((row) => [...row]),
    ];
  }

  /** Whether a tier has lists of groups; what only these have is left out elsewhere. */
  get #grouped(): boolean {
    return this.#content.tiers.some(({ variant }) => variant);
  }

  #group({ variant }: TierDraft): SheetCell[] {
    return this.#grouped ? [variant ? text(variant.name.vi) : null] : [];
  }

  #factsSheet(units: readonly AnnexUnit[]): Sheet {
    const { sources, tiers } = this.#content;
    return {
      sheet: FACTS_SHEET.vi,
      fitsPage: true,
      columns: [28, 34, 44, 44, 24, 24, 30, 30, 28].map((width) => ({ width })),
      data: [
        [text(words.title, true)],
        wideGuide(words.intro),
        [],
        ...this.#facts(),
        ...this.#table(
          'sources',
          sources.map(({ slug, title, publisher, date, url }) => [
            text(slug),
            title === '' ? null : text(title),
            text(publisher),
            date === null ? null : text(printDate(date)),
            url === null ? null : text(url),
          ]),
        ),
        ...this.#table(
          'tiers',
          tiers.map((tier) => this.#tierFacts(tier, units)),
        ),
        ...this.#table(
          'criteria',
          tiers.flatMap((tier) =>
            tier.criteria.map(({ slug, name, parentSlug, maximum }) => [
              text(nameOfTier(tier.tier, units).vi),
              text(slug),
              text(name.vi),
              text(name.en),
              parentSlug === null ? null : text(parentSlug),
              this.#maximum(maximum),
              ...this.#group(tier),
            ]),
          ),
        ),
        ...(tiers.some(({ bands = [] }) => bands.length > 0) ? this.#bands(units) : []),
      ],
    };
  }

  #bands(units: readonly AnnexUnit[]): SheetCell[][] {
    return this.#table(
      'bands',
      this.#content.tiers.flatMap((tier) =>
        (tier.bands ?? []).map(({ name, from }) => [
          text(nameOfTier(tier.tier, units).vi),
          text(name.vi),
          text(name.en),
          this.#maximum(from),
          ...this.#group(tier),
        ]),
      ),
    );
  }

  #tierFacts(tier: TierDraft, units: readonly AnnexUnit[]): SheetCell[] {
    return [
      text(nameOfTier(tier.tier, units).vi),
      text(YES_NO[tier.complete ? 'yes' : 'no'].vi),
      this.#maximum(tier.maximum),
      text(SCOPES[tier.criteriaScope].vi),
      ...[tier.tieRule, ...LANGUAGES.map((lang) => tier.note[lang])].map((value) =>
        value === null ? null : text(value),
      ),
      text(printDate(tier.asOf)),
      text(RANK_SCOPES[tier.rankScope ?? 'tier'].vi),
      text(FIGURE_SCALES[scaleOf(tier)].vi),
      ...this.#group(tier),
      ...(tier.variant ? [text(tier.variant.name.en), text(tier.variant.slug)] : []),
    ];
  }

  /** A template has a column for every criterion, an export for those that are published. */
  #listSheet(tier: TierDraft, units: readonly AnnexUnit[]): Sheet {
    const template = this.#fill === 'template';
    const criteria = tier.criteria.filter(
      ({ slug }) => template || tier.results.some(({ scores }) => Object.hasOwn(scores, slug)),
    );
    const lists = this.#content.tiers.filter(({ tier: other }) => other === tier.tier);
    const [first] = lists;
    // A unit that no group had yet stands with the first, to be moved where it belongs.
    const elsewhere = new Set(
      lists.filter((other) => other !== tier).flatMap(({ results }) => results.map(({ unitCode }) => unitCode)),
    );
    const own = new Set(tier.results.map(({ unitCode }) => unitCode));
    const listed = units.filter(({ code }) => own.has(code) || (tier === first && !elsewhere.has(code)));
    return listSheet(
      tier,
      criteria,
      units,
      template ? listed.map(blank) : tier.results.map(exported),
      lists.indexOf(tier) + 1,
    );
  }

  write(units: readonly AnnexUnit[]): Promise<Uint8Array> {
    const lists = this.#content.tiers
      .filter(({ results }) => this.#fill === 'template' || results.length > 0)
      .map((tier) =>
        this.#listSheet(
          tier,
          units.filter((unit) => unit.tier === tier.tier),
        ),
      );
    return writeWorkbook([this.#factsSheet(units), ...lists]);
  }
}

const exported = (result: ResultDraft): ListRow => ({ code: result.unitCode, name: result.nameAsPrinted, result });
const blank = ({ code, name }: AnnexUnit): ListRow => ({ code, name: name.vi, result: null });

/**
 * The workbook to fill in: facts as far as they are known, and a row for each unit.
 * @param units of the register that stand in the year, in the order they are listed.
 */
export function writeTemplate(content: AnnexContent, units: readonly AnnexUnit[]): Promise<Uint8Array> {
  return new AnnexWriter(content, 'template').write(units);
}

/** A published revision as a workbook that reads back as the same content. The same revision gives the same bytes. */
export function writeAnnex(content: AnnexContent, units: readonly AnnexUnit[]): Promise<Uint8Array> {
  return new AnnexWriter(content, 'export').write(units);
}
