// Runs in the reader's browser: lists what is found while a name is typed, each with its score and rank, as the search page
// lists it. Without it, or where asking fails, the form is sent.

const form = document.querySelector<HTMLFormElement>('form.find');
const field = form?.querySelector('input');

if (form && field) {
  const list = document.createElement('ol');
  list.className = 'hits';
  const status = document.createElement('p');
  status.role = 'status';
  status.className = 'small';
  form.append(status, list);
  let asked = 0;

  const show = async () => {
    const query = field.value.trim();
    asked += 1;
    const turn = asked;
    if (query.length < 2) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      const answer = await fetch(`${form.action}?q=${encodeURIComponent(query)}`);
      // Without its style sheet, which this page's policy does not know.
      const page = (await answer.text()).replace(/<style>[\s\S]*?<\/style>/, '');
      const found = new DOMParser().parseFromString(page, 'text/html');
      // What was typed since is asked for already.
      if (turn !== asked || !answer.ok) return;
      list.replaceChildren(...[...found.querySelectorAll('.hits > li')].slice(0, 6));
      status.textContent = found.querySelector('.summary')?.textContent ?? '';
    } catch {
      // The form still works.
    }
  };

  let wait: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(show, 150);
  });
}
