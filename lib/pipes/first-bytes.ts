import { open } from 'node:fs/promises';

/** What an uploaded file is, as far as the pipe looks at it. */
export interface UploadedFileLike {
  readonly size: number;
  readonly mimetype: string;
  readonly buffer?: Buffer;
  readonly path?: string;
}

/** No type of file needs more of its beginning to be known. */
const ENOUGH = 4100;

/** The file with the beginning of its contents, read from the disk where it was stored there. */
export async function withFirstBytes(
  file: UploadedFileLike,
): Promise<{ mimetype: string; size: number; buffer: Buffer }> {
  const { mimetype, size, buffer, path } = file;
  return { mimetype, size, buffer: buffer ?? (await readStart(path)) };
}

async function readStart(path: string | undefined): Promise<Buffer> {
  if (path === undefined) return Buffer.alloc(0);
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(ENOUGH), 0, ENOUGH, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
