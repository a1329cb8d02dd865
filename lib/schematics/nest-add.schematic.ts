import { posix } from 'node:path';
import { addGlobalPipe, rootModuleOf } from './edit/bootstrap.js';
import { addImport, importedFrom } from './edit/imports.js';
import { addToModule, type ModuleList } from './edit/module-metadata.js';
import { addValidationPackages, packageManagerOf } from './edit/package-json.js';
import { SourceText } from './edit/source-text.js';
import type { NestAddOptions, ProjectTree, SchematicHost } from './nest-add.options.js';

/** An element of a module's list and the names that it needs. */
interface Addition {
  readonly list: ModuleList;
  readonly element: string;
  /** Where this name stands already, nothing is added. */
  readonly name: string;
  readonly imports: readonly (readonly [name: string, from: string])[];
}

const ROOT: Addition = {
  list: 'imports',
  element: 'MtErrorsModule.forRoot()',
  name: 'MtErrorsModule',
  imports: [['MtErrorsModule', 'nestjs-mt-errors']],
};
const DOCS: Addition = {
  list: 'imports',
  element: `MtErrorsDocsModule.forRoot({ path: 'errors' })`,
  name: 'MtErrorsDocsModule',
  imports: [['MtErrorsDocsModule', 'nestjs-mt-errors/docs']],
};
const PIPE: Addition = {
  list: 'providers',
  element: '{ provide: APP_PIPE, useValue: new MtValidationPipe() }',
  name: 'MtValidationPipe',
  imports: [
    ['APP_PIPE', '@nestjs/core'],
    ['MtValidationPipe', 'nestjs-mt-errors/class-validator'],
  ],
};

/** `nest add nestjs-mt-errors`: adds what is missing, and nothing a second time. */
export function nestAdd(options: NestAddOptions = {}) {
  return (tree: ProjectTree, host: SchematicHost): ProjectTree => {
    const { sourceRoot = 'src', pipe = 'main', docs = false, skipInstall = false } = options;
    const main = `${sourceRoot}/main.ts`;
    const root = tree.exists(main) ? rootOf(main, tree) : undefined;
    if (root === undefined) {
      host.logger.warn(`${main}: NestFactory.create(...) of a module was not found: ${byHand()}`);
      return tree;
    }
    const hasPipe = [main, root.file].some((file) => sourceOf(file, tree).has('MtValidationPipe'));
    const additions = [
      ...(docs ? [DOCS] : []),
      ROOT,
      ...(pipe === 'module' && !hasPipe ? [PIPE] : []),
    ];
    for (const addition of additions) extendModule(root, addition, tree, host);
    if (pipe === 'main' && !hasPipe) extendMain(main, tree, host);
    if (pipe !== 'none') installValidation(tree, host, skipInstall);
    return tree;
  };
}

interface RootModule {
  readonly className: string;
  readonly file: string;
}

/** The application's root module, by the import in `main.ts`. */
function rootOf(main: string, tree: ProjectTree): RootModule | undefined {
  const source = sourceOf(main, tree);
  const className = rootModuleOf(source);
  if (className === undefined) return undefined;
  const from = importedFrom(source, className);
  const file = from ? posix.join(posix.dirname(main), `${from.replace(/\.js$/, '')}.ts`) : main;
  const isThere = from !== undefined || source.find(['class', className]) >= 0;
  return isThere && tree.exists(file) ? { className, file } : undefined;
}

function extendModule(
  { className, file }: RootModule,
  { list, element, name, imports }: Addition,
  tree: ProjectTree,
  { logger }: SchematicHost,
): void {
  const source = sourceOf(file, tree);
  if (source.has(name)) return;
  const extended = addToModule(source, className, list, element);
  if (extended === undefined) {
    logger.warn(`${file}: @Module() of ${className} has no plain list "${list}": add ${element}`);
    return;
  }
  const edited = imports.reduce((text, [from, what]) => addImport(text, from, what), extended);
  tree.overwrite(file, edited.text);
}

function extendMain(main: string, tree: ProjectTree, { logger }: SchematicHost): void {
  const edited = addGlobalPipe(sourceOf(main, tree));
  if (edited === undefined) {
    logger.warn(`${main}: add app.useGlobalPipes(new MtValidationPipe()) after NestFactory.create`);
    return;
  }
  tree.overwrite(main, edited.text);
}

function installValidation(tree: ProjectTree, host: SchematicHost, skipInstall: boolean): void {
  if (!addValidationPackages(tree)) return;
  host.logger.info('class-validator and class-transformer were added to package.json');
  if (skipInstall) return;
  const options = { command: 'install', packageManager: packageManagerOf(tree) };
  host.addTask({ toConfiguration: () => ({ name: 'node-package', options }) });
}

function sourceOf(file: string, tree: ProjectTree): SourceText {
  return new SourceText(tree.readText(file));
}

function byHand(): string {
  return 'add MtErrorsModule.forRoot() to the imports of your root module';
}
