import { type QueryProps, queryPage } from '@/app/page-route';
import { EmbedBuilder } from '@/components/share/embed-builder';
import { parseEmbedChoice } from '@/lib/params/embed-builder';
import { buildEmbedBuilder } from '@/lib/views/sharing/embed-builder';

const route = queryPage(({ lang }, query) => parseEmbedChoice(lang, query), buildEmbedBuilder);

export const generateMetadata = route.metadata;

export default async function EmbedBuilderPage(props: QueryProps) {
  return <EmbedBuilder view={await route.viewOf(props)} />;
}
