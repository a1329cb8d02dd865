import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { MtErrors } from '../exceptions/mt-errors.js';
import { badOption, isMissing, pipeFailure } from './pipe-failure.js';

const PREFIX = /^[0-9A-Za-z]{1,16}$/;
const BASE_36 = /^[0-9A-Za-z]{1,13}$/;
const MAX_LONG = 2n ** 63n - 1n;

/** Whether the id must be there. */
export interface DomainIdOptions {
  /** Lets a missing id pass as `undefined`. @default false */
  readonly optional?: boolean;
}

/**
 * The id of one kind of resource, such as `0U8AZTODP4H0`: a prefix, and from the second character
 * on a number of 64 bits in base 36.
 *
 * @throws DOMAIN_ID_NULL (0010) for a missing id, DOMAIN_ID_BLANK (0011), DOMAIN_ID_PREFIX_WRONG
 * (0012), DOMAIN_ID_MALFORMED (0013)
 * @example @Param('userId', new MtDomainIdPipe('0U')) userId: string
 */
export class MtDomainIdPipe implements PipeTransform<unknown, string | undefined> {
  constructor(
    private readonly prefix: string,
    private readonly options: DomainIdOptions = {},
  ) {
    if (typeof prefix === 'string' && PREFIX.test(prefix)) return;
    throw badOption(
      'new MtDomainIdPipe()',
      'the prefix',
      prefix,
      "give letters and digits, as '0U'",
    );
  }

  transform(value: unknown, metadata: ArgumentMetadata): string | undefined {
    if (isMissing(value)) {
      if (this.options.optional) return undefined;
      throw fail(MtErrors.DOMAIN_ID_NULL, metadata);
    }
    if (typeof value !== 'string') throw fail(MtErrors.DOMAIN_ID_MALFORMED, metadata);
    if (value.trim() === '') throw fail(MtErrors.DOMAIN_ID_BLANK, metadata);
    if (!value.startsWith(this.prefix)) {
      throw fail(MtErrors.DOMAIN_ID_PREFIX_WRONG, metadata, { expectedPrefix: this.prefix });
    }
    const isWhole = value.length > this.prefix.length && isLong(value.slice(1));
    if (!isWhole) throw fail(MtErrors.DOMAIN_ID_MALFORMED, metadata);
    return value;
  }
}

function fail(
  entry: Parameters<typeof pipeFailure>[0],
  metadata: ArgumentMetadata,
  params?: { expectedPrefix: string },
) {
  return pipeFailure(entry, { rule: 'domainId', params }, metadata);
}

/** Thirteen digits of base 36 are one too many for 64 bits, or not, as their value has it. */
function isLong(text: string): boolean {
  if (!BASE_36.test(text)) return false;
  let value = 0n;
  for (const digit of text) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  return value <= MAX_LONG;
}
