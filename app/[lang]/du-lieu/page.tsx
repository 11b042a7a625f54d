import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DataPage } from '@/components/data/data-page';
import { langSegment } from '@/lib/params/slug';
import { buildData } from '@/lib/views/downloads/page';
import { toMetadata } from '@/lib/views/page/metadata';

export const revalidate = 60;

export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ lang: string }>;
}

async function viewOf({ params }: Props) {
  const lang = langSegment.safeParse((await params).lang);
  return lang.success ? buildData(lang.data) : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return toMetadata((await viewOf(props)).frame);
}

export default async function Page(props: Props) {
  return <DataPage view={await viewOf(props)} />;
}
