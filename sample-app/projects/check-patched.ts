import type { Type } from '@nestjs/common';
import { MtValidationPipe } from 'nestjs-mt-errors/class-validator';

const pipe = new MtValidationPipe({ whitelist: true });

/** What a JSON Patch has made keeps the rules of a form, or is answered as the form would be. */
export async function checkPatched<Patched>(form: Type, patched: Patched): Promise<Patched> {
  await pipe.transform(patched, { type: 'body', metatype: form });
  return patched;
}
