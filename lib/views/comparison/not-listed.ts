import { formatList } from '@/lib/i18n/format';
import { comparisonWords } from '@/lib/i18n/words/comparison';
import { localise, paths } from '@/lib/params/paths';
import type { SearchEntry } from '@/lib/search/search-entry';
import { type Lang, MAX_COMPARED } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';
import { findTierOf } from '@/lib/store/queries/tiers';
import { listAllUnits } from '@/lib/store/queries/units';
import { describeAbsence } from '@/lib/views/edition/absence';
import { findLatestOf } from '@/lib/views/edition/latest-known';
import type { Link } from '@/lib/views/page/frame';
import { rowName } from '@/lib/views/page/names';
import { findInherited } from '@/lib/views/score/inherited';

/** Units to compare that no list of the edition has. */
interface NotListed {
  readonly missing: readonly SearchEntry[];
  readonly edition: EditionRow;
  readonly lang: Lang;
}

/** Why they are not compared: each that the edition could not have for its own reason, the others together. */
export async function describeNotListed({ missing, edition, lang }: NotListed): Promise<string[]> {
  const units = missing.length > 0 ? await listAllUnits() : [];
  const told = await Promise.all(
    missing.map(async (entry) => {
      const unit = units.find(({ id }) => id === entry.id);
      const tier = await findTierOf(edition.id, entry);
      const name = entry.name[lang];
      return { name, why: unit ? describeAbsence({ unit, name, edition, tier, row: null, lang }) : null };
    }),
  );
  const rest = told.filter(({ why }) => why === null).map(({ name }) => name);
  return [
    ...told.flatMap(({ why }) => why ?? []),
    ...(rest.length > 0 ? [comparisonWords[lang].notListed(formatList(rest, lang), edition.slug)] : []),
  ];
}

/** What there is to see of one of them: the year that knows it, else what those it was made of had; and its page. */
async function insteadOf(entry: SearchEntry, { entries, edition, lang }: NotListed & Chosen): Promise<Link[]> {
  const words = comparisonWords[lang];
  const unit = { id: entry.id, register: edition.register };
  const known = await findLatestOf(edition.register, new Set([entry.id]));
  const inherited = known ? null : await findInherited(unit);
  const [best] = inherited?.results ?? [];
  const before = (inherited?.results ?? []).filter(
    ({ tier, row }) => tier.tier === best?.tier.tier && row.unit !== null,
  );
  const rows = before.slice(0, MAX_COMPARED).map(({ row }) => row);
  const compare = (slugs: readonly string[], { assessmentSlug }: EditionRow) =>
    localise(paths.compare(slugs, assessmentSlug), lang);
  return [
    ...(known
      ? [
          {
            label: words.inYear(known.edition.year),
            href: compare(
              entries.map(({ slug }) => slug),
              known.edition,
            ),
          },
        ]
      : []),
    ...(inherited && rows.length > 0
      ? [
          {
            label: words.before(
              formatList(
                rows.map((row) => rowName(row, lang)),
                lang,
              ),
              inherited.edition.year,
            ),
            href: compare(
              rows.flatMap((row) => row.unit?.slug ?? []),
              inherited.edition,
            ),
          },
        ]
      : []),
    { label: words.pageOf(entry.name[lang]), href: localise(paths.unit(entry.tier, entry.slug), lang) },
    ...(entries.length > 1
      ? [
          {
            label: words.removeOf(entry.name[lang]),
            href: localise(paths.compare(entries.flatMap(({ id, slug }) => (id === entry.id ? [] : [slug]))), lang),
          },
        ]
      : []),
  ];
}

interface Chosen {
  /** Every unit chosen, with those that no list has. */
  readonly entries: readonly SearchEntry[];
}

/** What can be looked at instead of figures that the edition has not, each once. */
export async function findInstead(asked: NotListed & Chosen): Promise<Link[]> {
  const links = await Promise.all(asked.missing.map((entry) => insteadOf(entry, asked)));
  return [...new Map(links.flat().map((link) => [link.href, link])).values()];
}
