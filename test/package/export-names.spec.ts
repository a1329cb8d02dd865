import { join } from 'node:path';
import ts from 'typescript';
import { entries, root, type PackageEntry } from './support/manifest.js';
import { runScript } from './support/run.js';

interface ExportNames {
  readonly values: string[];
  readonly types: string[];
}

const program = ts.createProgram(
  entries.map(({ types }) => join(root, types)),
  { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023, skipLibCheck: true },
);
const checker = program.getTypeChecker();

/** What the declarations of an entry promise. */
function declaredNames({ types }: PackageEntry): ExportNames {
  const file = program.getSourceFile(join(root, types))!;
  const names: ExportNames = { values: [], types: [] };
  for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(file)!)) {
    names[isValue(symbol) ? 'values' : 'types'].push(symbol.name);
  }
  return { values: names.values.sort(), types: names.types.sort() };
}

/** False for what is only a type, and for a class of which only the type is given. */
function isValue(symbol: ts.Symbol): boolean {
  if (symbol.declarations?.some(ts.isTypeOnlyImportOrExportDeclaration)) return false;
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  const { flags } = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
  return (flags & ts.SymbolFlags.Value) !== 0;
}

/** What Node finds behind each specifier. */
async function loadedNames(specifiers: readonly string[]): Promise<Record<string, string[]>> {
  const script = `
    const names = {};
    for (const specifier of ${JSON.stringify(specifiers)}) {
      names[specifier] = Object.keys(await import(specifier)).sort();
    }
    console.log(JSON.stringify(names));`;
  const { out } = await runScript('module', script);
  return JSON.parse(out) as Record<string, string[]>;
}

/** A new line here is a promise to every user; one that goes away breaks somebody. */
describe('the names of each entry', () => {
  let modules: Record<string, string[]>;
  let builds: Record<string, string[]>;

  beforeAll(async () => {
    modules = await loadedNames(entries.map(({ specifier }) => specifier));
    builds = await loadedNames(entries.map((entry) => join(root, entry.require)));
  });

  it.each(entries.map((entry) => [entry.path, entry] as const))('of %s', (_, entry) => {
    expect(declaredNames(entry)).toMatchSnapshot();
  });

  it.each(entries.map((entry) => [entry.path, entry] as const))(
    'of %s are there, and no others',
    (_, entry) => {
      expect(modules[entry.specifier]).toEqual(declaredNames(entry).values);
    },
  );

  it.each(entries.map((entry) => [entry.path, entry] as const))(
    'of %s are the same in the CommonJS build',
    (_, entry) => {
      const names = builds[join(root, entry.require)]!;
      const own = names.filter(
        (name) => !['default', 'module.exports', '__esModule'].includes(name),
      );
      expect(own).toEqual(modules[entry.specifier]);
    },
  );
});
