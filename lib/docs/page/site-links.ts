/** Where the pages of the catalogue are, as seen from one of them. */
export interface SiteLinks {
  list(): string;
  entry(slug: string): string;
  /** The same page in another language. */
  language(tag: string): string;
}

/**
 * Links of a served page, relative to its own address, so that they also hold behind a proxy that
 * serves the application under another path. A language that was chosen by `?lang=` is kept.
 */
export function servedLinks(path: string, isList: boolean, lang: string | undefined): SiteLinks {
  const toList = isList ? listFromList(path) : listFromEntry(path);
  const below = isList ? belowList(path) : belowEntry(path);
  const query = lang === undefined ? '' : `?lang=${encodeURIComponent(lang)}`;
  return {
    list: () => `${toList}${query}`,
    entry: (slug) => `${below}${slug}${query}`,
    language: (tag) => `?lang=${encodeURIComponent(tag)}`,
  };
}

/** Links of a static site: a folder for each language but the first, which is at the top. */
export function staticLinks(slug: string | undefined, own: string, first: string): SiteLinks {
  const file = slug === undefined ? 'index.html' : `${slug}.html`;
  const toTop = own === first ? './' : '../';
  return {
    list: () => './index.html',
    entry: (other) => `./${other}.html`,
    language: (tag) => `${toTop}${tag === first ? '' : `${tag}/`}${file}`,
  };
}

function listFromList(path: string): string {
  return path.endsWith('/') ? './' : `./${lastOf(path)}`;
}

function belowList(path: string): string {
  return path.endsWith('/') ? './' : `./${lastOf(path)}/`;
}

function listFromEntry(path: string): string {
  const list = path.replace(/\/[^/]*\/?$/, '');
  const up = path.endsWith('/') ? '../../' : '../';
  return `${up}${lastOf(list)}`;
}

function belowEntry(path: string): string {
  return path.endsWith('/') ? '../' : './';
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
