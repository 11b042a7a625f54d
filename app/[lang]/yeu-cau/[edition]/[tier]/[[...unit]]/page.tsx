import { type PathProps, pathPage } from '@/app/page-route';
import { LetterPage } from '@/components/letter/letter-page';
import { parseLetter } from '@/lib/params/letter';
import { buildLetter } from '@/lib/views/letter/letter';

const route = pathPage(parseLetter, buildLetter);

export const generateMetadata = route.metadata;

export default async function Page(props: PathProps) {
  return <LetterPage view={await route.viewOf(props)} />;
}
