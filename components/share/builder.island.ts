// Runs in the reader's browser: shows each choice of the embed builder at once, lets its preview set its own height and
// adds a copy button to each snippet. The page is asked for as the form would ask for it; without this, the form does.

import { copyButton, pageLang, statusLine } from '@/components/ui/copy-button';
import { embedBuilderLiveWords } from '@/lib/i18n/words/embed-builder-live';

const words = embedBuilderLiveWords[pageLang()];

const OUTCOME = '#ket-qua';
/** Milliseconds without a key before typed text counts as a choice. */
const PAUSE = 500;

const form = document.querySelector<HTMLFormElement>('form.builder');
const status = statusLine();
form?.after(status);

function offerCopies(): void {
  for (const field of document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
    '.snippet textarea, .snippet input',
  )) {
    const label = field.closest('label');
    const what = label?.querySelector('span')?.textContent ?? '';
    const button = copyButton(
      what,
      () => field.value,
      () => field.select(),
      status,
    );
    label?.after(button);
  }
}

/** Brings the fields in line with those of the page that was read; what has the focus keeps it, and what is being typed. */
function adopt(fresh: HTMLFormElement): void {
  if (!form) return;
  const labels = new Map(
    [...form.querySelectorAll('label')].map((label) => [label.querySelector<HTMLInputElement>('[name]')?.name, label]),
  );
  let before: Element | null = null;
  for (const label of fresh.querySelectorAll('label')) {
    const field = label.querySelector<HTMLSelectElement | HTMLInputElement>('[name]');
    const own = labels.get(field?.name);
    labels.delete(field?.name);
    if (!own) {
      const added = document.importNode(label, true);
      if (before) before.after(added);
      else form.prepend(added);
      before = added;
      continue;
    }
    before = own;
    const kept = own.querySelector<HTMLSelectElement | HTMLInputElement>('[name]');
    if (kept instanceof HTMLSelectElement && field) {
      if (kept.innerHTML !== field.innerHTML) kept.innerHTML = field.innerHTML;
      kept.value = field.value;
    } else {
      const names = label.querySelector('datalist');
      own.querySelector('datalist')?.remove();
      if (names) own.append(document.importNode(names, true));
      kept?.toggleAttribute('list', false);
      if (names) kept?.setAttribute('list', names.id);
    }
  }
  for (const gone of labels.values()) gone.remove();
}

/** Simulated figures stand under their band, real ones never do. */
function adoptBand(band: Element | null): void {
  document.querySelector('.band')?.remove();
  if (band) document.querySelector('.site-header')?.before(document.importNode(band, true));
}

let asked: AbortController | null = null;

async function show(): Promise<void> {
  if (!form) return;
  asked?.abort();
  asked = new AbortController();
  const { signal } = asked;
  const url = new URL(form.action);
  url.search = new URLSearchParams(
    [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  try {
    const answer = await fetch(url, { signal });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const [fresh, outcome] = [page.querySelector<HTMLFormElement>('form.builder'), page.querySelector(OUTCOME)];
    if (!fresh || !outcome) throw new Error(`No builder at ${url}`);
    adopt(fresh);
    adoptBand(page.querySelector('.band'));
    document.querySelector(OUTCOME)?.replaceWith(document.importNode(outcome, true));
    offerCopies();
    history.replaceState(null, '', url);
    status.textContent = document.querySelector(`${OUTCOME} .banner`)?.textContent ?? words.shown;
  } catch {
    if (!signal.aborted) status.textContent = words.failed;
  }
}

let pause = 0;
form?.addEventListener('change', () => {
  clearTimeout(pause);
  void show();
});
form?.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  clearTimeout(pause);
  pause = window.setTimeout(() => void show(), PAUSE);
});
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  void show();
});

offerCopies();
const loader = document.createElement('script');
loader.src = '/nhung.js';
document.head.append(loader);
