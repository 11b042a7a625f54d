import { type QueryProps, queryPage } from '@/app/page-route';
import { WhatIfPage } from '@/components/what-if/what-if-page';
import { parseWhatIf } from '@/lib/params/what-if';
import { findWhatIf } from '@/lib/views/what-if/what-if';

const route = queryPage(parseWhatIf, findWhatIf);

export const generateMetadata = route.metadata;

export default async function WhatIf(props: QueryProps) {
  return <WhatIfPage view={await route.viewOf(props)} />;
}
