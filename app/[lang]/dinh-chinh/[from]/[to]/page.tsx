import { permanentRedirect } from 'next/navigation';
import { type PathProps, pathPage } from '@/app/page-route';
import { RevisionDiff } from '@/components/corrections/revision-diff';
import { localise, paths } from '@/lib/params/paths';
import { inOrder, parseRevisionPair } from '@/lib/params/revision-pair';
import { findRevisionDiff } from '@/lib/views/corrections/revision-diff';

const route = pathPage(parseRevisionPair, async (asked) => {
  const { from, to, lang } = inOrder(asked);
  return from === asked.from
    ? findRevisionDiff(asked)
    : permanentRedirect(localise(paths.revisionDiff(from, to), lang));
});

export const generateMetadata = route.metadata;

export default async function RevisionDiffPage(props: PathProps) {
  return <RevisionDiff view={await route.viewOf(props)} />;
}
