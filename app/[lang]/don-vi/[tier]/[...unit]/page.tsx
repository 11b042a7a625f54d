import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { UnitPage } from '@/components/unit/unit-page';
import { parseUnit } from '@/lib/params/unit';
import { toMetadata } from '@/lib/views/page/metadata';
import { findMovedUnit } from '@/lib/views/unit/context';
import { findUnitView } from '@/lib/views/unit/unit';

export const revalidate = 60;

export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<Record<string, string | string[]>>;
}

async function viewOf({ params }: Props) {
  const parsed = parseUnit(await params);
  if (!parsed) notFound();
  const view = await findUnitView(parsed);
  if (view) return view;
  const moved = await findMovedUnit(parsed);
  return moved ? permanentRedirect(moved) : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return toMetadata((await viewOf(props)).frame);
}

export default async function Page(props: Props) {
  return <UnitPage view={await viewOf(props)} />;
}
