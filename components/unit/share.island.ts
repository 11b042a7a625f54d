// Runs in the reader's browser: a copy button beside each address to hand on, and the telephone's own way to share where
// it has one (in Viet Nam most links travel by chat). Without it the addresses are links.
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

const pinned = [...(section?.querySelectorAll<HTMLAnchorElement>('dd a') ?? [])].at(-1);
if (pinned && typeof navigator.share === 'function') {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.share;
  button.addEventListener('click', () => {
    // Closing the sheet is a refusal like any other: nothing to tell.
    navigator.share({ title: document.title, url: pinned.href }).catch(() => undefined);
  });
  section?.querySelector('dl')?.after(button);
}
