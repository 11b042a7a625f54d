import { type PathProps, pathPage } from '@/app/page-route';
import { FirmnessPage } from '@/components/firmness/firmness-page';
import { parseEditionTier } from '@/lib/params/edition-tier';
import { findFirmness } from '@/lib/views/firmness/firmness';

const route = pathPage(parseEditionTier, findFirmness);

export const generateMetadata = route.metadata;

export default async function Firmness(props: PathProps) {
  return <FirmnessPage view={await route.viewOf(props)} />;
}
