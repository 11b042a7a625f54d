import { readXml } from '@/lib/annex/file/read-xml';

/** The texts a workbook's cells share, by number; of rich text its letters, without what only tells how to say it. */
export async function readSharedStrings(parts: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const strings: string[] = [];
  let [text, inText, phonetic] = ['', false, false];
  await readXml(parts, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') strings.push(text);
    },
  });
  return strings;
}
