/** `node start-probe.js <what>`: prints the milliseconds of CPU that it took. */
const what = process.argv[2];

if (what === 'nest' || what === 'library') {
  const { builtFile } = await import('./built-file.js');
  const start = process.cpuUsage();
  if (what === 'library') await import(builtFile('index.js'));
  else await Promise.all([import('@nestjs/common'), import('@nestjs/core')]);
  print(start);
} else {
  const { builtFile } = await import('./built-file.js');
  const { Module } = await import('@nestjs/common');
  const { NestFactory } = await import('@nestjs/core');
  const { ExpressAdapter } = await import('@nestjs/platform-express');
  const { MtErrorsModule } = (await import(
    builtFile('index.js')
  )) as typeof import('../../../dist/esm/index.js');
  class RootModule {}
  const start = process.cpuUsage();
  Module({ imports: what === 'for-root' ? [MtErrorsModule.forRoot()] : [] })(RootModule);
  const app = await NestFactory.create(RootModule, new ExpressAdapter(), { logger: false });
  await app.init();
  print(start);
}

function print(start: NodeJS.CpuUsage): void {
  const { user, system } = process.cpuUsage(start);
  console.log((user + system) / 1000);
  process.exit(0);
}

export {};
