import type { MetadataRoute } from 'next';
import { currentSettings } from '@/lib/env';
import { absolute } from '@/lib/params/paths';
import { buildSitemap } from '@/lib/views/feeds/sitemap';

export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { siteUrl } = currentSettings();
  return (await buildSitemap()).map(({ path, alternates, lastModified }) => ({
    url: absolute(siteUrl, path),
    lastModified,
    alternates: {
      languages: Object.fromEntries(
        Object.entries(alternates).map(([lang, other]) => [lang, absolute(siteUrl, other)]),
      ),
    },
  }));
}
