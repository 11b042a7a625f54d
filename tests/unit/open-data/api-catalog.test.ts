import { expect, test } from 'vitest';
import { answerApiCatalog } from '@/lib/views/api/catalog';
import { api } from './every-answer';
import { download } from './every-file';

test('the catalogue of APIs leads from the site to the API, its description, its guide and its metadata', async () => {
  const answer = answerApiCatalog();
  expect(answer.headers.get('content-type')).toBe(
    'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
  );
  expect(answer.headers.get('link')).toMatch(/^<http.*\/\.well-known\/api-catalog>; rel="api-catalog"$/);
  const { linkset } = (await answer.json()) as { linkset: Record<string, { href: string; type: string }[] | string>[] };
  const [own, described] = linkset;
  const anchor = String(described?.anchor);
  expect(own?.item).toEqual([{ href: anchor }]);
  expect(anchor).toMatch(/\/api\/v1$/);
  const first = (relation: string) => (described?.[relation] as { href: string; type: string }[] | undefined)?.[0];
  const description = await api(first('service-desc')?.href.replace(anchor, '') ?? '');
  expect(description.headers.get('content-type')).toContain(first('service-desc')?.type ?? 'none');
  expect(description.body.servers[0].url).toBe(anchor);
  const meta = await download(new URL(first('service-meta')?.href ?? '').pathname);
  expect(meta.headers.get('content-type')).toContain(first('service-meta')?.type ?? 'none');
  expect(new URL(first('service-doc')?.href ?? '').pathname).toBe('/du-lieu/api');
  expect(new URL(first('status')?.href ?? '').pathname).toBe('/api/health');
});
