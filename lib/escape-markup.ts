/** Signs with a meaning in markup, as text writes them: the one map for HTML, SVG, feeds and workbooks. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Signs XML 1.0 cannot hold at all. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** One of the signs as text writes it; any other as it is. */
export const entityOf = (sign: string): string => ENTITIES[sign] ?? sign;

/**
 * Text as it stands in HTML or XML, between tags or in an attribute in double quotes; what XML cannot hold is left out, so
 * that no name in the store makes a document that cannot be read.
 */
export function escapeMarkup(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, entityOf);
}
