// Runs in the reader's browser: a button that copies the message beside the links that send it, one beside each address, and
// the telephone's own way to share where it has one (in Viet Nam most links travel by chat). Without it all are links.
import { copyButton, pageLang, statusLine } from '@/components/ui/copy-button';
import { copyingWords } from '@/lib/i18n/words/copying';

const words = copyingWords[pageLang()];
const section = document.querySelector('.share');
const status = statusLine();
section?.append(status);

for (const link of section?.querySelectorAll<HTMLAnchorElement>('dd a') ?? []) {
  const what = link.closest('div')?.querySelector('dt')?.textContent ?? '';
  const select = () => getSelection()?.selectAllChildren(link);
  link.after(
    ' ',
    copyButton(what, () => link.href, select, status),
  );
}

const message = section?.querySelector('.message');
const details = message?.closest('details');
if (message && details) {
  const select = () => {
    details.setAttribute('open', '');
    getSelection()?.selectAllChildren(message);
  };
  const button = copyButton(words.message, () => message.textContent ?? '', select, status);
  // Beside the summary, where nothing moves for it.
  details.before(button);
}

const title = section?.querySelector('p > b');
const pinned = [...(section?.querySelectorAll<HTMLAnchorElement>('dd a') ?? [])].at(-1);
if (pinned && title && typeof navigator.share === 'function') {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = words.share;
  button.addEventListener('click', () => {
    // Closing the sheet is a refusal like any other: nothing to tell.
    navigator
      .share({ title: document.title, text: message?.textContent ?? '', url: pinned.href })
      .catch(() => undefined);
  });
  // In the place of the word: the line stays as it is.
  title.replaceChildren(button);
}
