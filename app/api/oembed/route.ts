import { toOembedXml } from '@/lib/embed/oembed-xml';
import { askedUrl } from '@/lib/http/asked-url';
import { READING_METHODS } from '@/lib/http/reading-only';
import { readQuery } from '@/lib/params/query';
import { findOembed } from '@/lib/views/sharing/oembed';

export const dynamic = 'force-dynamic';

const HEADERS = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300, s-maxage=300' };

function refuse(status: 400 | 404 | 405 | 501, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {
      ...HEADERS,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 405 ? { allow: READING_METHODS } : {}),
    },
  });
}

/** A size in whole CSS pixels, however large; null where left out, undefined where it is not one. */
function sizeOf(value: string | readonly string[] | undefined): number | null | undefined {
  if (value === undefined) return null;
  return typeof value === 'string' && /^[1-9]\d*$/.test(value) ? Number(value) : undefined;
}

/** oEmbed, as oembed.com has it: 400 for a bad request, 404 for an address without a figure, 501 for an unknown format. */
export async function GET(request: Request): Promise<Response> {
  const { url, format = 'json', maxwidth, maxheight } = readQuery(askedUrl(request).searchParams);
  if (typeof url !== 'string' || url === '') return refuse(400, 'url is missing. Thiếu tham số url.');
  if (format !== 'json' && format !== 'xml') return refuse(501, 'format is json or xml. Định dạng chỉ có json và xml.');
  const [maxWidth, maxHeight] = [sizeOf(maxwidth), sizeOf(maxheight)];
  if (maxWidth === undefined || maxHeight === undefined) {
    return refuse(400, 'maxwidth and maxheight are whole numbers. maxwidth và maxheight là số nguyên.');
  }
  const found = await findOembed(url, { maxWidth, maxHeight });
  if (!found) return refuse(404, 'There is no chart at this address. Không có biểu đồ ở địa chỉ này.');
  const [type, text] =
    format === 'json' ? ['application/json', JSON.stringify(found.answer)] : ['text/xml', toOembedXml(found.answer)];
  return new Response(text, {
    headers: {
      ...HEADERS,
      'content-type': `${type}; charset=utf-8`,
      ...(found.noIndex ? { 'x-robots-tag': 'noindex' } : {}),
    },
  });
}

const wrongMethod = () => refuse(405, 'Only GET. Chỉ nhận GET.');

export { wrongMethod as DELETE, wrongMethod as PATCH, wrongMethod as POST, wrongMethod as PUT };
