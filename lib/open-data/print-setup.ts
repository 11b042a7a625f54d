import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const A4 = 9;
const PAGE = `<pageSetup paperSize="${A4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`;

/**
 * How sheets are printed, which the writer cannot say by itself: on A4 across, every column on the page and as many pages
 * as it takes. A sheet's elements have a fixed order: what fits it to the page comes first, the page after all that the
 * writer has; what belongs behind that (notes) must be inserted later. `fits`: for each sheet, in the sheets' order.
 */
export function printSetup(fits: readonly boolean[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            fits[sheetIndex] ? xml.replace(/<worksheet\b[^>]*>/, (root) => root + FIT) : xml,
          insert: (_, { sheetIndex }) => (fits[sheetIndex] ? PAGE : undefined),
        },
      },
    },
  };
}
