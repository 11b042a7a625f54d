import type { MetadataRoute } from 'next';
import { currentSettings } from '@/lib/env';
import { FILES } from '@/lib/params/addresses';
import { dataPaths } from '@/lib/params/data-paths';
import { localise, paths } from '@/lib/params/paths';

export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      // What describes the API may be read by machines that keep to this file; its answers are the pages' own figures again.
      allow: ['/', dataPaths.api('/openapi.json')],
      disallow: [`/${FILES.api.head}/`, paths.search(), localise(paths.search(), 'en')],
    },
    sitemap: currentSettings().siteUrl + FILES.sitemap.path(''),
  };
}
