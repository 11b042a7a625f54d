import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { RevisionDiff } from '@/components/corrections/revision-diff';
import { localise, paths } from '@/lib/params/paths';
import { inOrder, parseRevisionPair } from '@/lib/params/revision-pair';
import { findRevisionDiff } from '@/lib/views/corrections/revision-diff';
import { toMetadata } from '@/lib/views/page/metadata';

export const revalidate = 60;

export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ lang: string; from: string; to: string }>;
}

async function viewOf({ params }: Props) {
  const asked = parseRevisionPair(await params);
  if (!asked) return notFound();
  const { from, to, lang } = inOrder(asked);
  if (from !== asked.from) return permanentRedirect(localise(paths.revisionDiff(from, to), lang));
  return (await findRevisionDiff(asked)) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return toMetadata((await viewOf(props)).frame);
}

export default async function RevisionDiffPage(props: Props) {
  return <RevisionDiff view={await viewOf(props)} />;
}
