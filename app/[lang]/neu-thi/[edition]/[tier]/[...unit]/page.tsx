import { orMoved, type QueryProps, queryPage } from '@/app/page-route';
import { WhatIfPage } from '@/components/what-if/what-if-page';
import { paths } from '@/lib/params/paths';
import { parseWhatIf, type WhatIfParams } from '@/lib/params/what-if';
import { findMovedTo } from '@/lib/views/unit/context';
import { findWhatIf } from '@/lib/views/what-if/what-if';

const moved = findMovedTo<WhatIfParams>(({ edition, tier, slug, supposed }) =>
  paths.whatIf(edition, tier, slug, supposed),
);
const route = queryPage(parseWhatIf, orMoved(findWhatIf, moved));

export const generateMetadata = route.metadata;

export default async function WhatIf(props: QueryProps) {
  return <WhatIfPage view={await route.viewOf(props)} />;
}
