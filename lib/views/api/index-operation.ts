import { currentSettings } from '@/lib/env';
import { dataPaths } from '@/lib/params/data-paths';
import { Index } from '@/lib/views/api/envelope-schemas';
import { found, type Operation } from '@/lib/views/api/operation';

export const indexOperation: Operation = {
  id: 'getIndex',
  path: '/',
  summary: {
    vi: 'Nơi bắt đầu: trang mô tả, tài liệu OpenAPI, các bản.',
    en: 'Where to begin: documentation, editions.',
  },
  query: [],
  paged: false,
  schema: Index,
  find: async () => {
    const { siteUrl } = currentSettings();
    return found({
      data: {
        documentation: siteUrl + dataPaths.apiPage(),
        openapi: siteUrl + dataPaths.api('/openapi.json'),
        editions: siteUrl + dataPaths.api('/editions'),
      },
      html: dataPaths.apiPage(),
    });
  },
};
