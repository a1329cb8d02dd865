/** Copying the link, and the way to the neighbours by the arrow keys. */
export const entryScript = String.raw`
function startEntry() {
  const button = byId('copy');
  const address = location.href.split(/[?#]/)[0];
  button.hidden = false;
  button.addEventListener('click', async () => {
    await copy(address);
    byId('copied').textContent = button.dataset.done;
  });

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      prompt(button.textContent, text);
    }
  }

  addEventListener('keydown', (event) => {
    const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
    if (!rel || !plain(event) || document.activeElement.closest('pre, summary')) return;
    const link = document.querySelector('a[rel=' + rel + ']');
    if (link) location.assign(link.href);
  });
}`;
