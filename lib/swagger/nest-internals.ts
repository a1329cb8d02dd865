import 'reflect-metadata';

/** The metadata key under which `@HttpCode()` keeps the status of success. */
const HTTP_CODE = '__httpCode__';

/** The status that a handler has when nothing goes wrong. */
export function successStatus(handlers: readonly (object | undefined)[], method: string): string {
  for (const handler of handlers) {
    const own: unknown = handler && Reflect.getMetadata(HTTP_CODE, handler);
    if (typeof own === 'number') return String(own);
  }
  return method === 'post' ? '201' : '200';
}
