import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ComparisonPage } from '@/components/comparison/comparison-page';
import { parseComparison } from '@/lib/params/comparison';
import { buildComparison } from '@/lib/views/comparison/comparison';
import { toMetadata } from '@/lib/views/page/metadata';

interface Props {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function viewOf({ params, searchParams }: Props) {
  const asked = parseComparison((await params).lang, await searchParams);
  return asked ? buildComparison(asked) : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return toMetadata((await viewOf(props)).frame);
}

export default async function Comparison(props: Props) {
  return <ComparisonPage view={await viewOf(props)} />;
}
