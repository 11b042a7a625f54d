import type { MetadataRoute } from 'next';
import { currentSettings } from '@/lib/env';
import { FILES } from '@/lib/params/addresses';
import { localise, paths } from '@/lib/params/paths';

export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [`/${FILES.api.head}/`, paths.search(), localise(paths.search(), 'en')],
    },
    sitemap: currentSettings().siteUrl + FILES.sitemap.path(''),
  };
}
