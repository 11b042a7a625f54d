import type { FileAnswer } from '@/lib/http/respond';
import type { EditionUnitParams } from '@/lib/params/edition-unit';
import { drawSheet } from '@/lib/sheet/pdf';
import { findSheet, sheetFileName } from '@/lib/views/sheet/sheet';

/** The score sheet as a PDF file; null where there is no sheet. */
export async function findSheetFile(params: EditionUnitParams): Promise<FileAnswer | null> {
  const view = await findSheet(params);
  if (!view) return null;
  const { document, frame } = view;
  const ascii = ['phieu', params.edition, params.tier, params.slug.replaceAll('/', '-')].join('-');
  return {
    body: await drawSheet(document),
    contentType: 'application/pdf',
    // A sheet says whether its edition still holds, and that may change.
    immutable: false,
    fileName: { ascii: `${ascii}.pdf`, full: `${sheetFileName(document)}.pdf` },
    noIndex: frame.simulated,
  };
}
