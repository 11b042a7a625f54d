// Runs in the reader's browser: reads the address and code a picture's file carries and asks the page about them, as if they
// had been pasted. The file itself goes nowhere.

/** Bytes; the largest drawing has a third of that. */
const LARGEST = 4 * 1024 * 1024;

/** The text under a keyword in a PNG's own chunks. */
function textOf(bytes: Uint8Array<ArrayBuffer>, keyword: string): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const latin = new TextDecoder('latin1');
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const data = bytes.subarray(at + 8, at + 8 + length);
    const type = latin.decode(bytes.subarray(at + 4, at + 8));
    const end = data.indexOf(0);
    if ((type === 'iTXt' || type === 'tEXt') && latin.decode(data.subarray(0, end)) === keyword) {
      // An iTXt has two flags and two more words, all empty here, before its text.
      return new TextDecoder().decode(data.subarray(type === 'iTXt' ? end + 5 : end + 1));
    }
    at += length + 12;
  }
  return null;
}

/** What the file carries; null where it carries nothing of ours. */
function traceIn(bytes: Uint8Array<ArrayBuffer>): string | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return textOf(bytes, 'URL');
  const about = /<cc:Work[^>]* rdf:about="([^"]+)"/.exec(new TextDecoder().decode(bytes))?.[1];
  return about?.replaceAll('&amp;', '&') ?? null;
}

const place = document.getElementById('tep-hinh');
const input = place?.querySelector('input');
const status = place?.querySelector('[role=status]');
const field = document.querySelector<HTMLInputElement>('#ma');

async function check(file: File): Promise<void> {
  if (!place || !status || !field) return;
  if (file.size > LARGEST) {
    status.textContent = place.dataset.large ?? '';
    return;
  }
  const trace = traceIn(new Uint8Array(await file.arrayBuffer()));
  if (trace === null) {
    status.textContent = place.dataset.none ?? '';
    return;
  }
  field.value = trace;
  field.form?.requestSubmit();
}

if (place && input) {
  place.hidden = false;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) check(file);
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    check(file);
  });
}

export {};
