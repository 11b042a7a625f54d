import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RankingPage } from '@/components/ranking/ranking-page';
import { parseRanking } from '@/lib/params/ranking';
import { toMetadata } from '@/lib/views/page/metadata';
import { findRanking } from '@/lib/views/ranking/ranking';

// The filtered or sorted ranking: next.config.ts leads /xep-hang/…?huyen=… here, so that the plain one stays static.

interface Props {
  params: Promise<Record<string, string | string[]>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function viewOf({ params, searchParams }: Props) {
  const parsed = parseRanking(await params, await searchParams);
  return (parsed && (await findRanking(parsed))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return toMetadata((await viewOf(props)).frame);
}

export default async function Page(props: Props) {
  return <RankingPage view={await viewOf(props)} />;
}
