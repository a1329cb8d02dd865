import { baseStyle } from './base.style.js';
import { entryStyle } from './entry.style.js';
import { listStyle } from './list.style.js';

/** The style sheet of every page. */
export const pageStyle = `${baseStyle}${listStyle}${entryStyle}`.replace(/\n\s*/g, '\n');
