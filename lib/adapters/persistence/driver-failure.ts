import { isObject } from '../shape.js';
import { mysqlFailure } from './mysql-failure.js';
import { networkFailure } from './network-failure.js';
import { pgFailure } from './pg-failure.js';
import type { PersistenceFailure } from './persistence-failure.js';

/** What a driver's error means that an ORM wraps, or copied onto its own. */
export function driverFailure(error: unknown): PersistenceFailure | undefined {
  if (!isObject(error)) return undefined;
  return pgFailure(error) ?? mysqlFailure(error) ?? networkFailure(error);
}
