import type { AnnexUnit } from '@/lib/annex/content';
import { asLatin } from '@/lib/annex/list/lookalikes';
import { FOOTNOTE } from '@/lib/annex/score-cell';
import { bareName } from '@/lib/i18n/collate';
import { fold } from '@/lib/i18n/fold';
import { editDistance } from '@/lib/search/edit-distance';
import { committeeAtStart, typeAtStart } from '@/lib/search/type-words';

/**
 * How a row's unit was found: by its code, its name, both, its name without accents or type, with its district beside it, in
 * another spelling, by an abbreviation, or because somebody said so.
 */
export type UnitHow = 'chosen' | 'code' | 'code-name' | 'name' | 'plain' | 'in-district' | 'spelling' | 'abbreviation';

type UnitMatch =
  | { readonly ok: true; readonly unit: AnnexUnit; readonly how: UnitHow }
  /** Several units have the name (communes of different districts), or none has and these are the nearest. */
  | { readonly ok: false; readonly rule: 'ambiguous-unit' | 'unknown-unit'; readonly nearest: readonly AnnexUnit[] };

const NEAREST = 3;

/** A name without its accents: type word in full, committee left out: "UBND TP. Ninh Bình" → "thanh pho", "ninh binh". */
function keyOf(name: string): { readonly type: string | null; readonly bare: string } {
  const all = fold(asLatin(name).replace(FOOTNOTE, '').replaceAll('&', ' và ')).split(' ');
  const committee = all.slice(committeeAtStart(all));
  // "Ủy ban nhân dân tỉnh" has no name after it.
  const words = typeAtStart(committee) ? committee : all;
  const type = typeAtStart(words);
  const rest = words.slice(type?.length ?? 0);
  return type && rest.length > 0 ? { type: type.type, bare: rest.join(' ') } : { type: null, bare: all.join(' ') };
}

/** A name that a text leads to, and how sure: with its accents, or without them. */
const exactOf = (name: string) => bareName(name.replace(FOOTNOTE, '')).toLowerCase();

/** Whether two names have one type word, or one of them has none. */
function sameType(a: string, b: string): boolean {
  const [one, other] = [keyOf(a).type, keyOf(b).type];
  return one === null || other === null || one === other;
}

/** Whether letters are what words begin with, or the words themselves; "và" may be left out: "vpubndtinh", "sogddt". */
function abbreviates(letters: string, [word, ...rest]: readonly string[]): boolean {
  if (word === undefined) return letters === '';
  if (word === 'va' && abbreviates(letters, rest)) return true;
  if (letters.startsWith(word) && abbreviates(letters.slice(word.length), rest)) return true;
  return letters.startsWith(word.charAt(0)) && abbreviates(letters.slice(1), rest);
}

/** "1. Sở Y tế", "a) Sở Y tế", "Sở Y tế (1)", "Sở Y tế [2]", "T.P Ninh Bình": a name with its number in the list, a mark, points between letters. "P.", "X." and "H." are types. */
const plainly = (name: string): string =>
  name
    .replace(/^(?:\d{1,3}\s*[.)]|[a-eđ]\)|(?!x[.)])[ivx]{1,5}\s*[.)])\s*(?=\p{L})/iu, '')
    .replace(/\s*[([]\d{1,2}[)\]]$/u, '')
    .replace(/^(T)\.\s?([PXT])\b\.?/iu, '$1$2 ')
    .replace(/\s*[-–,(]\s*tỉnh\s+[^()]+\)?$/iu, '');

const within = (part: string, whole: string): boolean => part.includes(' ') && ` ${whole} `.includes(` ${part} `);

/** Finds units of one tier by code or name. Built once a list. */
export class UnitMatcher {
  readonly #keys: ReadonlyMap<AnnexUnit, ReturnType<typeof keyOf>>;
  readonly #byCode: ReadonlyMap<string, AnnexUnit>;
  readonly #byName = new Map<string, AnnexUnit[]>();
  readonly #districts: readonly {
    readonly name: string;
    readonly key: ReturnType<typeof keyOf>;
    readonly words: readonly string[];
  }[];

  constructor(units: readonly AnnexUnit[]) {
    this.#keys = new Map(units.map((unit) => [unit, keyOf(unit.name.vi)]));
    this.#byCode = new Map(units.map((unit) => [unit.code.toLowerCase(), unit]));
    const names = new Set(units.flatMap(({ parentName }) => parentName ?? []));
    this.#districts = [...names].map((name) => ({ name, key: keyOf(name), words: fold(name).split(' ') }));
    for (const unit of units) {
      const { bare } = keyOf(unit.name.vi);
      this.#byName.set(bare, [...(this.#byName.get(bare) ?? []), unit]);
    }
  }

  byCode(code: string): AnnexUnit | null {
    return this.#byCode.get(code.toLowerCase()) ?? null;
  }

  /** `district`: as the row, its column or the group above it has it; null where none is named. */
  byName(name: string, district: string | null): UnitMatch {
    const within = this.#inDistrict(this.named(name), district);
    const exact = within.filter((unit) => exactOf(unit.name.vi) === exactOf(name));
    if (exact.length === 1 && exact[0]) return { ok: true, unit: exact[0], how: 'name' };
    if (within.length === 1 && within[0]) return { ok: true, unit: within[0], how: 'plain' };
    if (within.length > 1) return { ok: false, rule: 'ambiguous-unit', nearest: within };
    const { how, units } = this.#spelled(name, district);
    if (units.length === 1 && units[0]) return { ok: true, unit: units[0], how };
    const elsewhere = this.named(name);
    return { ok: false, rule: 'unknown-unit', nearest: elsewhere.length > 0 ? elsewhere : this.nearest(name) };
  }

  /** Whether a name is one of a unit's: its own, or one people call it by, wherever others have it too. */
  isNamed(unit: AnnexUnit, name: string, district: string | null): boolean {
    // How people call a unit is looked for among all of them, and only where its name does not say it.
    return (
      this.#inDistrict(this.named(name), district).includes(unit) || this.#spelled(name, district).units.includes(unit)
    );
  }

  /** Whether a name is one that a unit had, and that no other unit has: its code says that the unit is meant all the same. */
  wasNamed({ formerNames }: AnnexUnit, name: string): boolean {
    return (
      this.named(name).length === 0 &&
      formerNames.some((former) => exactOf(former) === exactOf(name) && sameType(former, name))
    );
  }

  /** Every unit that has the name, in whatever district. */
  named(name: string): readonly AnnexUnit[] {
    const { type, bare } = keyOf(name);
    const named = this.#byName.get(bare) ?? [];
    return named.filter((unit) => type === null || this.#keys.get(unit)?.type === type);
  }

  /** Units that people call so: with their district after the name, their province, or in short ("Sở TT&TT"). */
  #spelled(name: string, district: string | null): { readonly how: UnitHow; readonly units: readonly AnnexUnit[] } {
    const [, head = '', tail = ''] = /^(.*?)\s*(?:\s[-–—]\s|,|\()\s*([^()]*?)\)?$/u.exec(name) ?? [];
    const home = head === '' ? null : this.#districtOf(tail);
    if (home !== null) {
      const named = this.named(head).filter(({ parentName }) => parentName === home);
      const agrees = district === null || this.#districtOf(district) === home;
      return { how: 'in-district', units: agrees ? named : [] };
    }
    const plain = plainly(name);
    if (plain !== name) {
      const named = this.#inDistrict(this.named(plain), district);
      if (named.length > 0) return { how: 'spelling', units: named };
    }
    const areas = this.#shortAreas(plain, district);
    if (areas.length > 0) return { how: 'abbreviation', units: areas };
    const { type, bare } = keyOf(plain.replace(/\s+tỉnh\s+\S.*$/iu, ''));
    const bodies = [...this.#keys].filter(([unit, key]) => unit.body && key.type === type);
    const whole = bodies.filter(([, key]) => key.bare === bare);
    const letters = bare.replaceAll(/ va | /g, '');
    const short = bodies.filter(([, key]) => letters.length > 1 && abbreviates(letters, key.bare.split(' ')));
    const [how, found] = whole.length > 0 ? (['spelling', whole] as const) : (['abbreviation', short] as const);
    return { how, units: found.map(([unit]) => unit) };
  }

  /** Areas whose names letters stand for, with or without their type: "TPNB", "TP. NB", "H.KS". */
  #shortAreas(name: string, district: string | null): readonly AnnexUnit[] {
    const { type, bare } = keyOf(name);
    if (bare.includes(' ') || bare.length < (type === null ? 3 : 2)) return [];
    const areas = [...this.#keys].filter(([unit]) => !unit.body);
    const short = areas.filter(([unit, key]) =>
      type === null
        ? abbreviates(bare, fold(unit.name.vi).split(' '))
        : key.type === type && abbreviates(bare, key.bare.split(' ')),
    );
    return this.#inDistrict(
      short.map(([unit]) => unit),
      district,
    );
  }

  /** The full name of the units' district that a text names, in full or in short ("TP Tam Điệp", "TPNB"); null where it names none. */
  #districtOf(text: string): string | null {
    const { type, bare } = keyOf(text);
    const named = this.#districts.filter(({ key }) => key.bare === bare && (type === null || key.type === type));
    const letters = fold(text).replaceAll(' ', '');
    const short = this.#districts.filter(({ words }) => letters.length > 2 && abbreviates(letters, words));
    const [only, ...more] = named.length > 0 ? named : short;
    return only && more.length === 0 ? only.name : null;
  }

  #inDistrict(units: readonly AnnexUnit[], district: string | null): readonly AnnexUnit[] {
    const home = district === null ? null : this.#districtOf(district);
    // Two things that a row says of its unit must agree: a name does not beat its district in silence.
    return home === null ? units : units.filter(({ parentName }) => parentName === home);
  }

  /**
   * Units that later had the name, those it is short for ("Sở GD&ĐT"), those whose names are a few slips away, nearest
   * first, then those that are named in it or it in them ("Sở Y tế tỉnh Ninh Bình").
   */
  nearest(name: string): AnnexUnit[] {
    const wanted = keyOf(name).bare;
    const letters = wanted.replaceAll(/ va | /g, '');
    const short = [...this.#keys].filter(([, { bare }]) => abbreviates(letters, bare.split(' ')));
    const named = [...this.#keys].filter(([, { bare }]) => within(bare, wanted) || within(wanted, bare));
    const most = Math.max(2, Math.floor(wanted.length / 3));
    // What a unit became is no name of its own: it is offered, never taken.
    const renamed = [...this.#keys.keys()].filter(({ aliases }) => aliases.some((text) => keyOf(text).bare === wanted));
    const near = [...this.#keys]
      .map(([unit, { bare }]) => ({ unit, distance: editDistance(wanted, bare, most) }))
      .filter(({ distance }) => distance <= most)
      .sort((a, b) => a.distance - b.distance || (a.unit.sortKey < b.unit.sortKey ? -1 : 1))
      .map(({ unit }) => unit);
    const unitsOf = (found: typeof named) => found.map(([unit]) => unit);
    return [...new Set([...renamed, ...unitsOf(short), ...near, ...unitsOf(named)])].slice(0, NEAREST);
  }
}
