import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmbedBuilder } from '@/components/share/embed-builder';
import { parseEmbedChoice } from '@/lib/params/embed-builder';
import { toMetadata } from '@/lib/views/page/metadata';
import { buildEmbedBuilder } from '@/lib/views/sharing/embed-builder';

interface Props {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function viewOf({ params, searchParams }: Props) {
  const choice = parseEmbedChoice((await params).lang, await searchParams);
  return choice ? buildEmbedBuilder(choice) : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return toMetadata((await viewOf(props)).frame);
}

export default async function EmbedBuilderPage(props: Props) {
  return <EmbedBuilder view={await viewOf(props)} />;
}
