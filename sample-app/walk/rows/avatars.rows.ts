import { ada } from '../callers.js';
import type { Walk } from '../walk.js';
import type { Seen, WalkRow } from '../walk-row.js';

/** One pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function upload(walk: Walk, bytes: Uint8Array<ArrayBuffer>): Promise<Seen> {
  const body = new FormData();
  body.set('avatar', new Blob([bytes], { type: 'image/png' }), 'me.png');
  return walk.send({ method: 'PUT', path: '/users/me/avatar', body, as: ada });
}

export const avatarsRows: readonly WalkRow[] = [
  {
    key: 'IMAGE_SAVE_FAILED',
    how: 'the folder of the pictures is a file',
    cause: (walk) => walk.withApp({ avatarFolder: 'package.json' }, (other) => upload(other, png)),
    twin: (walk) => upload(walk, png),
  },
  {
    key: 'IMAGE_TYPE_NOT_ALLOWED',
    how: 'a text with the name of a picture',
    cause: (walk) => upload(walk, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    twin: (walk) => upload(walk, png),
  },
  {
    key: 'IMAGE_TOO_LARGE',
    how: 'a picture of 300 kB',
    cause: (walk) => upload(walk, Buffer.concat([png, Buffer.alloc(300_000)])),
    twin: (walk) => upload(walk, png),
  },
  {
    key: 'CHECKSUM_UNAVAILABLE',
    how: 'the runtime lacks the digest for pictures',
    cause: (walk) => walk.withApp({ checksumAlgorithm: 'md4' }, (other) => upload(other, png)),
    twin: (walk) => walk.withApp({ checksumAlgorithm: 'md5' }, (other) => upload(other, png)),
  },
];
