import { currentSettings } from '@/lib/env';
import { parameterProblem, toProblem } from '@/lib/http/problem';
import { OPEN_HEADERS, redirectTo, respondFile, respondProblem } from '@/lib/http/respond';
import { decodeSegment } from '@/lib/params/decode';
import { parseDownload } from '@/lib/params/download';
import { type Download, findDownload } from '@/lib/views/downloads/downloads';

/** The answer for an address under /tai-ve: a file, a redirect to where a unit went, or a problem in words. */
export async function answerDownload(segments: readonly string[], url: URL): Promise<Response> {
  const { siteUrl } = currentSettings();
  const context = { siteUrl, instance: url.pathname.slice(0, 300) };
  const params = parseDownload(segments.map(decodeSegment));
  const found: Download | null = params && (await findDownload(params, url.searchParams));
  if (found === null) {
    return respondProblem(
      toProblem('not-found', context, {
        en: `There is no file here. What there is stands at ${siteUrl}/du-lieu.`,
        vi: `Không có tệp nào ở đây. Danh sách tệp ở ${siteUrl}/du-lieu.`,
      }),
    );
  }
  switch (found.kind) {
    case 'refused':
      return respondProblem(parameterProblem(found.errors, context));
    case 'moved':
      return new Response(null, { status: 308, headers: { ...OPEN_HEADERS, location: found.to + url.search } });
    case 'file': {
      if (!url.searchParams.has('bom')) return respondFile(found.file);
      // CSVs once began with a byte order mark or, asked for so, without: they have none now, and one address.
      const query = new URLSearchParams(url.searchParams);
      query.delete('bom');
      return redirectTo(query.size > 0 ? `${url.pathname}?${query}` : url.pathname);
    }
  }
}
