import { permanentRedirect } from 'next/navigation';
import { type PathProps, pathPage } from '@/app/page-route';
import { UnitPage } from '@/components/unit/unit-page';
import { parseUnit } from '@/lib/params/unit';
import { findMovedUnit } from '@/lib/views/unit/context';
import { findUnitView } from '@/lib/views/unit/unit';

const route = pathPage(parseUnit, async (asked) => {
  const view = await findUnitView(asked);
  const moved = view ? null : await findMovedUnit(asked);
  return moved ? permanentRedirect(moved) : view;
});

export const generateMetadata = route.metadata;

export default async function Page(props: PathProps) {
  return <UnitPage view={await route.viewOf(props)} />;
}
