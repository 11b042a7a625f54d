import { type QueryProps, queryPage } from '@/app/page-route';
import { VerifyPage } from '@/components/sheet/verify-page';
import { parseVerify } from '@/lib/params/sheet-code';
import { buildVerify } from '@/lib/views/sheet/verify';

const route = queryPage(({ lang }, query) => parseVerify(lang, query), buildVerify);

export const generateMetadata = route.metadata;

export default async function Verify(props: QueryProps) {
  return <VerifyPage view={await route.viewOf(props)} />;
}
