import { orMoved, type PathProps, pathPage } from '@/app/page-route';
import { LetterPage } from '@/components/letter/letter-page';
import { type LetterParams, parseLetter } from '@/lib/params/letter';
import { paths } from '@/lib/params/paths';
import { buildLetter } from '@/lib/views/letter/letter';
import { findMovedTo } from '@/lib/views/unit/context';

const moved = findMovedTo<LetterParams>(({ edition, tier, slug }) => paths.letter(edition, tier, slug));
const route = pathPage(parseLetter, orMoved(buildLetter, moved));

export const generateMetadata = route.metadata;

export default async function Page(props: PathProps) {
  return <LetterPage view={await route.viewOf(props)} />;
}
