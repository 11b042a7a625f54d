import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MethodPage } from '@/components/method/method-page';
import { langSegment } from '@/lib/params/slug';
import { buildMethod } from '@/lib/views/method/method';
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
  return lang.success ? buildMethod(lang.data) : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return toMetadata((await viewOf(props)).frame);
}

export default async function Page(props: Props) {
  return <MethodPage view={await viewOf(props)} />;
}
