import { orMoved, type PathProps, pathPage } from '@/app/page-route';
import { SheetPage } from '@/components/sheet/sheet-page';
import { type EditionUnitParams, parseEditionUnit } from '@/lib/params/edition-unit';
import { paths } from '@/lib/params/paths';
import { findSheet } from '@/lib/views/sheet/sheet';
import { findMovedTo } from '@/lib/views/unit/context';

const moved = findMovedTo<EditionUnitParams>(({ edition, tier, slug }) => paths.sheet(edition, tier, slug));
const route = pathPage(parseEditionUnit, orMoved(findSheet, moved));

export const generateMetadata = route.metadata;

export default async function Sheet(props: PathProps) {
  return <SheetPage view={await route.viewOf(props)} />;
}
