import { bareName, sortKeyOf } from '@/lib/i18n/collate';
import { fold } from '@/lib/i18n/fold';
import { inSentence } from '@/lib/i18n/format';
import { unitTypeIn } from '@/lib/i18n/words/unit-types';
import type { ListedUnit } from '@/lib/publishing/province/province-list';
import standard from '@/lib/publishing/province/standard.json' with { type: 'json' };
import type { Localised } from '@/lib/site';
import type { RegisterDraft, UnitDraft } from '@/lib/store/draft';
import { groupBy } from '@/lib/store/group-by';

/** What is known of a province whose register is begun. */
interface ProvinceAsked {
  readonly register: string;
  readonly name: Localised;
  readonly units: readonly ListedUnit[];
  /** ISO day the list is of; null where nobody says it: then its units are taken to have been there before it. */
  readonly asOf: string | null;
  /** https address of the list; null where nobody names it, and then nothing is said to be sourced. */
  readonly source: string | null;
}

/** What a register is known by until its own files say more. */
const LISTED_EVIDENCE = 'public-list';

const slugOf = (text: string) => fold(text).replaceAll(' ', '-');

/** A name in Latin letters alone, its capitals kept: "Phủ Lý" → "Phu Ly". */
const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** A name without its type word; of a body the whole. */
const withoutType = ({ name, type }: ListedUnit, area: boolean) =>
  area && fold(name).startsWith(`${fold(type)} `) ? name.slice(type.length).trim() : name;

/** "Phu Ly City", "Ward 1"; of a body what it is called, until somebody says it in English. */
function englishName(unit: ListedUnit): string {
  const type = standard.types.find(({ vi }) => vi === unit.type);
  if (unit.english !== null) return unit.english;
  if (!type) return unit.name;
  const bare = plain(withoutType(unit, true));
  const english = unitTypeIn(type.vi).en;
  return /^\d+$/.test(bare) ? `${english} ${bare}` : `${bare} ${english}`;
}

/**
 * The province's name without its type, as titles say it; the name itself where there is none.
 * "Tỉnh Hà Nam" → "Hà Nam", "Hà Nam province" → "Hà Nam".
 */
function shortName({ vi, en }: Localised): Localised {
  const { province } = standard;
  return {
    vi: vi.replace(new RegExp(`^${province.vi} `, 'u'), ''),
    en: en.replace(new RegExp(` ${province.en}$`, 'u'), ''),
  };
}

/** English name of a province where nobody says another. */
export const englishProvince = (vi: string): string => `${shortName({ vi, en: vi }).vi} ${standard.province.en}`;

/** Addresses of a tier's units: within their parent; of two that would have one, the second has its code after it. */
function addresses(units: readonly ListedUnit[], parents: ReadonlyMap<string, string>): Map<ListedUnit, string> {
  const { areas } = standard.tiers.find(({ slug }) => slug === units[0]?.tier) ?? { areas: false };
  const above = standard.tiers.find(({ slug }) => slug === units[0]?.tier)?.parent ?? null;
  const taken = new Set<string>();
  return new Map(
    units.map((unit) => {
      const parent = unit.parentCode === null ? null : parents.get(unit.parentCode);
      // A commune without a district keeps its type word: its bare name may be a district's, or another commune's.
      const alone = above !== null && !parent;
      const last = slugOf(alone ? unit.name : withoutType(unit, areas));
      const slug = parent ? `${parent}/${last}` : last;
      const free = taken.has(slug) ? `${slug}-${slugOf(unit.code)}` : slug;
      taken.add(free);
      return [unit, free] as const;
    }),
  );
}

/** The register a province begins with: every unit of the list, under an address of its own. */
export function draftRegister({ register, name, units, asOf, source }: ProvinceAsked): RegisterDraft {
  const slugs = new Map<string, string>();
  const drafts: UnitDraft[] = [];
  const byTier = groupBy(units, ({ tier }) => tier);
  // A tier stands after the one its units may be within.
  for (const { slug: tier, parent: above } of standard.tiers) {
    for (const [unit, slug] of addresses(byTier.get(tier) ?? [], slugs)) {
      const parentSlug = unit.parentCode === null ? undefined : slugs.get(unit.parentCode);
      drafts.push({
        tier,
        slug,
        evidence: LISTED_EVIDENCE,
        formerProvince: null,
        facts: [
          {
            from: asOf,
            to: null,
            code: unit.code || slug,
            name: { vi: unit.name, en: englishName(unit) },
            type: unit.type,
            parent: above !== null && parentSlug !== undefined ? { tier: above, slug: parentSlug } : null,
            legalAct: null,
            confidence: source === null ? 'unknown' : 'sourced',
            sourceUrl: source,
            sortKey: sortKeyOf(bareName(unit.name)),
          },
        ],
        tiles: [],
      });
      if (unit.code !== '' && standard.tiers.some(({ parent }) => parent === tier)) slugs.set(unit.code, slug);
    }
  }
  return {
    register,
    kind: 'official',
    name,
    owner: { vi: `UBND ${inSentence(name.vi, 'vi')}`, en: `People’s Committee of ${name.en}` },
    note: {
      vi: `Sổ lập từ một danh sách công khai${asOf === null ? '' : `, tính đến ${asOf.split('-').reverse().join('/')}`}.`,
      en: `The register was made from a public list${asOf === null ? '' : `, as of ${asOf}`}.`,
    },
    words: { 'short-name': shortName(name) },
    formerProvinces: [],
    tiers: standard.tiers.map(({ parent, ...tier }) => ({ ...tier, parentSlug: parent })),
    contentHash: '',
    sourceSha256: '',
    units: drafts,
    successions: [],
    movedSlugs: [],
  };
}
