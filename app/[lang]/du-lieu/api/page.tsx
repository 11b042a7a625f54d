import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ApiPage } from '@/components/data/api-page';
import { langSegment } from '@/lib/params/slug';
import { buildApiDocs } from '@/lib/views/api/docs';
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
  return lang.success ? buildApiDocs(lang.data) : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return toMetadata((await viewOf(props)).frame);
}

export default async function Page(props: Props) {
  return <ApiPage view={await viewOf(props)} />;
}
