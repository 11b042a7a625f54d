/** A text somebody typed, as a sentence: closed by a full stop where it has no end of its own, so that another may follow. */
export function toSentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…]["”’)]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
