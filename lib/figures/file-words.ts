import type { Figure } from '@/lib/figures/kinds';
import type { FigureOrigin } from '@/lib/figures/types';

/** The words a file of a drawing carries beside what is drawn: marked, because nothing of the drawing is seen with them. */
interface FileWords {
  readonly title: string;
  readonly description: string;
}

const marked = (text: string, mark: string | null) =>
  mark === null || text.toLowerCase().startsWith(`${mark.toLowerCase()}: `) ? text : `${mark}: ${text}`;

/** Title and description of a drawing as a file. */
export function fileWords({ title, sentence, mark, watermark }: Figure): FileWords {
  const word = watermark === null ? null : (mark ?? watermark);
  return { title: marked(title, word), description: marked(sentence, word) };
}

/** Address and code in one text, which the check page reads. */
export const traceOf = ({ address, code }: FigureOrigin): string => `${address}#${code}`;
