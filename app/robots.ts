import type { MetadataRoute } from 'next';
import { readEnv } from '@/lib/env';

export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/tim-kiem', '/en/tim-kiem'] },
    sitemap: `${readEnv(process.env).siteUrl}/sitemap.xml`,
  };
}
