import { readDateCell } from '@/lib/annex/date-cell';
import { choiceOf, FORMS, keyLabelled } from '@/lib/annex/fact-labels';
import type { AnnexProblems, Detail, Place } from '@/lib/annex/problem';
import type { Sheet, SheetCell } from '@/lib/annex/sheet';
import { tierLabels } from '@/lib/annex/tier-names';
import { bareName, sortKeyOf } from '@/lib/i18n/collate';
import { fold } from '@/lib/i18n/fold';
import {
  BEGINNING,
  CONFIDENCE_WORDS,
  EXTENT_WORDS,
  isLinks,
  KIND_WORDS,
  LINK_COLUMNS,
  type LinkColumn,
  linesOf,
  type TableLine,
  UNIT_COLUMNS,
  type UnitColumn,
} from '@/lib/publishing/desk/units-columns';
import {
  addressOf,
  applyChange,
  type KeptPart,
  type RegisterChange,
  type UnitEnd,
  type UnitStatement,
} from '@/lib/register/change';
import { inEach, LANGUAGES, type Tier } from '@/lib/site';
import { columnOf } from '@/lib/store/columns';
import type { FactDraft, RegisterDraft, SuccessionDraft, UnitAddress, UnitDraft } from '@/lib/store/draft';
import { covers, dayBefore, factOn, lifeOf } from '@/lib/store/facts';

/** Why a unit is in a register whose files do not list it: the office entered it. */
const CHANGE_EVIDENCE = 'register-change';

const DAY = 10;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/;

/** A change of a register as a file says it, and where the file says what. */
export interface SubmittedChange {
  readonly change: RegisterChange;
  /** Where each unit is spoken of, by its address; each succession, by its place among them. */
  readonly unitsAt: ReadonlyMap<string, { readonly place: Place; readonly at: (column: UnitColumn) => string }>;
  readonly linksAt: readonly { readonly place: Place; readonly at: (column: LinkColumn) => string }[];
}

const slugOf = (text: string) => fold(text).replaceAll(' ', '-');
const sameName = (a: string, b: string) => fold(a) === fold(b);

/**
 * The columns that say each part of a unit; where a line fills none of them in, the part stays as it is, but for a unit above
 * that is no more on the day.
 */
const KEPT_COLUMNS: readonly (readonly [KeptPart, readonly UnitColumn[]])[] = [
  ['code', ['code']],
  ...LANGUAGES.map((lang) => [columnOf('name', lang), [`name_${lang}`]] as const),
  ['type', ['type']],
  ['parent', ['parent', 'parent_code']],
];

class ChangeReader {
  readonly #register: RegisterDraft;
  readonly #asOf: string | null;
  readonly #problems: AnnexProblems;
  readonly #units = new Map<string, UnitDraft>();
  readonly #statements: UnitStatement[] = [];
  readonly #ends: UnitEnd[] = [];
  readonly #unitsAt = new Map<string, TableLine<UnitColumn>>();

  constructor(register: RegisterDraft, asOf: string | null, problems: AnnexProblems) {
    this.#register = register;
    this.#asOf = asOf;
    this.#problems = problems;
    for (const unit of register.units) this.#units.set(addressOf(unit), unit);
  }

  #wrong<C extends string>(line: TableLine<C>, column: C, wanted: Detail): null {
    const value = line.cells[column]?.text ?? null;
    const rule = value === null ? 'empty-cell' : 'wrong-unit-cell';
    this.#problems.add(rule, line.place, line.at(column), value, column, wanted);
    return null;
  }

  #tier<C extends string>(line: TableLine<C>, column: C): Tier | null {
    const text = line.cells[column]?.text ?? '';
    const labels = tierLabels(this.#register.tiers);
    return keyLabelled(labels, text) ?? this.#wrong(line, column, choiceOf(labels));
  }

  /** A whole day; undefined, with a problem, where the cell holds none; `blank` where it is empty. */
  #day<C extends string, B>(line: TableLine<C>, column: C, blank: B): string | B | undefined {
    const cell: SheetCell | undefined = line.cells[column];
    if (!cell) return blank;
    const date = readDateCell(cell);
    if (date?.length === DAY) return date;
    this.#wrong(line, column, FORMS.day);
    return undefined;
  }

  #word<C extends string, K extends string>(
    line: TableLine<C>,
    column: C,
    words: Readonly<Record<K, { readonly vi: string; readonly en: string }>>,
    blank: K,
  ): K {
    const text = line.cells[column]?.text;
    if (text === undefined) return blank;
    const word = keyLabelled(words, text);
    if (word === null) this.#wrong(line, column, choiceOf(words));
    return word ?? blank;
  }

  #own(tier: Tier): UnitDraft[] {
    return [...this.#units.values()].filter((unit) => unit.tier === tier && unit.formerProvince === null);
  }

  /** The unit a code was of on a day, or an end of it just before. */
  #holder(tier: Tier, code: string, day: string | null): UnitDraft | null {
    const on = (unit: UnitDraft) =>
      unit.facts.some((fact) => fact.code === code && (day === null ? fact.from === null : covers(fact, day)));
    return this.#own(tier).find(on) ?? null;
  }

  /** The tier a tier's units are within; null where there is none. */
  #above(tier: Tier): Tier | null {
    const above = this.#register.tiers.find(({ slug }) => slug === tier)?.parentSlug ?? null;
    return this.#register.tiers.find(({ slug }) => slug === above)?.slug ?? null;
  }

  #parent(line: TableLine<UnitColumn>, tier: Tier, from: string | null, held: FactDraft | null): UnitAddress | null {
    const above = this.#above(tier);
    const { parent, parent_code: code } = line.cells;
    if (parent && above) return { tier: above, slug: parent.text };
    if (parent) return this.#wrong(line, 'parent', { vi: 'để trống: cấp này không thuộc cấp nào', en: 'nothing here' });
    if (code) {
      const unit = above && this.#holder(above, code.text, from);
      if (unit) return { tier: unit.tier, slug: unit.slug };
      return this.#wrong(line, 'parent_code', {
        vi: 'mã một đơn vị của cấp trên, có vào ngày đó',
        en: 'the code of a unit above that stands on the day',
      });
    }
    // Nothing said of it: what it was within it stays within, while that stands.
    const stays = held?.parent && this.#units.get(addressOf(held.parent));
    const { to } = stays ? lifeOf(stays.facts) : { to: null };
    return stays && (to === null || from === null || to > from) ? (held?.parent ?? null) : null;
  }

  /** The slug a unit of the file has: its own, that of the unit that has its code and name, or one made of its name. */
  #slug(line: TableLine<UnitColumn>, tier: Tier, from: string | null): string | null {
    const { slug, code, name_vi: name } = line.cells;
    if (slug && !SLUG.test(slug.text)) {
      return this.#wrong(line, 'slug', {
        vi: 'chữ thường không dấu, số, gạch nối',
        en: 'plain lower case, digits, hyphens',
      });
    }
    if (slug) return slug.text;
    const holder = code ? this.#holder(tier, code.text, from) : null;
    const last = line.cells.to ? this.#day(line, 'to', null) : null;
    const ending = code && last ? this.#holder(tier, code.text, dayBefore(last)) : null;
    const known = [holder, ending].find(
      (unit) => unit && (!name || unit.facts.some((fact) => sameName(fact.name.vi, name.text))),
    );
    if (known) return known.slug;
    if (!name) {
      this.#wrong(line, 'slug', {
        vi: 'địa chỉ của đơn vị, hoặc mã và tên',
        en: 'the unit’s address, or its code and name',
      });
      return null;
    }
    // What is wrong with it is said where the unit is stated.
    const said = this.#problems.list.length;
    const parent = this.#parent(line, tier, from, null);
    this.#problems.takeBack(said);
    const bare = slugOf(bareName(name.text));
    const made = parent
      ? `${parent.slug}/${bare}`
      : this.#above(tier) || !this.#register.tiers.find((kind) => kind.slug === tier)?.areas
        ? slugOf(name.text)
        : bare;
    const taken = this.#units.get(`${tier} ${made}`);
    if (taken)
      this.#problems.add('slug-taken', line.place, line.at('name_vi'), made, taken.facts.at(-1)?.name.vi ?? made);
    return taken ? null : made;
  }

  unit(line: TableLine<UnitColumn>): void {
    const tier = this.#tier(line, 'tier');
    if (!tier) return;
    const [said, to] = [line.cells.from, this.#day(line, 'to', null)];
    const beginning = said !== undefined && [BEGINNING.vi, BEGINNING.en].some((word) => fold(word) === fold(said.text));
    const from = beginning ? null : this.#day(line, 'from', this.#asOf ?? undefined);
    const ends = said === undefined && to;
    if (from === undefined && !ends) {
      if (!said) this.#wrong(line, 'from', FORMS.day);
      return;
    }
    const slug = this.#slug(line, tier, from ?? null);
    if (slug === null || to === undefined) return;
    const address = { tier, slug };
    const unit = this.#units.get(addressOf(address));
    this.#unitsAt.set(addressOf(address), line);
    if (ends) {
      if (unit) this.#ends.push({ ...address, on: to });
      else this.#problems.add('unknown-unit', line.place, line.at('slug'), slug);
      return;
    }
    this.#state(line, address, unit, { from: from ?? null, to });
  }

  #state(
    line: TableLine<UnitColumn>,
    address: UnitAddress & { readonly tier: Tier },
    unit: UnitDraft | undefined,
    span: { readonly from: string | null; readonly to: string | null },
  ): void {
    const facts = unit?.facts ?? [];
    const held = span.from === null ? (facts.find(({ from }) => from === null) ?? null) : factOn(facts, span.from);
    const text = (column: 'code' | 'name_vi' | 'name_en' | 'type', known: string | undefined) => {
      const said = line.cells[column]?.text ?? known;
      if (said === undefined) this.#wrong(line, column, column);
      return said ?? '';
    };
    const name = inEach((lang) => text(`name_${lang}`, held?.name[lang]));
    const url = line.cells.source_url?.text ?? null;
    if (url !== null && !(URL.canParse(url) && url.startsWith('https://'))) this.#wrong(line, 'source_url', FORMS.url);
    const fact: FactDraft = {
      ...span,
      code: text('code', held?.code),
      name,
      type: text('type', held?.type),
      parent: this.#parent(line, address.tier, span.from, held),
      legalAct: line.cells.legal_act?.text ?? null,
      confidence: this.#word(line, 'confidence', CONFIDENCE_WORDS, 'sourced'),
      sourceUrl: url,
      sortKey: sortKeyOf(bareName(name.vi)),
    };
    const { tier, slug } = address;
    const statement: UnitStatement = {
      tier,
      slug,
      fact,
      kept:
        held === null
          ? []
          : KEPT_COLUMNS.flatMap(([part, columns]) =>
              columns.some((name) => line.cells[name]) || (part === 'parent' && fact.parent?.slug !== held.parent?.slug)
                ? []
                : [part],
            ),
      evidence: unit?.evidence ?? line.cells.evidence?.text ?? CHANGE_EVIDENCE,
      formerProvince: unit ? unit.formerProvince : (line.cells.former_province?.text ?? null),
    };
    this.#statements.push(statement);
    const one = { units: [statement], ends: [], successions: [] };
    const state = { units: unit ? [unit] : [], successions: [] };
    for (const stated of applyChange(state, one).units) this.#units.set(addressOf(stated), stated);
  }

  /** The unit a line of successions means: by its address, its code or its name on a day. */
  #linked(line: TableLine<LinkColumn>, column: 'from' | 'to', tier: Tier, day: string): string | null {
    const text = line.cells[column]?.text ?? '';
    if (this.#units.has(`${tier} ${text}`)) return text;
    const all = [...this.#units.values()].filter((unit) => unit.tier === tier && factOn(unit.facts, day) !== null);
    const named = all.filter(({ facts }) => {
      const fact = factOn(facts, day);
      return fact !== null && (fact.code === text || sameName(fact.name.vi, text));
    });
    const [only, ...more] = named;
    if (only && more.length === 0) return only.slug;
    const rule = only ? 'ambiguous-unit' : 'unknown-unit';
    this.#problems.add(rule, line.place, line.at(column), text, ...named.map(({ slug }) => slug));
    return null;
  }

  succession(line: TableLine<LinkColumn>): SuccessionDraft | null {
    const tier = this.#tier(line, 'tier');
    const date = this.#day(line, 'date', this.#asOf ?? undefined);
    if (date === undefined && !line.cells.date) this.#wrong(line, 'date', FORMS.day);
    const legalAct = line.cells.legal_act?.text;
    if (legalAct === undefined) this.#wrong(line, 'legal_act', 'legal_act');
    if (!tier || !date || !line.cells.from) {
      if (!line.cells.from) this.#wrong(line, 'from', 'from');
      return null;
    }
    const from = this.#linked(line, 'from', tier, dayBefore(date));
    const to = line.cells.to ? this.#linked(line, 'to', tier, date) : null;
    if (from === null || (line.cells.to && to === null)) return null;
    return {
      tier,
      from,
      to,
      date,
      kind: this.#word(line, 'kind', KIND_WORDS, 'merged'),
      extent: this.#word(line, 'extent', EXTENT_WORDS, 'whole'),
      legalAct: legalAct ?? '',
      confidence: this.#word(line, 'confidence', CONFIDENCE_WORDS, 'sourced'),
      sourceUrl: line.cells.source_url?.text ?? null,
      note: line.cells.note?.text ?? null,
    };
  }

  read(units: readonly TableLine<UnitColumn>[], links: readonly TableLine<LinkColumn>[]): SubmittedChange {
    // Units above first: a commune of a file may be within a district of it.
    const tiers = this.#register.tiers.map(({ slug }) => slug);
    const labels = tierLabels(this.#register.tiers);
    const depth = (line: TableLine<UnitColumn>) =>
      tiers.indexOf(keyLabelled(labels, line.cells.tier?.text ?? '') ?? '');
    for (const line of units.toSorted((a, b) => depth(a) - depth(b))) this.unit(line);
    const read = links.flatMap((line) => {
      const draft = this.succession(line);
      return draft ? [{ draft, line }] : [];
    });
    return {
      change: { units: this.#statements, ends: this.#ends, successions: read.map(({ draft }) => draft) },
      unitsAt: this.#unitsAt,
      linksAt: read.map(({ line }) => line),
    };
  }
}

/**
 * Reads what sheets say of the units of a register: units in one table, what became of them in another. What a line leaves
 * out of a known unit stays as it is; a line without a first day is from `asOf` on. Adds what is wrong to `problems`.
 */
export function readUnitsChange(
  sheets: readonly Sheet[],
  register: RegisterDraft,
  asOf: string | null,
  problems: AnnexProblems,
): SubmittedChange {
  const [links, units] = [sheets.filter(isLinks), sheets.filter((sheet) => !isLinks(sheet))];
  return new ChangeReader(register, asOf, problems).read(
    units.flatMap((sheet) => linesOf<UnitColumn>(sheet, UNIT_COLUMNS, { unit: 'slug' }, problems)),
    links.flatMap((sheet) => linesOf<LinkColumn>(sheet, LINK_COLUMNS, {}, problems)),
  );
}
