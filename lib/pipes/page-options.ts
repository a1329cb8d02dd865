import { badOption } from './pipe-failure.js';

/** What a caller may ask for. */
export interface MtPageOptions {
  /** The greatest size of a page. @default 100 */
  readonly maxSize?: number;
  /** The size where the caller names none. @default 20, or `maxSize` if that is less */
  readonly defaultSize?: number;
  /** The fields that may be sorted by. @default none */
  readonly sortable?: readonly string[];
  /** The field where the caller names none. @default none */
  readonly defaultSort?: string;
  /** @default 'asc' */
  readonly defaultOrder?: 'asc' | 'desc';
  /** Whether number, size and sort field must be there. @default false */
  readonly required?: boolean;
}

const CALL = 'new MtPagePipe()';

/** @throws TypeError for options that contradict themselves */
export function checkPageOptions(options: MtPageOptions): void {
  const { maxSize = 100, defaultSize = 1, sortable = [], defaultSort, defaultOrder } = options;
  if (!isCount(maxSize)) throw badOption(CALL, 'maxSize', maxSize, 'give a whole number above 0');
  if (!isCount(defaultSize) || defaultSize > maxSize) {
    throw badOption(CALL, 'defaultSize', defaultSize, `give a whole number from 1 to ${maxSize}`);
  }
  if (!Array.isArray(sortable)) {
    throw badOption(CALL, 'sortable', sortable, "give a list of names, as ['name']");
  }
  if (defaultSort !== undefined && !sortable.includes(defaultSort)) {
    throw badOption(CALL, 'defaultSort', defaultSort, 'give one of the fields in sortable');
  }
  if (defaultOrder !== undefined && defaultOrder !== 'asc' && defaultOrder !== 'desc') {
    throw badOption(CALL, 'defaultOrder', defaultOrder, "give 'asc' or 'desc'");
  }
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) > 0;
}
