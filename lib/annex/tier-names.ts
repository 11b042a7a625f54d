import type { AnnexUnit } from '@/lib/annex/content';
import { fold } from '@/lib/i18n/fold';
import type { Variant } from '@/lib/scoring/types';
import type { Localised, Tier, TierKind } from '@/lib/site';
import type { TierDraft } from '@/lib/store/draft';

/** What a tier is called, by one of its units; its own word where none is known. */
export function nameOfTier(tier: Tier, units: readonly AnnexUnit[]): Localised {
  return units.find((unit) => unit.tier === tier)?.tierName ?? { vi: tier, en: tier };
}

/** What a list is called: its tier, and the group of its units where the tier has several lists. */
export function nameOfList(
  { tier, variant }: Pick<TierDraft, 'tier' | 'variant'>,
  units: readonly AnnexUnit[],
): Localised {
  return inGroup(nameOfTier(tier, units), variant);
}

const inGroup = (name: Localised, variant: Variant | undefined): Localised =>
  variant ? { vi: `${name.vi} ${variant.name.vi}`, en: `${name.en} ${variant.name.en}` } : name;

/** What tiers are called, by their words. */
export function tierLabels(tiers: readonly Pick<TierKind, 'slug' | 'words'>[]): Readonly<Record<Tier, Localised>> {
  return Object.fromEntries(tiers.map(({ slug, words }) => [slug, { vi: words.vi.name, en: words.en.name }] as const));
}

/** What else units of a kind are called together, by the first word of their tier's units. */
const ALSO: Readonly<Record<string, readonly string[]>> = { huyen: ['quan huyen'], so: ['so ban nganh'] };

interface Spoken {
  readonly kind: TierKind;
  /** The word alone that a sheet may be named by. */
  readonly short: string;
  readonly phrase: RegExp;
}

/** Whole phrases: "số" of "chuyển đổi số" is no department, "xã" of "xã hội" no commune. */
function spoken(kind: TierKind): Spoken {
  const [first = '', second] = kind.words.vi.units.split(',').map(fold);
  const english = fold(kind.words.en.name).replace(/s$/, '');
  const phrases = [
    ...[fold(kind.words.vi.name), `cac ${first}`, `cap ${first}`, `${english}s?`],
    ...(second === undefined ? [] : [`${first} ${second}`, `${second} ${first}`]),
    ...(ALSO[first] ?? []),
  ];
  return { kind, short: first, phrase: new RegExp(` (?:${phrases.join('|')}) `) };
}

/** How lists name the tier they are of. */
export class TierNames {
  readonly #spoken: readonly Spoken[];
  readonly kinds: readonly TierKind[];

  constructor(kinds: readonly TierKind[]) {
    this.kinds = kinds;
    this.#spoken = kinds.map(spoken);
  }

  /** What its sheet is called, and a line of the facts names it by. */
  labelOf(tier: Tier, variant?: Variant): Localised {
    return inGroup(this.labels()[tier] ?? { vi: tier, en: tier }, variant);
  }

  labels(): Readonly<Record<Tier, Localised>> {
    return tierLabels(this.kinds);
  }

  /** Whether other tiers' units are within its units. */
  holdsOthers(tier: Tier): boolean {
    return this.kinds.some(({ parentSlug }) => parentSlug === tier);
  }

  /** The only tier a title names, such as "Bảng xếp hạng UBND cấp xã năm 2023"; null where it names none, or several. */
  inText(text: string): Tier | null {
    const words = ` ${fold(text)} `;
    const named = this.#spoken.filter(({ phrase }) => phrase.test(words));
    return named.length === 1 ? (named[0]?.kind.slug ?? null) : null;
  }

  /** The tier a list's titles name together; else the last of them that names one. */
  inTitles(lines: readonly string[]): Tier | null {
    const last = lines.map((line) => this.inText(line)).findLast((tier) => tier !== null);
    return this.inText(lines.join(' ')) ?? last ?? null;
  }

  /** The tier a sheet's name stands for: "Cấp xã", "Xã", "UBND huyện (2)". */
  ofSheet(name: string): Tier | null {
    const short = fold(name)
      .replace(/^(?:ubnd|danh sach|bang|phu luc) |[\d ]+$/g, '')
      .trim();
    return this.#spoken.find((one) => one.short === short)?.kind.slug ?? this.inText(name);
  }
}
