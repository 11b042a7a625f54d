import { copyingWords } from '@/lib/i18n/words/copying';
import { languageOf } from '@/lib/params/language';
import type { Lang } from '@/lib/site';

/** The language of the page, for code in the reader's browser. */
export const pageLang = (): Lang => languageOf(document.documentElement.lang);

/** A place that is read out when its text changes, and not seen. */
export function statusLine(): HTMLElement {
  const line = document.createElement('p');
  line.role = 'status';
  line.className = 'sr';
  return line;
}

/**
 * A button that copies `text`, for code in the reader's browser; it says so on itself and in `status`.
 * `what` is what it copies, for those who go from button to button; `select` marks the text to be copied by hand where the
 * page may not use the clipboard (plain http, a policy).
 */
export function copyButton(what: string, text: () => string, select: () => void, status: HTMLElement): HTMLElement {
  const words = copyingWords[pageLang()];
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = words.copy;
  button.setAttribute('aria-label', words.copyOf(what));
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = words.copied;
      status.textContent = words.copied;
    } catch {
      select();
      status.textContent = words.selected;
    }
  });
  return button;
}
