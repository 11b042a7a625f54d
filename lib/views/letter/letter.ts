import { formatList, inSentence } from '@/lib/i18n/format';
import { letterText, letterWords } from '@/lib/i18n/words/letter';
import { dataPaths } from '@/lib/params/data-paths';
import type { LetterParams } from '@/lib/params/letter';
import { localise, paths } from '@/lib/params/paths';
import { pointsOf } from '@/lib/scoring/measure';
import { type EditionRow, findEdition } from '@/lib/store/queries/editions';
import { successorsOf } from '@/lib/store/queries/lineage';
import { findRegister } from '@/lib/store/queries/registers';
import { findTierOf, findTierOrFirst, type TierEdition } from '@/lib/store/queries/tiers';
import { findUnit, type UnitRow, unitInList } from '@/lib/store/queries/units';
import { buildEdition, describeDecision } from '@/lib/views/edition/edition';
import { findLatestKnown } from '@/lib/views/edition/latest-known';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { rowName } from '@/lib/views/page/names';
import { describeLeader } from '@/lib/views/score/finding';

export interface LetterView {
  readonly frame: PageFrame;
  readonly holder: string;
  /** The letter's paragraphs, in Vietnamese. */
  readonly letter: {
    readonly to: string;
    readonly asks: string;
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
  const row = unit && tier.rows.find(({ unitId }) => unitId === unit.id);
  if (row && pointsOf(row, null) !== null && Object.keys(row.scores).length > 0) return null;
  const about = await findRegister(edition.register);
  const owner = about?.owner ?? edition.province;
  const subject = unit ? unit.name[lang] : tier.kind.words[lang].inSentence;
  const what = `${subject}, ${edition.year}`;
  const decision = inSentence(describeDecision(edition, 'vi'), 'vi');
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
    holder: words.holderWhy(owner[lang], buildEdition(edition, lang).decision),
    letter: {
      to: letterText.to(letterText.officeOf(owner.vi)),
      asks: name
        ? letterText.unit(name.replace(' và ', ', '), edition.year, decision)
        : letterText.whole(tier.kind.words.vi.units, edition.year, decision),
    },
    feed: {
      label: words.notifyLink,
      href: unit ? dataPaths.unitFeed(unit.tier, unit.slug, lang) : dataPaths.feed('editions', false, lang),
    },
    known: await findKnown(edition, tier, unit, params),
  };
}
