import { formatDate } from '@/lib/i18n/format';
import { correctionWords } from '@/lib/i18n/words/corrections';
import type { Lang } from '@/lib/site';
import { type ActRow, numberIn } from '@/lib/store/acts';
import type { EditionRow } from '@/lib/store/queries/editions';
import { noteIn } from '@/lib/views/page/names';

const moves = ({ before, after }: ActRow): boolean => before !== after;

/** The acts since the year stopped meaning an edition, that one first; none while it means it, or where it never did. */
export function actsSinceLeft({ slug, acts, currentSlug }: EditionRow): readonly ActRow[] {
  if (currentSlug === slug) return [];
  const at = acts.findLastIndex((act) => act.before === slug && moves(act));
  return at < 0 ? [] : acts.slice(at).filter(moves);
}

/** When and why an edition was withdrawn; null where it stands. */
export function withdrawalOf({ slug, status, acts }: EditionRow): ActRow | null {
  if (status !== 'withdrawn') return null;
  return acts.findLast(({ action, revision }) => action === 'withdraw' && revision === slug) ?? null;
}

/** The act by which the year means an edition once more; null where it did not come back. */
function returnOf({ slug, acts, isCurrent }: EditionRow): ActRow | null {
  const act = isCurrent ? acts.findLast((row) => row.after === slug && moves(row)) : undefined;
  return act && act.action !== 'publish' ? act : null;
}

/** When readers were given what an act gave them: an edition says itself when it was published. ISO date-time. */
function happenedAt({ revisions }: EditionRow, { action, revision, at }: ActRow): string {
  return action === 'publish' ? (revisions.find(({ slug }) => slug === revision)?.publishedAt ?? at) : at;
}

/** When something last happened to an edition that its readers are told of. ISO date-time. */
export function touchedAt(edition: EditionRow): string {
  const { slug, publishedAt, acts } = edition;
  const dates = acts
    .filter((act) => act.action !== 'publish' || act.revision !== slug)
    .filter((act) => act.revision === slug || (moves(act) && (act.before === slug || act.after === slug)))
    .map((act) => happenedAt(edition, act));
  return [publishedAt, ...dates].toSorted().at(-1) ?? publishedAt;
}

/** Two revisions of an assessment that readers were given one after the other, the lower number first. */
type SlugPair = readonly [string, string];

export const inOrder = (a: string, b: string): SlugPair => (numberIn(a) < numberIn(b) ? [a, b] : [b, a]);

/** Every pair of which readers were given one in place of the other, of revisions that are still there. */
export function replacedPairs({ acts, revisions }: EditionRow): readonly SlugPair[] {
  const there = new Set(revisions.map(({ slug }) => slug));
  const pairs = acts.flatMap(({ before, after }): SlugPair[] =>
    before && after && before !== after && there.has(before) && there.has(after) ? [inOrder(before, after)] : [],
  );
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
}

/** What was done, with its date and reason, in sentences. */
export function describeAct(act: ActRow, lang: Lang): string {
  const words = correctionWords[lang];
  const { action, revision, before, after, contentHash } = act;
  const date = formatDate(act.at, lang);
  const note = noteIn(act.note, lang);
  const said = {
    publish: () => words.replacedOn(before ?? '–', revision, date),
    rollback: () => words.rolledBackOn(before ?? '–', revision, date),
    withdraw: () => words.withdrawn(revision, date),
    restore: () => (contentHash === null ? words.restoredOn(revision, date) : words.goneOn(revision, date)),
  }[action]();
  const meant = action !== 'publish' && action !== 'rollback' && before !== after && after !== null;
  return [said, meant && words.means(after), note && words.reason(note)].filter(Boolean).join(' ');
}

/** What became of an edition since it was published, in sentences: withdrawn, replaced, given up, or back again. */
export function describeStanding(edition: EditionRow, lang: Lang): string[] {
  const act = withdrawalOf(edition) ?? actsSinceLeft(edition)[0] ?? returnOf(edition);
  return act ? [describeAct({ ...act, at: happenedAt(edition, act) }, lang)] : [];
}
