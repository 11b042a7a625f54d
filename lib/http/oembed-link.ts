import { currentSettings } from '@/lib/env';
import { absolute, paths } from '@/lib/params/paths';

/** `Link` header that tells where the oEmbed of a file or embed document is; `path` is its address without origin. */
export function oembedLink(path: string): { readonly link: string } {
  const { siteUrl } = currentSettings();
  const link = (format: 'json' | 'xml', type: string) =>
    `<${absolute(siteUrl, paths.oembed(absolute(siteUrl, path), format))}>; rel="alternate"; type="${type}"`;
  return { link: `${link('json', 'application/json+oembed')}, ${link('xml', 'text/xml+oembed')}` };
}
