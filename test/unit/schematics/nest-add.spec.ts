import type { NestAddOptions } from '../../../lib/schematics/nest-add.options.js';
import { nestAdd } from '../../../lib/schematics/nest-add.schematic.js';

const MAIN = `import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(process.env.PORT ?? 3000);
}
await bootstrap();
`;
const MODULE = `import { Module } from '@nestjs/common';
import { AppService } from './app.service.js';

@Module({
  imports: [],
  providers: [AppService],
})
export class AppModule {}
`;
const PACKAGE = `{\n  "name": "shop",\n  "dependencies": {\n    "rxjs": "^7.8.1"\n  }\n}\n`;

/** The files of a project, and what the schematic said and asked for. */
class Project {
  readonly messages: string[] = [];
  readonly tasks: { name: string; options: unknown }[] = [];
  private readonly files: Map<string, string>;

  constructor(files: Readonly<Record<string, string>> = {}) {
    const all = { 'src/main.ts': MAIN, 'src/app.module.ts': MODULE, 'package.json': PACKAGE };
    this.files = new Map(Object.entries({ ...all, ...files }));
  }

  add(options?: NestAddOptions): this {
    const note = (message: string): void => void this.messages.push(message);
    const tree = {
      exists: (path: string) => this.files.has(path),
      readText: (path: string) => this.read(path),
      overwrite: (path: string, text: string) => void this.files.set(path, text),
    };
    nestAdd(options)(tree, {
      logger: { info: note, warn: note },
      addTask: (task) => this.tasks.push(task.toConfiguration()),
    });
    return this;
  }

  read(path: string): string {
    return this.files.get(path) ?? '';
  }

  remove(path: string): this {
    this.files.delete(path);
    return this;
  }
}

const inModule = (metadata: string): string =>
  new Project({
    'src/app.module.ts': `import { Module } from '@nestjs/common';\n\n${metadata}\nexport class AppModule {}\n`,
  })
    .add({ pipe: 'none' })
    .read('src/app.module.ts')
    .split('\n')
    .slice(3, -2)
    .join('\n');

describe('nest add', () => {
  it('adds the module and the pipe', () => {
    const project = new Project().add();
    expect(project.read('src/app.module.ts')).toBe(`import { Module } from '@nestjs/common';
import { AppService } from './app.service.js';
import { MtErrorsModule } from 'nestjs-mt-errors';

@Module({
  imports: [MtErrorsModule.forRoot()],
  providers: [AppService],
})
export class AppModule {}
`);
    expect(project.read('src/main.ts')).toBe(`import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { MtValidationPipe } from 'nestjs-mt-errors/class-validator';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.useGlobalPipes(new MtValidationPipe());
  await app.listen(process.env.PORT ?? 3000);
}
await bootstrap();
`);
  });

  it('adds the catalogue page where that is wanted', () => {
    const text = new Project().add({ docs: true }).read('src/app.module.ts');
    expect(text).toContain(
      `imports: [MtErrorsModule.forRoot(), MtErrorsDocsModule.forRoot({ path: 'errors' })],`,
    );
    expect(text).toContain(`import { MtErrorsDocsModule } from 'nestjs-mt-errors/docs';`);
  });

  it.each([{}, { docs: true }, { pipe: 'module' as const }, { pipe: 'none' as const }])(
    'changes nothing the second time, with %j',
    (options) => {
      const project = new Project().add(options);
      const files = ['src/main.ts', 'src/app.module.ts', 'package.json'];
      const before = files.map((file) => project.read(file));
      const { length } = project.tasks;
      project.add(options);
      expect(files.map((file) => project.read(file))).toEqual(before);
      expect(project.tasks).toHaveLength(length);
    },
  );

  it('adds the page later to a module that has the rest', () => {
    const text = new Project().add().add({ docs: true }).read('src/app.module.ts');
    expect(text.match(/MtErrorsModule\.forRoot/g)).toHaveLength(1);
    expect(text.match(/MtErrorsDocsModule\.forRoot/g)).toHaveLength(1);
  });

  it('registers the pipe in the module where that is wanted', () => {
    const project = new Project().add({ pipe: 'module' });
    expect(project.read('src/main.ts')).toBe(MAIN);
    expect(project.read('src/app.module.ts')).toContain(
      'providers: [{ provide: APP_PIPE, useValue: new MtValidationPipe() }, AppService],',
    );
    expect(project.read('src/app.module.ts')).toContain(
      `import { APP_PIPE } from '@nestjs/core';\nimport { MtValidationPipe } from 'nestjs-mt-errors/class-validator';`,
    );
  });

  it('keeps to itself where a pipe is registered in the other place already', () => {
    const project = new Project().add({ pipe: 'module' }).add({ pipe: 'main' });
    expect(project.read('src/main.ts')).toBe(MAIN);
  });

  it('exchanges a stock ValidationPipe and keeps its options', () => {
    const main = MAIN.replace(
      `import { NestFactory }`,
      `import { Logger, ValidationPipe } from '@nestjs/common';\nimport { NestFactory }`,
    ).replace(
      '  await app.listen',
      '  app.useGlobalPipes(new ValidationPipe({ whitelist: true }));\n  await app.listen',
    );
    const text = new Project({ 'src/main.ts': main }).add().read('src/main.ts');
    expect(text).toContain('app.useGlobalPipes(new MtValidationPipe({ whitelist: true }));');
    expect(text).toContain(`import { Logger } from '@nestjs/common';`);
    expect(text.match(/useGlobalPipes/g)).toHaveLength(1);
  });

  it('takes an import away in which nothing is left', () => {
    const main = `import { ValidationPipe } from '@nestjs/common';\n${MAIN}`.replace(
      '  await app.listen',
      '  app.useGlobalPipes(new ValidationPipe());\n  await app.listen',
    );
    const text = new Project({ 'src/main.ts': main }).add().read('src/main.ts');
    expect(text).not.toContain('@nestjs/common');
    expect(text).toMatch(/^import \{ NestFactory \}/);
  });

  it('leaves the import of a ValidationPipe that is used elsewhere', () => {
    const main = `import { ValidationPipe } from '@nestjs/common';\n${MAIN}`.replace(
      '  await app.listen',
      '  app.useGlobalPipes(new ValidationPipe());\n  console.log(ValidationPipe.name);\n  await app.listen',
    );
    const text = new Project({ 'src/main.ts': main }).add().read('src/main.ts');
    expect(text).toContain(`import { ValidationPipe } from '@nestjs/common';`);
    expect(text).toContain('new MtValidationPipe()');
  });

  it.each([
    [
      "const app = await NestFactory.create<NestExpressApplication>(AppModule, { logger: ['error'] });",
      'app',
    ],
    ['let server: INestApplication = await NestFactory.create(AppModule)', 'server'],
    [
      'const app = await NestFactory.create(\n    AppModule,\n    new FastifyAdapter(),\n  );',
      'app',
    ],
  ])('finds the application in %j', (statement, name) => {
    const main = MAIN.replace('const app = await NestFactory.create(AppModule);', statement);
    const text = new Project({ 'src/main.ts': main }).add().read('src/main.ts');
    expect(text).toContain(
      `${statement}\n  ${name}.useGlobalPipes(new MtValidationPipe());\n  await`,
    );
  });

  it('keeps to the quotes of a file, and to a root module of another name and place', () => {
    const main = MAIN.replaceAll("'", '"')
      .replaceAll('AppModule', 'ShopModule')
      .replace('./app.module.js', './shop/shop.module');
    const project = new Project({
      'apps/api/main.ts': main,
      'apps/api/shop/shop.module.ts': MODULE.replaceAll('AppModule', 'ShopModule'),
    }).add({ sourceRoot: 'apps/api' });
    expect(project.read('apps/api/main.ts')).toContain(
      'import { MtValidationPipe } from "nestjs-mt-errors/class-validator";',
    );
    expect(project.read('apps/api/shop/shop.module.ts')).toContain('[MtErrorsModule.forRoot()]');
  });

  it.each([
    ["import { ValidationPipe } from '@nestjs/common'; ", /^ ?import \{ NestFactory \}/],
    ["import common, { ValidationPipe } from '@nestjs/common';\n", /^import common, \{ Val/],
    [
      "import * as common from '@nestjs/common';\nconst { ValidationPipe } = common;\n",
      /^import \*/,
    ],
  ])('exchanges the pipe also where it is imported by %j', (line, rest) => {
    const main = `${line}${MAIN}`.replace(
      '  await app.listen',
      '  app.useGlobalPipes(new ValidationPipe());\n  await app.listen',
    );
    const text = new Project({ 'src/main.ts': main }).add().read('src/main.ts');
    expect(text).toContain('app.useGlobalPipes(new MtValidationPipe());');
    expect(text).toContain("import { MtValidationPipe } from 'nestjs-mt-errors/class-validator';");
    expect(text).toMatch(rest);
  });

  it('writes the first import of a file that has none', () => {
    const file = '@Module({})\nexport class AppModule {}\n';
    expect(
      new Project({ 'src/app.module.ts': file }).add({ pipe: 'none' }).read('src/app.module.ts'),
    ).toBe(
      "import { MtErrorsModule } from 'nestjs-mt-errors';\n@Module({\n  imports: [MtErrorsModule.forRoot()],\n})\nexport class AppModule {}\n",
    );
  });

  it('adds a name to the import that its module has already', () => {
    const file = `import { MtException } from 'nestjs-mt-errors'\n${MODULE}`;
    const text = new Project({ 'src/app.module.ts': file }).add().read('src/app.module.ts');
    expect(text).toContain("import { MtException, MtErrorsModule } from 'nestjs-mt-errors'\n");
    expect(text).toContain('imports: [MtErrorsModule.forRoot()]');
  });

  it('finds a root module in main.ts itself', () => {
    const main = `import { Module } from '@nestjs/common';\nimport { NestFactory } from '@nestjs/core';\n@Module({})\nclass AppModule {}\nconst app = await NestFactory.create(AppModule);\n`;
    const text = new Project({ 'src/main.ts': main }).add().read('src/main.ts');
    expect(text).toContain('@Module({\n  imports: [MtErrorsModule.forRoot()],\n})');
    expect(text).toContain('app.useGlobalPipes(new MtValidationPipe());');
  });
});

describe('the imports of @Module()', () => {
  it.each([
    ['@Module({})', '@Module({\n  imports: [MtErrorsModule.forRoot()],\n})'],
    ['@Module({ imports: [A] })', '@Module({ imports: [MtErrorsModule.forRoot(), A] })'],
    [
      '@Module({\n  imports: [\n    A.forRoot({ imports: [] }), // [first\n    B,\n  ],\n})',
      '@Module({\n  imports: [\n    MtErrorsModule.forRoot(),\n    A.forRoot({ imports: [] }), // [first\n    B,\n  ],\n})',
    ],
    [
      '@Module({\n  providers: [{ provide: X, imports: [] }],\n})',
      '@Module({\n  imports: [MtErrorsModule.forRoot()],\n  providers: [{ provide: X, imports: [] }],\n})',
    ],
    [
      '/* @Module({ imports: [] }) */\n@Global()\n@Module({ imports: [] })',
      '/* @Module({ imports: [] }) */\n@Global()\n@Module({ imports: [MtErrorsModule.forRoot()] })',
    ],
    [
      '@Module({ imports: [] })\nclass Other {}\n\n@Module({ imports: [] })',
      '@Module({ imports: [] })\nclass Other {}\n\n@Module({ imports: [MtErrorsModule.forRoot()] })',
    ],
  ])('of %j become %j', (before, after) => {
    expect(inModule(before)).toBe(after);
  });
});

describe('where nest add finds nothing to extend', () => {
  it.each([
    ['@Module(metadata)', 'imports'],
    ['@Module({ imports: shared })', 'imports'],
  ])('it leaves %s alone and says what to add', (decorator) => {
    const file = `import { Module } from '@nestjs/common';\n${decorator}\nexport class AppModule {}\n`;
    const project = new Project({ 'src/app.module.ts': file }).add({ pipe: 'none' });
    expect(project.read('src/app.module.ts')).toBe(file);
    expect(project.messages).toEqual([
      'src/app.module.ts: @Module() of AppModule has no plain list "imports": add MtErrorsModule.forRoot()',
    ]);
  });

  it.each([
    [''],
    [MAIN.replace('NestFactory.create(AppModule)', 'create()')],
    [MAIN.replace('NestFactory.create(AppModule)', 'NestFactory.createMicroservice(AppModule)')],
    [MAIN.replace('(AppModule)', '(moduleOf({}))').replace('AppModule', 'B')],
    [MAIN.replace('./app.module.js', '@shop/app.module')],
    ["import { NestFactory from 'x"],
  ])('it changes no file where main.ts is %j', (main) => {
    const project = new Project({ 'src/main.ts': main }).add();
    expect(project.read('src/main.ts')).toBe(main);
    expect(project.read('src/app.module.ts')).toBe(MODULE);
    expect(project.messages).toEqual([
      'src/main.ts: NestFactory.create(...) of a module was not found: add MtErrorsModule.forRoot() to the imports of your root module',
    ]);
  });

  it.each([
    [MAIN.replace(/AppModule\);[^]*$/, 'AppModule,')],
    [MAIN.replace('const app = await', 'return')],
    [MAIN.replace('const app =', 'this.app =')],
  ])('it names the line to write where main.ts is %j', (main) => {
    const project = new Project({ 'src/main.ts': main }).add();
    expect(project.read('src/main.ts')).toBe(main);
    expect(project.messages).toContain(
      'src/main.ts: add app.useGlobalPipes(new MtValidationPipe()) after NestFactory.create',
    );
  });

  it('it leaves a module alone whose text ends too early', () => {
    const file =
      "import { Module } from '@nestjs/common';\n@Module({ imports: [A,\nclass AppModule {}";
    const project = new Project({ 'src/app.module.ts': file }).add({ pipe: 'none' });
    expect(project.read('src/app.module.ts')).toBe(file);
    expect(project.messages).toHaveLength(1);
  });

  it('it says the same where there is no main.ts', () => {
    expect(new Project().remove('src/main.ts').add().messages).toHaveLength(1);
  });

  it('it names the line to write where no variable holds the application', () => {
    const main = MAIN.replace('const app = await NestFactory.create(AppModule);', '').replace(
      'await app.listen(process.env.PORT ?? 3000);',
      'await (await NestFactory.create(AppModule)).listen(3000);',
    );
    const project = new Project({ 'src/main.ts': main }).add();
    expect(project.read('src/main.ts')).toBe(main);
    expect(project.messages).toContain(
      'src/main.ts: add app.useGlobalPipes(new MtValidationPipe()) after NestFactory.create',
    );
  });
});

describe('the packages that the pipe needs', () => {
  it('are added to package.json, in order, and installed', () => {
    const project = new Project().add();
    expect(project.read('package.json')).toBe(
      `{\n  "name": "shop",\n  "dependencies": {\n    "class-transformer": "^0.5.1",\n    "class-validator": "^0.15.1",\n    "rxjs": "^7.8.1"\n  }\n}\n`,
    );
    expect(project.tasks).toEqual([
      { name: 'node-package', options: { command: 'install', packageManager: 'npm' } },
    ]);
  });

  it.each([
    ['pnpm-lock.yaml', 'pnpm'],
    ['yarn.lock', 'yarn'],
    ['bun.lock', 'bun'],
  ])('are installed by the package manager that %s belongs to', (file, packageManager) => {
    const { tasks } = new Project({ [file]: '' }).add();
    expect(tasks).toEqual([
      { name: 'node-package', options: { command: 'install', packageManager } },
    ]);
  });

  it('are not installed where that is not wanted, and keep their versions', () => {
    expect(new Project().add({ skipInstall: true }).tasks).toEqual([]);
    const manifest = `{\n\t"dependencies": { "class-validator": "0.14.0", "class-transformer": "0.5.1" }\n}\n`;
    const project = new Project({ 'package.json': manifest }).add();
    expect(project.read('package.json')).toBe(manifest);
    expect(project.tasks).toEqual([]);
  });

  it('are no matter without a package.json, or without the pipe', () => {
    expect(new Project().remove('package.json').add().tasks).toEqual([]);
    expect(new Project({ 'package.json': '{}' }).add({ pipe: 'none' }).tasks).toEqual([]);
    expect(new Project({ 'package.json': '{}' }).add().tasks).toHaveLength(1);
  });
});
