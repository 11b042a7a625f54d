import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RankingPage } from '@/components/ranking/ranking-page';
import { parseRanking } from '@/lib/params/ranking';
import { toMetadata } from '@/lib/views/page/metadata';
import { findRanking } from '@/lib/views/ranking/ranking';

export const revalidate = 60;

export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<Record<string, string | string[]>>;
}

async function viewOf({ params }: Props) {
  const parsed = parseRanking(await params);
  return (parsed && (await findRanking(parsed))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return toMetadata((await viewOf(props)).frame);
}

export default async function Page(props: Props) {
  return <RankingPage view={await viewOf(props)} />;
}
