import { formatDate } from '@/lib/i18n/format';
import { registerWords } from '@/lib/i18n/words/register';
import { CONFIDENCE_WORDS, EXTENT_WORDS, KIND_WORDS } from '@/lib/publishing/desk/units-columns';
import type { RegisterDifference } from '@/lib/register/differences';
import type { Lang } from '@/lib/site';
import type { FactDraft, RegisterDraft, UnitDraft } from '@/lib/store/draft';
import { dayBefore, factOn, factShown } from '@/lib/store/facts';

const nameOf = ({ facts, slug }: UnitDraft, day: string | null): string =>
  factShown(facts, day ?? '0000-01-01')?.name.vi ?? slug;

class Teller {
  readonly #register: RegisterDraft;
  readonly #lang: Lang;

  constructor(register: RegisterDraft, lang: Lang) {
    this.#register = register;
    this.#lang = lang;
  }

  #day(day: string | null): string {
    return day === null ? registerWords[this.#lang].beginning : formatDate(day, this.#lang);
  }

  #unit(tier: string, slug: string | null, day: string): string {
    const unit = this.#register.units.find((candidate) => candidate.tier === tier && candidate.slug === slug);
    return unit ? nameOf(unit, day) : (slug ?? registerWords[this.#lang].nobody);
  }

  #part(fact: FactDraft | null, of: 'code' | 'name' | 'type' | 'parent', day: string | null): string {
    const none = registerWords[this.#lang].none;
    if (fact === null) return none;
    if (of === 'parent') return fact.parent ? this.#unit(fact.parent.tier, fact.parent.slug, day ?? '') : none;
    return { code: fact.code, name: fact.name.vi, type: fact.type }[of];
  }

  tell(difference: RegisterDifference): string {
    const words = registerWords[this.#lang];
    switch (difference.kind) {
      case 'begun': {
        const { unit, fact } = difference;
        return words.begun(fact.name.vi, fact.code, unit.slug, this.#day(fact.from));
      }
      case 'gone':
        return words.gone(difference.fact.name.vi, difference.unit.slug);
      case 'ended':
        return words.ended(difference.fact.name.vi, this.#day(difference.on));
      case 'stands':
        return words.stands(difference.fact.name.vi, this.#day(difference.before));
      case 'fact': {
        const { unit, from, of, before, after } = difference;
        const name = nameOf(unit, from);
        if (of === 'rest') return words.fact.rest(name, this.#day(from));
        return words.fact[of](name, this.#day(from), this.#part(before, of, from), this.#part(after, of, from));
      }
      default: {
        const { tier, from, to, date, kind, extent, confidence } = difference.succession;
        const ends = [this.#unit(tier, from, dayBefore(date)), this.#unit(tier, to, date), this.#day(date)] as const;
        if (difference.kind === 'succession-gone') return words.successionGone(...ends);
        const said = [KIND_WORDS[kind], EXTENT_WORDS[extent], CONFIDENCE_WORDS[confidence]].map(
          (word) => word[this.#lang],
        );
        return words.succession(...ends, said[0] ?? '', said[1] ?? '', said[2] ?? '');
      }
    }
  }
}

const countOn = ({ units }: RegisterDraft, tier: string, day: string): number =>
  units.filter((unit) => unit.tier === tier && unit.formerProvince === null && factOn(unit.facts, day)).length;

/** What a change of a register does, in the words an office uses: how many units there are on its day, then each change. */
export function registerLines(
  before: RegisterDraft,
  after: RegisterDraft,
  differences: readonly RegisterDifference[],
  day: string,
  lang: Lang,
): string[] {
  const words = registerWords[lang];
  const told = new Teller({ ...after, units: [...after.units, ...before.units] }, lang);
  const shown = day === '' ? words.beginning : formatDate(day, lang);
  const counted = day === '' ? '9999-12-31' : day;
  return [
    words.heading(after.register, shown),
    ...after.tiers.map(({ slug: tier, words: named }) =>
      words.counts(named[lang].name, shown, countOn(before, tier, counted), countOn(after, tier, counted)),
    ),
    ...differences.map((difference) => told.tell(difference)),
  ];
}
