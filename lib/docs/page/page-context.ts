import type { Catalogue } from '../catalogue/catalogue.js';
import type { GuideSource } from '../catalogue/guide-source.js';
import type { SampleAnswers } from '../catalogue/sample-answer.js';
import type { MtErrorsCore } from '../../module/mt-errors-core.js';
import type { PageWords } from '../texts/page-words.js';
import type { SiteLinks } from './site-links.js';

/** What a page is made from. */
export interface PageContext {
  readonly core: MtErrorsCore;
  readonly catalogue: Catalogue;
  readonly guides: GuideSource;
  readonly samples: SampleAnswers;
  readonly words: PageWords;
  readonly links: SiteLinks;
  /** The reader's language. */
  readonly locale: string;
}
