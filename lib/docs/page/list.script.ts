/** Search, filters and the way through the list by keys. The state stands in the address. */
export const listScript = String.raw`
function startList(form) {
  const fold = (text) => text.normalize('NFKC').toLowerCase();
  const groups = [...document.querySelectorAll('.group')];
  const rows = groups.flatMap((group) =>
    [...group.querySelectorAll('li')].map((item) => ({
      item,
      link: item.querySelector('a'),
      section: group.dataset.section,
      kind: item.dataset.kind,
      status: item.dataset.status,
      text: fold(item.textContent + '\n' + item.dataset.others),
    })),
  );
  const search = form.elements.q;
  const names = ['q', 'section', 'kind', 'status'];
  const count = byId('count');
  const visible = () => rows.filter((row) => !row.item.hidden);
  let saving;

  function apply() {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const chosen = ['section', 'kind', 'status'].filter((name) => form.elements[name].value);
    for (const row of rows) {
      row.item.hidden = !(
        chosen.every((name) => row[name] === form.elements[name].value) &&
        words.every((word) => row.text.includes(word))
      );
    }
    for (const group of groups) group.hidden = !group.querySelector('li:not([hidden])');
    const shown = visible().length;
    count.textContent = count.dataset.text.replace('{shown}', shown).replace('{total}', rows.length);
    byId('nothing').hidden = shown > 0;
    byId('reset').hidden = !words.length && !chosen.length;
    clearTimeout(saving);
    saving = setTimeout(save, 250);
  }

  function save() {
    const url = new URL(location.href);
    for (const name of names) {
      const value = form.elements[name].value;
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    if (url.href !== location.href) history.replaceState(null, '', url);
  }

  function restore() {
    const wanted = new URLSearchParams(location.search);
    for (const name of names) form.elements[name].value = wanted.get(name) || '';
    for (const name of names.slice(1)) {
      if (form.elements[name].selectedIndex < 0) form.elements[name].selectedIndex = 0;
    }
  }

  function move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !plain(event)) return;
    const links = visible().map((row) => row.link);
    const here = links.indexOf(document.activeElement);
    if (here < 0 && (document.activeElement !== search || step < 0)) return;
    event.preventDefault();
    const next = here + step;
    (next < 0 ? search : links[Math.min(next, links.length - 1)] || search).focus();
  }

  form.addEventListener('input', apply);
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const name of names) form.elements[name].value = '';
    apply();
    search.focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = visible()[0];
    if (first) location.assign(first.link.href);
  });
  addEventListener('keydown', move);
  addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    search.select();
    search.focus();
  });
  addEventListener('pageshow', (event) => event.persisted || apply());
  form.hidden = false;
  restore();
  apply();
}`;
