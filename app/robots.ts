import type { MetadataRoute } from 'next';
import { currentSettings } from '@/lib/env';

export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/tim-kiem', '/en/tim-kiem'] },
    sitemap: `${currentSettings().siteUrl}/sitemap.xml`,
  };
}
