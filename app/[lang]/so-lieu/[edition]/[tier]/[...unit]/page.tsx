import { orMoved, type PathProps, pathPage } from '@/app/page-route';
import { ClaimPage } from '@/components/claim/claim-page';
import { type ClaimParams, parseClaim } from '@/lib/params/claim';
import { paths } from '@/lib/params/paths';
import { findClaimPage } from '@/lib/views/claim/claim-page';
import { findMovedTo } from '@/lib/views/unit/context';

const moved = findMovedTo<ClaimParams>(({ edition, tier, slug, criterion }) =>
  paths.claim(edition, tier, slug, criterion),
);
const route = pathPage(parseClaim, orMoved(findClaimPage, moved));

export const generateMetadata = route.metadata;

export default async function Claim(props: PathProps) {
  return <ClaimPage view={await route.viewOf(props)} />;
}
