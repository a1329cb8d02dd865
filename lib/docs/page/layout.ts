import type { PageWords } from '../texts/page-words.js';
import { markup, trusted, type Markup } from './markup.js';
import { pageScript } from './page-script.js';
import { nativeName } from './page-texts.js';
import { pageStyle } from './page-style.js';
import type { SiteLinks } from './site-links.js';

/** What stands around the content of every page. */
export interface LayoutParts {
  readonly words: PageWords;
  /** The reader's language. */
  readonly locale: string;
  readonly locales: readonly string[];
  readonly links: SiteLinks;
  /** The name of the catalogue. */
  readonly site: string;
  /** True for the list itself, which needs no way back. */
  readonly isList: boolean;
  /** The title of this page in the browser. */
  readonly title: string;
  readonly main: Markup;
  /** Written into the page where no server sends it as a header. */
  readonly policy?: string;
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E" +
  "%3Crect width='16' height='16' rx='4' fill='%23a8431f'/%3E" +
  "%3Cpath d='M4 5h8M4 8h8M4 11h5' stroke='%23fff' stroke-width='1.4' stroke-linecap='round'/%3E%3C/svg%3E";

/** In one piece: bundlers rewrite a template that holds the end of a script. */
const script = trusted(`<script>${pageScript}</script>`);

/** A whole document. It asks for nothing else. */
export function layout(parts: LayoutParts): string {
  const { words, title, policy, main } = parts;
  return markup`<!doctype html>
    <html lang="${words.tag}">
      <head>
        <meta charset="utf-8" />
        ${policy && markup`<meta http-equiv="Content-Security-Policy" content="${policy}" />`}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="${ICON}" />
        <style>${trusted(pageStyle)}</style>
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        ${header(parts)}
        <main id="main" tabindex="-1">${main}</main>
        ${script}
      </body>
    </html>`.text;
}

function header({ words, links, site, isList, locale, locales }: LayoutParts): Markup {
  return markup`<header class="top">
    ${isList ? markup`<span></span>` : markup`<a class="back" href="${links.list()}">${site}</a>`}
    ${locales.length > 1 && languages(words, links, locale, locales)}
  </header>`;
}

function languages(
  words: PageWords,
  links: SiteLinks,
  locale: string,
  locales: readonly string[],
): Markup {
  return markup`<nav aria-label="${words.language}">
    <details class="languages">
      <summary><span class="sr">${words.language}: </span><span lang="${locale}">${nativeName(locale)}</span></summary>
      <ul>
        ${locales.map(
          (tag) =>
            markup`<li>
              <a href="${links.language(tag)}" lang="${tag}" hreflang="${tag}"${tag === locale && markup` aria-current="true"`}>${nativeName(tag)}</a>
            </li>`,
        )}
      </ul>
    </details>
  </nav>`;
}
