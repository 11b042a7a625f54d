import type { FileAnswer } from '@/lib/http/respond';
import type { Citation } from '@/lib/open-data/citation';
import type { CitationFormat } from '@/lib/params/download';

/** A citation as a file for a bibliography; `facts` are those of any file of its edition. */
export function toCitationFile(
  citation: Citation,
  format: CitationFormat,
  facts: Pick<FileAnswer, 'immutable' | 'noIndex' | 'lastModified'>,
  fileName: (ending: string) => FileAnswer['fileName'],
): FileAnswer {
  if (format === 'bib') {
    return {
      ...facts,
      body: citation.bibtex,
      contentType: 'application/x-bibtex; charset=utf-8',
      fileName: fileName('.bib'),
    };
  }
  return {
    ...facts,
    body: JSON.stringify([citation.csl], null, 2),
    contentType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  };
}
