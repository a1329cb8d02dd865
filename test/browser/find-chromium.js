import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The file of Chromium: `CHROMIUM_PATH`, else the first one in `PATH`; ends the process where there is none. */
export function findChromium(who) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found =
    process.env.CHROMIUM_PATH ??
    NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (found !== undefined && existsSync(found)) return found;
  console.error(
    `${who} needs Chromium, and there is none: install it (Debian, Ubuntu: ` +
      'sudo apt-get install -y chromium), or name its file in CHROMIUM_PATH.',
  );
  process.exit(1);
}
