import { currentSettings } from '@/lib/env';
import { respondJson } from '@/lib/http/respond';
import { FILES } from '@/lib/params/addresses';
import { dataPaths } from '@/lib/params/data-paths';

const TYPE = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"';

/** Which API the site has, where it is described for machines and people, and whether it is well (RFC 9727, RFC 9264). */
export function answerApiCatalog(): Response {
  const { siteUrl } = currentSettings();
  const at = (path: string, type: string) => ({ href: siteUrl + path, type });
  const self = siteUrl + dataPaths.apiCatalog();
  const api = siteUrl + dataPaths.api();
  const linkset = [
    { anchor: self, item: [{ href: api }] },
    {
      anchor: api,
      'service-desc': [at(dataPaths.api('/openapi.json'), 'application/openapi+json')],
      'service-doc': [
        { ...at(dataPaths.apiPage(), 'text/html'), hreflang: ['vi'] },
        { ...at(`/en${dataPaths.apiPage()}`, 'text/html'), hreflang: ['en'] },
      ],
      'service-meta': [at(dataPaths.catalogue('jsonld'), 'application/ld+json')],
      status: [at(FILES.health.path(''), 'application/json')],
    },
  ];
  return respondJson({ linkset }, false, { 'content-type': TYPE, link: `<${self}>; rel="api-catalog"` });
}
