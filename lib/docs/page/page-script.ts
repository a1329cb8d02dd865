import { entryScript } from './entry.script.js';
import { listScript } from './list.script.js';

/** The script of every page. Without it the pages are lists, texts and links. */
export const pageScript = `(() => {
'use strict';
const byId = (id) => document.getElementById(id);
const plain = (event) => !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
${listScript}
${entryScript}
const filter = byId('filter');
if (filter) startList(filter);
else startEntry();
const languages = document.querySelector('.languages');
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && languages && languages.open) {
    languages.open = false;
    languages.querySelector('summary').focus();
  }
});
})();
`;
