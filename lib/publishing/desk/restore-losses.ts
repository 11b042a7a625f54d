import type { ActRow } from '@/lib/store/acts';
import type { AssessmentState } from '@/lib/store/ledger';

/** What readers of an assessment lose when a copy takes the place of the store. */
export interface Loss {
  readonly assessment: AssessmentState['assessment'];
  /** Revisions the copy has not, or has otherwise. */
  readonly gone: readonly { readonly slug: string; readonly contentHash: string }[];
  /** Withdrawn revisions that stand in the copy. */
  readonly standingAgain: readonly string[];
  /** What the year means in the store, and in the copy. */
  readonly before: string | null;
  readonly after: string | null;
  /** What earlier restores took away, which the copy does not know of. */
  readonly forgotten: readonly ActRow[];
}

const isGone = (act: ActRow) => act.action === 'restore' && act.contentHash !== null;

/** What a copy lacks of the store, by assessment. Pure. */
export function lossesOf(store: readonly AssessmentState[], copy: readonly AssessmentState[]): Loss[] {
  return store.map(({ assessment, current, revisions, acts }) => {
    const kept = copy.find((other) => other.assessment.slug === assessment.slug);
    const copied = new Map(kept?.revisions.map((revision) => [revision.slug, revision]));
    return {
      assessment,
      gone: revisions.filter(({ slug, contentHash }) => copied.get(slug)?.contentHash !== contentHash),
      standingAgain: revisions
        .filter(({ slug, status }) => status === 'withdrawn' && copied.get(slug)?.status === 'published')
        .map(({ slug }) => slug),
      before: current,
      after: kept?.current ?? null,
      forgotten: acts.filter(
        (act) => isGone(act) && !kept?.acts.some((other) => isGone(other) && other.revision === act.revision),
      ),
    };
  });
}

/** Whether readers are given anything else afterwards. */
export const isFelt = ({ gone, standingAgain, before, after }: Loss): boolean =>
  gone.length + standingAgain.length > 0 || before !== after;

/** The acts that keep a loss on record, for readers and so that no number of a revision is given twice. */
export function actsOf(loss: Loss, said: Pick<ActRow, 'at' | 'note'>): ActRow[] {
  const { gone, standingAgain, before, after, forgotten } = loss;
  const act = (revision: string, contentHash: string | null): ActRow => ({
    ...said,
    action: 'restore',
    revision,
    before,
    after,
    contentHash,
  });
  const moved = gone.length + standingAgain.length === 0 && after !== null && before !== after ? [after] : [];
  return [
    ...forgotten,
    ...gone.map(({ slug, contentHash }) => act(slug, contentHash)),
    ...[...standingAgain, ...moved].map((slug) => act(slug, null)),
  ];
}
