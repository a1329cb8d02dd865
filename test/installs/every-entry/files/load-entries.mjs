// Loads each entry that is named, by import and by require, and prints what went wrong.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const rows = [];
for (const name of process.argv.slice(2)) {
  try {
    const [imported, required] = [await import(name), require(name)];
    const names = Object.keys(imported);
    const other = names.filter((key) => imported[key] !== required[key]);
    rows.push([name, names.length > 0 && other.length === 0 ? 'ok' : `not the same: ${other}`]);
  } catch (error) {
    rows.push([name, error.message]);
  }
}
console.log(JSON.stringify({ node: process.versions.node, rows }));
