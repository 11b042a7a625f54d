import { type Attributes, readXml } from '@/lib/annex/file/read-xml';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

export const WHITE: Colour = [255, 255, 255];
export const BLACK: Colour = [0, 0, 0];

/** The order in which styles number a theme's colours, which is not the order of its part. */
const THEME = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
/** The first of the palette of numbered colours, twice over, then those of the system: letters and ground. */
const INDEXED: readonly Colour[] = [
  BLACK,
  WHITE,
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 0],
  [255, 0, 255],
  [0, 255, 255],
];

/** The colour six digits at the end of a text name: "FFFFFFFF", "#ffffff"; null where they are none. */
export const hexColour = (hex: string | undefined): Colour | null => {
  const [, red, green, blue] = /([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})$/.exec(hex ?? '') ?? [];
  return red && green && blue
    ? [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
    : null;
};

/** A workbook's theme: colours in the order styles number them. */
export async function readTheme(parts: Iterable<Uint8Array>): Promise<readonly (Colour | null)[]> {
  const colours = new Map<string, Colour | null>();
  let [scheme, of] = [false, ''];
  await readXml(parts, {
    open: (name, attributes) => {
      if (name === 'clrScheme') scheme = true;
      else if (scheme && THEME.includes(name)) of = name;
      else if (scheme && of !== '' && !colours.has(of)) {
        if (name === 'srgbClr') colours.set(of, hexColour(attributes.get('val')));
        else if (name === 'sysClr') colours.set(of, hexColour(attributes.get('lastClr')));
      }
    },
    close: (name) => {
      if (name === 'clrScheme') scheme = false;
    },
  });
  // Without a theme letters are black on white all the same.
  return THEME.map((name) => colours.get(name) ?? (name === 'lt1' ? WHITE : name === 'dk1' ? BLACK : null));
}

/** The colour an element of a style names; null where it cannot be known. */
export function colourOf(attributes: Attributes, theme: readonly (Colour | null)[]): Colour | null {
  const indexed = attributes.get('indexed');
  const named = attributes.get('theme');
  const plain =
    named !== undefined
      ? (theme[Number(named)] ?? null)
      : indexed === undefined
        ? hexColour(attributes.get('rgb'))
        : indexed === '64'
          ? BLACK
          : indexed === '65'
            ? WHITE
            : Number(indexed) < 16
              ? (INDEXED[Number(indexed) % 8] ?? null)
              : null;
  const tint = Number(attributes.get('tint') ?? 0);
  if (plain === null || tint === 0) return plain;
  const tinted = (part: number) => (tint < 0 ? part * (1 + tint) : part + (255 - part) * tint);
  return [tinted(plain[0]), tinted(plain[1]), tinted(plain[2])];
}

/** How bright a colour is to the eye, 0 to 1, as WCAG measures it. */
const brightness = (colour: Colour): number => {
  const linear = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
};

/** The least contrast at which letters can be told from their ground: #e6e6e6 on white is about that. */
const LEAST_CONTRAST = 1.25;

/** Whether letters of one colour can be seen on another; yes where either is not known. */
export function canBeSeen(letters: Colour | null, ground: Colour | null): boolean {
  if (letters === null || ground === null) return true;
  const [darker = 0, lighter = 0] = [brightness(letters), brightness(ground)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05) >= LEAST_CONTRAST;
}
