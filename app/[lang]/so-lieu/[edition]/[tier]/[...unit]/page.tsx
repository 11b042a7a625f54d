import { type PathProps, pathPage } from '@/app/page-route';
import { ClaimPage } from '@/components/claim/claim-page';
import { parseClaim } from '@/lib/params/claim';
import { findClaimPage } from '@/lib/views/claim/claim-page';

const route = pathPage(parseClaim, findClaimPage);

export const generateMetadata = route.metadata;

export default async function Claim(props: PathProps) {
  return <ClaimPage view={await route.viewOf(props)} />;
}
