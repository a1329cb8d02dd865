import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { withMtContext } from 'nestjs-mt-errors/adapters';
import { AppConfig } from '../config/app-config.js';

const NO_SPACE: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

/** Pictures of users, each a file by the user's id. */
@Injectable()
export class AvatarStore {
  constructor(private readonly config: AppConfig) {}

  async save(userId: string, bytes: Uint8Array): Promise<void> {
    try {
      await mkdir(this.config.avatarFolder, { recursive: true });
      await writeFile(this.fileOf(userId), bytes);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      const full = NO_SPACE.has(code) ? { status: 507 } : {};
      throw new MtErrors.IMAGE_SAVE_FAILED({ reason: String(code) }, { cause, ...full });
    }
  }

  async read(userId: string): Promise<Buffer | undefined> {
    try {
      return await readFile(this.fileOf(userId));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** By it a browser sees that the picture is the one that it has. */
  checksum(bytes: Uint8Array): string {
    return withMtContext({ checksum: true }, () =>
      createHash(this.config.checksumAlgorithm).update(bytes).digest('hex'),
    );
  }

  private fileOf(userId: string): string {
    return join(this.config.avatarFolder, userId);
  }
}
