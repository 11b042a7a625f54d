import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NotFoundPage } from '@/components/layout/not-found-page';
import { langSegment } from '@/lib/params/slug';
import { toMetadata } from '@/lib/views/page/metadata';
import { buildNotFound } from '@/lib/views/search/not-found';

// Never linked: the finishing server asks for it, with the address that names nothing, and answers 404 with its body.

interface Props {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function viewOf({ params, searchParams }: Props) {
  const lang = langSegment.safeParse((await params).lang);
  const asked = (await searchParams)['duong-dan'];
  return lang.success ? buildNotFound(typeof asked === 'string' ? asked : '', lang.data) : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return toMetadata((await viewOf(props)).frame);
}

export default async function Page(props: Props) {
  return <NotFoundPage view={await viewOf(props)} />;
}
