// What scripts add to the desk; without them every form works all the same.

/** Dropping files on the whole box, not only on the button in it. */
function takeDrops(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) return;
  const over = (on: boolean) => box.classList.toggle('over', on);
  box.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  box.addEventListener('dragleave', () => over(false));
  box.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    if (!event.dataTransfer?.files.length) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** The table as Word or a page gives it, merged cells and all, beside the text that is pasted. */
function keepTables(form: HTMLFormElement): void {
  const text = form.querySelector('textarea');
  const html = form.querySelector<HTMLInputElement>('input[name=dan-html]');
  if (!text || !html) return;
  text.addEventListener('paste', (event) => {
    const copied = event.clipboardData?.getData('text/html') ?? '';
    html.value = /<table\b/i.test(copied) ? copied : '';
  });
  // What was typed over the table is what counts.
  text.addEventListener('input', (event) => {
    if ((event as InputEvent).inputType !== 'insertFromPaste') html.value = '';
  });
}

/** A cell of the sheet that is clicked is the one to fix. */
function chooseCells(table: HTMLTableElement): void {
  const cell = document.querySelector<HTMLInputElement>('.fix-one input[name=o]');
  const value = document.querySelector<HTMLInputElement>('.fix-one input[name=thanh]');
  if (!cell || !value) return;
  table.addEventListener('dblclick', (event) => {
    const chosen = (event.target as HTMLElement).closest<HTMLElement>('td[data-cell]');
    if (!chosen) return;
    cell.value = chosen.dataset.cell ?? '';
    value.value = chosen.firstChild?.nodeType === Node.TEXT_NODE ? (chosen.firstChild.textContent ?? '') : '';
    value.focus();
    value.select();
  });
}

/** Files that are too large together are named before they are sent: what else stands in the form is not lost. */
function tellTooLarge(form: HTMLFormElement): void {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')];
  const most = Number(form.dataset.most);
  form.addEventListener('change', () => {
    const bytes = inputs.flatMap(({ files }) => [...(files ?? [])]).reduce((sum, { size }) => sum + size, 0);
    const [first] = inputs.filter(({ files }) => files?.length);
    for (const input of inputs) input.setCustomValidity('');
    if (bytes <= most) return;
    first?.setCustomValidity(form.dataset.tooLarge ?? '');
    first?.reportValidity();
  });
}

/** What takes a while says so, and is sent once. */
function tellWaiting(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = 'yes';
    // After the browser took the pressed button's own value.
    setTimeout(() => form.classList.add('sent'), 0);
  });
}

for (const box of document.querySelectorAll<HTMLElement>('.drop')) takeDrops(box);
for (const form of document.querySelectorAll<HTMLFormElement>('form.paste')) keepTables(form);
for (const table of document.querySelectorAll<HTMLTableElement>('.sheet-table')) chooseCells(table);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-most]')) tellTooLarge(form);
for (const form of document.querySelectorAll<HTMLFormElement>('form[method=post]')) tellWaiting(form);
// A page from the browser's memory must be able to send again.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) {
    delete form.dataset.sent;
    form.classList.remove('sent');
  }
});
