import { type AnnexUnit, labelOf } from '@/lib/annex/content';
import { type UnitHow, UnitMatcher } from '@/lib/annex/list/match-unit';
import type { AnnexProblems, Place } from '@/lib/annex/problem';
import type { SheetCell } from '@/lib/annex/sheet';

/** What a row says of its unit. */
export interface UnitCells {
  readonly code: SheetCell | null;
  readonly name: SheetCell | null;
  /** Code of the unit that somebody said the row is of; null where it speaks for itself. */
  readonly chosen: string | null;
  /** From a column of the row, or the group above it. */
  readonly district: string | null;
  /** Address of the row's cell under a heading. */
  readonly at: (heading: 'code' | 'name') => string;
}

/** Ways of finding a unit by what people call it: they are asked about. */
const SPELLED: ReadonlySet<UnitHow> = new Set(['in-district', 'spelling', 'abbreviation']);

/** Finds the unit of each row of a list, and says where there is none, the wrong one, or one a second time. */
export class UnitFinder {
  readonly #matcher: UnitMatcher;
  readonly #others: UnitMatcher;
  readonly #place: Place;
  readonly #problems: AnnexProblems;
  readonly #seen = new Map<string, string>();
  /** How units were found, by their codes. */
  readonly how = new Map<string, UnitHow>();

  readonly #printed: ReadonlyMap<string, string>;

  /**
   * `units`: those of the list's tier; `others`: those of the register's other tiers, which a row may be of by mistake;
   * `printed`: by code the name under which the year's revision has a unit, whatever the register calls it.
   */
  constructor(
    units: readonly AnnexUnit[],
    others: readonly AnnexUnit[],
    place: Place,
    problems: AnnexProblems,
    printed: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#printed = printed;
    this.#matcher = new UnitMatcher(units);
    this.#others = new UnitMatcher(others);
    this.#place = place;
    this.#problems = problems;
  }

  isUnit(name: string): boolean {
    return this.#matcher.named(name).length > 0;
  }

  /** The unit a row names, nothing said where it names none. */
  named({ chosen, code, name, district }: UnitCells): AnnexUnit | null {
    if (chosen !== null) return this.#matcher.byCode(chosen);
    if (code !== null) return this.#matcher.byCode(code.text);
    const match = name && this.#matcher.byName(name.text, district);
    return match?.ok ? match.unit : null;
  }

  /** The unit of a row of figures; null, with a problem, where there is none. */
  find(cells: UnitCells): AnnexUnit | null {
    const unit = this.#unitOf(cells);
    if (unit) this.#reportRepeated(unit, cells);
    return unit;
  }

  #unitOf(cells: UnitCells): AnnexUnit | null {
    const { chosen, code } = cells;
    if (chosen !== null) return this.#chosen(chosen, cells);
    return code === null ? this.#byName(cells) : this.#byCode(code, cells);
  }

  /** What a person said of a row stands against its own code and name, which are kept as printed. */
  #chosen(chosen: string, { name, code, at }: UnitCells): AnnexUnit | null {
    const unit = this.#matcher.byCode(chosen);
    if (!unit)
      this.#problems.add('unknown-unit', this.#place, at(name ? 'name' : 'code'), (name ?? code)?.text ?? chosen);
    else this.how.set(unit.code, 'chosen');
    return unit;
  }

  #byCode(code: SheetCell, { name, district, at }: UnitCells): AnnexUnit | null {
    const byName = name && this.#matcher.byName(name.text, district);
    const unit = this.#matcher.byCode(code.text);
    if (!unit) {
      const other = this.#others.byCode(code.text);
      if (other && (name === null || this.#others.named(name.text).includes(other))) {
        this.#reportOther(other, code, at('code'));
        return null;
      }
      const nearest = byName?.ok ? [byName.unit] : name === null ? [] : this.#matcher.nearest(name.text);
      this.#problems.add('unknown-unit', this.#place, at('code'), code.text, ...nearest.map(labelOf));
      return null;
    }
    this.how.set(unit.code, name === null ? 'code' : 'code-name');
    if (name === null) return unit;
    // Somebody said so once, and it was published: a revision taken back as a file says what it said.
    const published = this.#printed.get(unit.code) === name.text;
    const agrees = published || this.#matcher.isNamed(unit, name.text, district);
    if (!agrees && this.#matcher.wasNamed(unit, name.text)) {
      this.#problems.add('unit-renamed', this.#place, at('name'), name.text, labelOf(unit));
      return unit;
    }
    if (!agrees) {
      const value = `${code.text} – ${name.text}`;
      const other = byName?.ok ? labelOf(byName.unit) : `“${name.text}”`;
      this.#problems.add('code-not-name', this.#place, at('code'), value, labelOf(unit), other);
      return null;
    }
    return unit;
  }

  #byName({ name, district, at }: UnitCells): AnnexUnit | null {
    if (name === null) {
      this.#problems.add('unit-unnamed', this.#place, at('name'));
      return null;
    }
    const match = this.#matcher.byName(name.text, district);
    if (match.ok) {
      this.how.set(match.unit.code, match.how);
      if (SPELLED.has(match.how))
        this.#problems.add('unit-spelled', this.#place, at('name'), name.text, labelOf(match.unit));
      return match.unit;
    }
    const [other] = match.rule === 'unknown-unit' ? this.#others.named(name.text) : [];
    if (other) {
      this.#reportOther(other, name, at('name'));
      return null;
    }
    this.#problems.add(match.rule, this.#place, at('name'), name.text, ...match.nearest.map(labelOf));
    return null;
  }

  #reportOther(unit: AnnexUnit, { text }: SheetCell, cell: string): void {
    this.#problems.add('unit-of-other-tier', this.#place, cell, text, labelOf(unit), unit.tierName);
  }

  #reportRepeated(unit: AnnexUnit, { name, code, at }: UnitCells): void {
    const cell = at(name ? 'name' : 'code');
    const first = this.#seen.get(unit.code);
    if (first === undefined) this.#seen.set(unit.code, cell);
    else this.#problems.add('repeated-unit', this.#place, cell, (name ?? code)?.text ?? null, first);
  }
}
