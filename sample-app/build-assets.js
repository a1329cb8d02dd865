// Puts beside the compiled files what the compiler leaves out, and bundles what runs in a browser.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';

const source = import.meta.dirname;
const target = join(source, 'dist');
const assets = ['distributed/inventory/inventory.proto', 'form/form.html', 'form/form.css'];

for (const asset of assets) cpSync(join(source, asset), join(target, asset));

await build({
  input: join(target, 'form/form.client.js'),
  output: { file: join(target, 'form/form.js'), minify: true },
  logLevel: 'warn',
});
