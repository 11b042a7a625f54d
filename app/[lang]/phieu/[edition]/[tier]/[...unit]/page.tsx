import { type PathProps, pathPage } from '@/app/page-route';
import { SheetPage } from '@/components/sheet/sheet-page';
import { parseEditionUnit } from '@/lib/params/edition-unit';
import { findSheet } from '@/lib/views/sheet/sheet';

const route = pathPage(parseEditionUnit, findSheet);

export const generateMetadata = route.metadata;

export default async function Sheet(props: PathProps) {
  return <SheetPage view={await route.viewOf(props)} />;
}
