// Puts beside the compiled files what the compiler leaves out.
import { cpSync } from 'node:fs';
import { join } from 'node:path';

const assets = ['distributed/inventory/inventory.proto'];

for (const asset of assets) {
  cpSync(join(import.meta.dirname, asset), join(import.meta.dirname, 'dist', asset));
}
