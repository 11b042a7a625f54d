import { escapeMarkup } from '@/lib/escape-markup';

/** An oEmbed answer in the standard's other format. */
export function toOembedXml(answer: object): string {
  const fields = Object.entries(answer).map(([name, value]) => `<${name}>${escapeMarkup(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join('')}</oembed>\n`;
}
