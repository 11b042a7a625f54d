import { orMoved, type PathProps, pathPage } from '@/app/page-route';
import { UnitPage } from '@/components/unit/unit-page';
import { paths } from '@/lib/params/paths';
import { parseUnit, type UnitParams } from '@/lib/params/unit';
import { findMovedTo } from '@/lib/views/unit/context';
import { findUnitView } from '@/lib/views/unit/unit';

const moved = findMovedTo<UnitParams>(({ tier, slug, edition }) => paths.unit(tier, slug, edition));
const route = pathPage(parseUnit, orMoved(findUnitView, moved));

export const generateMetadata = route.metadata;

export default async function Page(props: PathProps) {
  return <UnitPage view={await route.viewOf(props)} />;
}
