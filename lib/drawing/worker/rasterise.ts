import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const requireFrom = createRequire(import.meta.url);
const FONT_FILES = ['400Regular/BeVietnamPro_400Regular', '600SemiBold/BeVietnamPro_600SemiBold'].map((file) =>
  requireFrom.resolve(`@expo-google-fonts/be-vietnam-pro/${file}.ttf`),
);

/** An SVG as PNG bytes, `scale` pixels for each of its own. Only Be Vietnam Pro is used, whatever the machine has. */
export function rasterise(svg: string, scale: number): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
    shapeRendering: 2,
    textRendering: 1,
    logLevel: 'error',
  });
  return resvg.render().asPng();
}
