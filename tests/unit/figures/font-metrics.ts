import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
export const FONT_FILES = {
  400: require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  600: require.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
} as const;

/** The 134 Vietnamese letters with a mark: 67 lower-case, 67 upper-case. */
export const ACCENTED = [
  ...'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ',
  ...'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ',
];

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

/** Every character the drawings are measured with. */
export const MEASURED = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...ACCENTED, ...'–—‘’“”…•−≤≥→↑↓'];

interface Font {
  readonly unitsPerEm: number;
  /** Advance width in font units; null where the font has no glyph for the character. */
  advance(char: string): number | null;
}

/** Reads advance widths straight from the font's tables (head, hhea, hmtx, cmap format 4). */
export function readFont(file: string): Font {
  const bytes = readFileSync(file);
  const tables = new Map<string, number>();
  for (let i = 0; i < bytes.readUInt16BE(4); i += 1) {
    const at = 12 + i * 16;
    tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8));
  }
  const table = (name: string) => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`${file} has no table ${name}`);
    return at;
  };
  const metrics = bytes.readUInt16BE(table('hhea') + 34);
  const hmtx = table('hmtx');
  const cmap = table('cmap');
  let sub = -1;
  for (let i = 0; i < bytes.readUInt16BE(cmap + 2); i += 1) {
    const at = cmap + bytes.readUInt32BE(cmap + 4 + i * 8 + 4);
    if (bytes.readUInt16BE(at) === 4) sub = at;
  }
  if (sub < 0) throw new Error(`${file} has no format 4 character map`);
  const segments = bytes.readUInt16BE(sub + 6) / 2;
  const glyphOf = (code: number): number => {
    for (let i = 0; i < segments; i += 1) {
      const end = bytes.readUInt16BE(sub + 14 + i * 2);
      if (end < code) continue;
      const start = bytes.readUInt16BE(sub + 16 + segments * 2 + i * 2);
      if (start > code) return 0;
      const delta = bytes.readUInt16BE(sub + 16 + segments * 4 + i * 2);
      const offsetAt = sub + 16 + segments * 6 + i * 2;
      const offset = bytes.readUInt16BE(offsetAt);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = bytes.readUInt16BE(offsetAt + offset + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
  return {
    unitsPerEm: bytes.readUInt16BE(table('head') + 18),
    advance: (char) => {
      const glyph = glyphOf(char.codePointAt(0) ?? 0);
      return glyph === 0 ? null : bytes.readUInt16BE(hmtx + Math.min(glyph, metrics - 1) * 4);
    },
  };
}

/** The table lib/figures/text/glyph-widths.json holds: per weight, characters grouped by advance width. */
export function glyphWidths(): Record<string, { unitsPerEm: number; widths: Record<string, string> }> {
  return Object.fromEntries(
    Object.entries(FONT_FILES).map(([weight, file]) => {
      const font = readFont(file);
      const widths: Record<string, string> = {};
      for (const char of MEASURED) {
        const advance = font.advance(char);
        if (advance !== null && !widths[advance]?.includes(char)) widths[advance] = (widths[advance] ?? '') + char;
      }
      return [weight, { unitsPerEm: font.unitsPerEm, widths }];
    }),
  );
}
