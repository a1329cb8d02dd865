import { infrastructureRows } from './rows/infrastructure.rows.js';
import type { WalkRow } from './walk-row.js';

/** All rows; the catalogue gives their order. */
export const walkRows: readonly WalkRow[] = [...infrastructureRows];
