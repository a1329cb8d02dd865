// Copies what tsc does not write: the descriptions of the schematics.
import { copyFileSync, readdirSync } from 'node:fs';

for (const file of readdirSync('lib/schematics').filter((name) => name.endsWith('.json'))) {
  copyFileSync(`lib/schematics/${file}`, `dist/esm/schematics/${file}`);
}
