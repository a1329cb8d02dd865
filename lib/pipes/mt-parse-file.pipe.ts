import {
  type ArgumentMetadata,
  FileTypeValidator,
  Injectable,
  Optional,
  type PipeTransform,
} from '@nestjs/common';
import { MtErrors } from '../exceptions/mt-errors.js';
import { type UploadedFileLike, withFirstBytes } from './first-bytes.js';
import { badOption, missing } from './pipe-failure.js';

/** What may be uploaded. */
export interface ParseFileOptions {
  /** The greatest size of one file, in bytes. @default no limit */
  readonly maxBytes?: number;
  /** Media types. @default all @example ['image/png', 'image/jpeg'] @example ['image/*'] */
  readonly allowed?: readonly string[];
  /**
   * Whether the type that the client declares counts for contents that show none, as texts do.
   *
   * @default false
   */
  readonly trustDeclaredType?: boolean;
  /** Lets a missing file pass. @default false */
  readonly optional?: boolean;
}

const MEDIA_TYPE = /^[\w.+-]+\/([\w.+-]+|\*)$/;

/**
 * Uploaded files: one, a list, or lists by field. The type is that of the contents, not the one
 * that the client declares; Nest's `FileTypeValidator` finds it.
 *
 * @throws IMAGE_TOO_LARGE (1047, 413), IMAGE_TYPE_NOT_ALLOWED (1046, 415), MUST_NOT_BE_NULL (0037)
 * for a missing file
 * @example @UploadedFile(new MtParseFilePipe({ maxBytes: 1_000_000, allowed: ['image/png'] })) file: Express.Multer.File
 */
@Injectable()
export class MtParseFilePipe implements PipeTransform<unknown, Promise<unknown>> {
  private readonly type: FileTypeValidator | undefined;

  constructor(@Optional() private readonly options: ParseFileOptions = {}) {
    checkOptions(options);
    const { allowed, trustDeclaredType: fallbackToMimetype } = options;
    this.type =
      allowed && new FileTypeValidator({ fileType: typePattern(allowed), fallbackToMimetype });
  }

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const files = filesIn(value);
    if (files.length === 0 && !this.options.optional) throw missing(metadata);
    for (const file of files) {
      await this.check(file);
    }
    return value;
  }

  private async check(file: UploadedFileLike): Promise<void> {
    const { maxBytes, allowed = [] } = this.options;
    if (maxBytes !== undefined && !(file.size <= maxBytes)) {
      throw MtErrors.IMAGE_TOO_LARGE({ maxBytes });
    }
    if (this.type && !(await this.type.isValid(await withFirstBytes(file)))) {
      throw MtErrors.IMAGE_TYPE_NOT_ALLOWED({ allowed: [...allowed] });
    }
  }
}

function filesIn(value: unknown): UploadedFileLike[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('mimetype' in value) return [value as UploadedFileLike];
  return Object.values(value).flatMap(filesIn);
}

function typePattern(allowed: readonly string[]): RegExp {
  const patterns = allowed.map((type) =>
    type.replaceAll(/[.+]/g, String.raw`\$&`).replace(/\*$/, String.raw`[\w.+-]+`),
  );
  return new RegExp(`^(${patterns.join('|')})$`);
}

function checkOptions({ maxBytes, allowed }: ParseFileOptions): void {
  const call = 'new MtParseFilePipe()';
  if (maxBytes !== undefined && !(Number.isSafeInteger(maxBytes) && maxBytes > 0)) {
    throw badOption(call, 'maxBytes', maxBytes, 'give a whole number of bytes above 0');
  }
  if (allowed === undefined) return;
  const isList = Array.isArray(allowed) && allowed.length > 0;
  if (!isList || !allowed.every((type) => typeof type === 'string' && MEDIA_TYPE.test(type))) {
    throw badOption(call, 'allowed', allowed, "give media types, as ['image/png', 'image/*']");
  }
}
