import { formatCount, formatList } from '@/lib/i18n/format';
import { letterText, letterWords } from '@/lib/i18n/words/letter';
import { dataPaths } from '@/lib/params/data-paths';
import type { LetterParams } from '@/lib/params/letter';
import { localise, paths } from '@/lib/params/paths';
import { mainCriteria, pointsOf } from '@/lib/scoring/measure';
import { type EditionRow, findEdition } from '@/lib/store/queries/editions';
import { successorsOf } from '@/lib/store/queries/lineage';
import { findRegister } from '@/lib/store/queries/registers';
import { findTierOf, findTierOrFirst, type ResultRow, type TierEdition } from '@/lib/store/queries/tiers';
import { findUnit, type UnitRow, unitInList } from '@/lib/store/queries/units';
import { decisionInSentence } from '@/lib/views/edition/edition';
import { findLatestKnown } from '@/lib/views/edition/latest-known';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { rowName } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';
import { describeLeader } from '@/lib/views/score/finding';

export interface LetterView {
  readonly frame: PageFrame;
  /** What is known already and what is not, and that it may be asked for. */
  readonly intro: string;
  readonly holder: string;
  /** The letter's paragraphs, in Vietnamese. */
  readonly letter: {
    readonly to: string;
    readonly asks: string;
    readonly purpose: string;
  };
  readonly feed: Link;
  /** What is known nearby, each as a link: the district, what became of the unit, the latest result of the tier. */
  readonly known: readonly Link[];
}

/** Later than every day. */
const TODAY = '9999-12-31';

/** What is known of the district, of the unit of today, and of the tier. */
async function findKnown(
  edition: EditionRow,
  tier: TierEdition,
  unit: UnitRow | null,
  { lang }: LetterParams,
): Promise<Link[]> {
  const known: Link[] = [];
  if (unit?.parent && unit.tierKind.parentSlug) {
    const above = await findTierOrFirst(edition.id, unit.tierKind.parentSlug);
    const row = above?.rows.find((each) => each.unitId === unit.parent?.id && pointsOf(each, null) !== null);
    known.push({
      label: row ? rowName(row, lang) : unit.parent.name[lang],
      href: localise(paths.unit(unit.tierKind.parentSlug, unit.parent.slug, edition.assessmentSlug), lang),
    });
  }
  for (const { unit: later } of unit ? await successorsOf(unit, TODAY) : []) {
    known.push({ label: later.name[lang], href: localise(paths.unit(later.tier, later.slug), lang) });
  }
  const latest = await findLatestKnown(edition.register, tier.tier);
  if (latest) {
    known.push({
      label: `${latest.edition.year}: ${describeLeader(latest.tier, null, lang)}`,
      href: localise(paths.ranking(latest.edition.assessmentSlug, tier.tier), lang),
    });
  }
  return known;
}

type Asked = keyof (typeof letterWords)['vi']['asked'];

/** What the store does not know of a unit; the order is the letter's. */
function lackingOf(tier: TierEdition, row: ResultRow | null): readonly Asked[] {
  const main = mainCriteria(tier);
  const lacks: Readonly<Record<Asked, boolean>> = {
    total: row === null || pointsOf(row, null) === null,
    criteria: row === null || main.length === 0 || main.some(({ slug }) => pointsOf(row, slug) === null),
    maximum: tier.maximum === null || main.some(({ maximum }) => maximum === null),
    rank: row === null || (row.officialRank === null && row.unranked !== true),
  };
  return (Object.keys(lacks) as Asked[]).filter((asked) => lacks[asked]);
}

/** What the store knows of a unit, as a part of a sentence; null where it knows nothing. */
function knownOf(tier: TierEdition, row: ResultRow | null, lang: LetterParams['lang']): string | null {
  const words = letterWords[lang];
  const points = row && pointsOf(row, null);
  const rank = row?.officialRank ?? null;
  const known = [
    ...(points === null ? [] : [words.total(toldIn(tier, lang).score(points))]),
    ...(rank === null ? [] : [words.rank(formatCount(rank, lang))]),
  ];
  return known.length === 0 ? null : formatList(known, lang);
}

function describeKnown(
  tier: TierEdition,
  unit: UnitRow | null,
  row: ResultRow | null,
  lang: LetterParams['lang'],
): string | null {
  const words = letterWords[lang];
  if (unit) {
    const known = knownOf(tier, row, lang);
    const lacking = lackingOf(tier, row).map((asked) => words.asked[asked]);
    return known && words.part(known, formatList(lacking, lang));
  }
  const { length } = tier.rows.filter((each) => pointsOf(each, null) !== null);
  return length === 0 ? null : words.partOfTier(formatCount(length, lang), tier.kind.words[lang].inSentence);
}

/** A letter that asks for what an official edition leaves out; null where there is nothing to ask for. */
export async function buildLetter(params: LetterParams): Promise<LetterView | null> {
  const { lang, slug } = params;
  const words = letterWords[lang];
  const edition = await findEdition(params.edition);
  const found = slug === null ? null : await findUnit(params.tier, slug);
  const tier =
    edition && (found ? await findTierOf(edition.id, found) : await findTierOrFirst(edition.id, params.tier));
  // Nobody holds an annex of a province that is not.
  if (!edition || !tier || tier.complete || edition.kind === 'simulated') return null;
  const unit = found && found.register === edition.register ? await unitInList(found, tier) : null;
  if (slug !== null && !unit) return null;
  const row = (unit && tier.rows.find(({ unitId }) => unitId === unit.id)) ?? null;
  if (row && pointsOf(row, null) !== null && Object.keys(row.scores).length > 0) return null;
  const known = describeKnown(tier, unit, row, lang);
  const asked = lackingOf(tier, row).map((each) => letterWords.vi.asked[each]);
  const about = await findRegister(edition.register);
  const owner = about?.owner ?? edition.province;
  const subject = unit ? unit.name[lang] : tier.kind.words[lang].inSentence;
  const what = `${subject}, ${edition.year}`;
  const decision = decisionInSentence(edition, 'vi');
  const name = unit && formatList([unit.name.vi, ...(unit.parent ? [unit.parent.name.vi] : [])], 'vi');
  return {
    frame: await buildFrame({
      lang,
      path: paths.letter(params.edition, slug === null ? tier.tier : tier.kind.slug, slug),
      title: words.title(what),
      crumb: words.titleShort,
      crumbs: [
        {
          label: `${tier.kind.words[lang].name} ${edition.year}`,
          href: localise(paths.ranking(params.edition, tier.tier), lang),
        },
      ],
      description: words.description(what),
      edition,
      index: false,
    }),
    intro: `${known ?? words.nothing} ${words.right}`,
    holder: words.holderWhy(owner[lang], decisionInSentence(edition, lang)),
    letter: {
      to: letterText.to(letterText.officeOf(owner.vi)),
      asks: name
        ? letterText.unit(name.replace(' và ', ', '), edition.year, formatList(asked, 'vi'), decision)
        : letterText.whole(tier.kind.words.vi.units, edition.year, decision),
      purpose: known === null ? letterText.purpose : letterText.purposeOfRest,
    },
    feed: {
      label: words.notifyLink,
      href: unit ? dataPaths.unitFeed(unit.tier, unit.slug, lang) : dataPaths.feed('editions', false, lang),
    },
    known: await findKnown(edition, tier, unit, params),
  };
}
