import { keepNumbers, partsOf } from '@/lib/i18n/keep-numbers';
import '@/components/ui/kept-text.css';

/** A running text: numbers stay with their words, the number of a decision in one line. */
export function KeptText({ text }: { text: string }) {
  return partsOf(keepNumbers(text)).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in its order
      <span key={index} className="whole">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
