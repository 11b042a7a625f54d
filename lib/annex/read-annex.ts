import { checkTier } from '@/lib/annex/check-tier';
import type { AnnexContent, AnnexContext, AnnexUnit } from '@/lib/annex/content';
import { FACTS_SHEET } from '@/lib/annex/fact-labels';
import { isFactsSheet, readFactsSheet } from '@/lib/annex/facts-sheet';
import { findHeadings, type HeadingRow, tierNamed, tierOfSheet } from '@/lib/annex/heading-row';
import type { NamedCriterion } from '@/lib/annex/headings';
import { UnitMatcher } from '@/lib/annex/match-unit';
import { AnnexProblems, type Place } from '@/lib/annex/problem';
import { FactResolver, type ResolvedFacts } from '@/lib/annex/resolve-facts';
import { TableResolver, type TierFacts } from '@/lib/annex/resolve-tables';
import { cellAddress, type Sheet } from '@/lib/annex/sheet';
import { type TierList, TierListReader } from '@/lib/annex/tier-list';
import { withComputedRanks } from '@/lib/annex/tier-rows';
import { readTitleRows, type TitleFacts } from '@/lib/annex/title-rows';
import { TIERS, type Tier } from '@/lib/site';
import type { CriterionDraft, SourceDraft, TierDraft } from '@/lib/store/draft';

interface ListSheet {
  readonly sheet: Sheet;
  readonly place: Place;
  readonly headings: HeadingRow;
  readonly titles: TitleFacts;
}

/** Sheets that explain and hold no figures. */
const GUIDE = /^(?:hướng dẫn|guide|readme|ghi chú)$/iu;

const placeOf = ({ file, name }: Sheet): Place => ({ file, sheet: name });

/** Every name a criterion's column may have, before it is known which edition the annex is of. */
function knownCriteria(tables: TableResolver, context: AnnexContext): NamedCriterion[] {
  const named = [...tables.criteria().values()].flat();
  const earlier = (['official', 'simulated'] as const).flatMap((kind) => context.latestOf(kind)?.tiers ?? []);
  const all = [...named, ...earlier.flatMap(({ criteria }) => criteria)];
  return [...new Map(all.map((criterion) => [`${criterion.slug} ${criterion.nameVi}`, criterion])).values()];
}

function readLists(
  sheets: readonly Sheet[],
  criteria: readonly NamedCriterion[],
  problems: AnnexProblems,
): ListSheet[] {
  return sheets.flatMap((sheet) => {
    const place = placeOf(sheet);
    if (sheet.rows.every((row) => row.every((cell) => cell === null))) return [];
    const hinted = sheet.name === null ? tierNamed(sheet.file) : tierOfSheet(sheet.name);
    const headings = findHeadings(sheet, criteria, hinted);
    if (headings) return [{ sheet, place, headings, titles: readTitleRows(sheet, headings.row) }];
    if (sheet.name !== null && (GUIDE.test(sheet.name) || hinted === null)) {
      if (!GUIDE.test(sheet.name)) problems.add('sheet-not-read', place);
    } else problems.add('no-headings', place);
    return [];
  });
}

/** The tier a list is of: by its sheet's name, the command line, its titles, else by the units it names. */
function tierOf(list: ListSheet, context: AnnexContext, units: readonly AnnexUnit[]): Tier | null {
  const { sheet, titles, headings } = list;
  const byName = (sheet.name === null ? null : tierOfSheet(sheet.name)) ?? context.tier;
  const written = byName ?? tierNamed(sheet.file.replace(/\.\w+$/, '')) ?? tierNamed(titles.text);
  if (written) return written;
  const column = [...headings.headings].find(([, { role }]) => role.kind === 'name' || role.kind === 'code');
  const names = sheet.rows.slice(headings.next).flatMap((row) => row[column?.[0] ?? 0]?.text ?? []);
  const counted = TIERS.map((tier) => {
    const matcher = new UnitMatcher(units.filter((unit) => unit.tier === tier));
    return { tier, count: names.filter((name) => matcher.byCode(name) || matcher.byName(name, null).ok).length };
  }).sort((a, b) => b.count - a.count);
  return counted[0] && counted[0].count > 0 && counted[0].count > (counted[1]?.count ?? 0) ? counted[0].tier : null;
}

function reportHeadings(
  { place, headings }: ListSheet,
  criteria: readonly CriterionDraft[],
  problems: AnnexProblems,
): void {
  const line = headings.next - 1;
  for (const { column, text } of headings.unknown)
    problems.add('unknown-column', place, cellAddress(line, column), text);
  for (const { column, text } of headings.repeated)
    problems.add('repeated-column', place, cellAddress(line, column), text);
  const kinds = new Set([...headings.headings.values()].map(({ role }) => role.kind));
  if (!kinds.has('name') && !kinds.has('code'))
    problems.add('missing-column', place, null, null, { vi: 'Tên đơn vị', en: 'Unit' });
  if (!kinds.has('total') && !kinds.has('rank') && !kinds.has('criterion')) {
    problems.add('missing-column', place, null, null, { vi: 'Tổng điểm', en: 'Total' });
  }
  for (const [column, { role }] of headings.headings) {
    if (role.kind === 'criterion' && !criteria.some(({ slug }) => slug === role.slug)) {
      problems.add('unknown-criterion', place, cellAddress(line, column), role.slug);
    }
  }
}

/** What is said of a tier beside its list: by the facts sheet, else by the edition before. */
interface TierFrame {
  readonly facts: TierFacts | undefined;
  readonly base: TierDraft | undefined;
  readonly criteria: readonly CriterionDraft[];
}

class AnnexReader {
  readonly #context: AnnexContext;
  readonly #problems: AnnexProblems;
  readonly #tables: TableResolver;
  readonly #hasFacts: boolean;
  readonly #facts: ResolvedFacts;
  readonly #base: AnnexContent | null;
  readonly #units: readonly AnnexUnit[];
  readonly #sources: readonly SourceDraft[];

  constructor(
    context: AnnexContext,
    problems: AnnexProblems,
    tables: TableResolver,
    hasFacts: boolean,
    facts: ResolvedFacts,
  ) {
    this.#context = context;
    this.#problems = problems;
    this.#tables = tables;
    this.#hasFacts = hasFacts;
    this.#facts = facts;
    this.#base = context.currentOf(facts.assessment.slug);
    this.#units = context.unitsOf(facts.assessment.register) ?? [];
    this.#sources = tables.sources(facts, this.#base);
  }

  #frames(lists: ReadonlyMap<Tier, ListSheet>): Map<Tier, TierFrame> {
    const [tierFacts, named] = [this.#tables.tiers(), this.#tables.criteria()];
    const before = this.#hasFacts ? [] : (this.#base?.tiers.map(({ tier }) => tier) ?? []);
    const order = [...tierFacts.keys(), ...before, ...TIERS.filter((tier) => lists.has(tier))];
    const latest = this.#context.latestOf(this.#facts.assessment.kind);
    return new Map(
      [...new Set(order)].map((tier) => {
        const base = this.#base?.tiers.find((candidate) => candidate.tier === tier);
        const earlier = latest?.tiers.find((candidate) => candidate.tier === tier)?.criteria ?? [];
        const unknownMaxima = earlier.map((criterion) => ({ ...criterion, maximum: null }));
        const criteria = named.size > 0 ? (named.get(tier) ?? []) : (base?.criteria ?? unknownMaxima);
        return [tier, { facts: tierFacts.get(tier), base, criteria }];
      }),
    );
  }

  /** A maximum the list prints and one the facts name must be one; where only one of them speaks, it counts. */
  #maximum(slug: string, said: number | null | undefined, list: TierList | null, place: Place | null): number | null {
    const printed = list?.maxima.get(slug);
    if (!printed || !place) return said ?? null;
    if (typeof said === 'number' && said !== printed.points) {
      this.#problems.add('maximum-disagrees', place, printed.cell, null, { points: printed.points }, { points: said });
    }
    return said ?? printed.points;
  }

  #tier(tier: Tier, frame: TierFrame, listSheet: ListSheet | undefined): TierDraft {
    const { facts, base } = frame;
    if (!listSheet && base && !this.#hasFacts) return base;
    const units = this.#units.filter((unit) => unit.tier === tier);
    const list = listSheet ? this.#list(listSheet, frame, units) : null;
    const place = listSheet?.place ?? null;
    const known = new Map(units.map((unit) => [unit.code, unit]));
    const year = this.#facts.assessment.year;
    const listed = new Set(list?.results.map(({ unitCode }) => unitCode));
    const whole = units.every(
      ({ code, validTo }) => listed.has(code) || (validTo !== null && validTo <= `${year}-01-01`),
    );
    const draft = withComputedRanks(
      {
        tier,
        complete: facts?.complete ?? (this.#hasFacts ? undefined : base?.complete) ?? (list !== null && whole),
        maximum: this.#maximum('', facts ? facts.maximum : base?.maximum, list, place),
        criteriaScope: facts?.criteriaScope ?? base?.criteriaScope ?? 'tier',
        tieRule: facts ? (facts.tieRule ?? null) : (base?.tieRule ?? null),
        noteVi: facts ? (facts.noteVi ?? null) : (base?.noteVi ?? null),
        noteEn: facts ? (facts.noteEn ?? null) : (base?.noteEn ?? null),
        criteria: frame.criteria.map((criterion) => ({
          ...criterion,
          maximum: this.#maximum(criterion.slug, criterion.maximum, list, place),
        })),
        results: list?.results ?? [],
      },
      known,
    );
    if (list && place) {
      const declared = facts?.complete !== undefined || (base !== undefined && !this.#hasFacts);
      // A list nobody began to fill in is one problem, not one a unit.
      if (list.results.length > 0) checkTier(draft, year, units, declared, list, place, this.#problems);
      else if (!this.#hasFacts || facts?.complete) this.#problems.add('no-rows', place);
    }
    return draft;
  }

  #list(listSheet: ListSheet, { criteria }: TierFrame, units: readonly AnnexUnit[]): TierList {
    reportHeadings(listSheet, criteria, this.#problems);
    const context = {
      units,
      criteria: criteria.map(({ slug }) => slug),
      sources: this.#sources.map(({ slug }) => slug),
    };
    return new TierListReader(listSheet.sheet, listSheet.headings, context, this.#problems).read();
  }

  read(lists: readonly ListSheet[]): AnnexContent {
    const byTier = new Map<Tier, ListSheet>();
    for (const list of lists) {
      const tier = tierOf(list, this.#context, this.#units);
      if (tier === null) this.#problems.add('tier-unclear', list.place);
      else if (byTier.has(tier)) this.#problems.add('repeated-tier', list.place, null, tier);
      else byTier.set(tier, list);
    }
    const tiers = [...this.#frames(byTier)].map(([tier, frame]) => this.#tier(tier, frame, byTier.get(tier)));
    return { ...this.#facts, sources: this.#sources, tiers };
  }
}

/**
 * Reads the sheets of an annex. Adds everything that is wrong to `problems`; what comes back may only be published when no
 * error is among them. Null where there is neither a list nor a facts sheet.
 */
export function readAnnex(
  sheets: readonly Sheet[],
  context: AnnexContext,
  problems: AnnexProblems,
): AnnexContent | null {
  const [first] = sheets;
  if (!first) return null;
  const factSheets = sheets.filter(isFactsSheet).map((sheet) => readFactsSheet(sheet, problems));
  const tables = new TableResolver(factSheets, problems);
  // What is wrong in the tables is reported when they are read for good.
  const criteria = knownCriteria(new TableResolver(factSheets, new AnnexProblems()), context);
  const lists = readLists(
    sheets.filter((sheet) => !isFactsSheet(sheet)),
    criteria,
    problems,
  );
  const home = { file: first.file, sheet: first.name === null ? null : FACTS_SHEET.vi };
  if (lists.length === 0 && factSheets.length === 0) {
    if (!problems.hasErrors) problems.add('no-list', placeOf(first));
    return null;
  }
  const facts = new FactResolver(factSheets, lists, context, problems, home).resolve();
  if (!facts) return null;
  return new AnnexReader(context, problems, tables, factSheets.length > 0, facts).read(lists);
}
