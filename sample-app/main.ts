import 'reflect-metadata';
import { toMtException } from 'nestjs-mt-errors/adapters';
import { readConfig } from './config/app-config.js';
import { createApp } from './create-app.js';
import { printRequests } from './print-requests.js';

// A full disk, or a reader of the log that has gone, must not end the service.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const { port, publicUrl } = readConfig();
try {
  const app = await createApp(process.env.PLATFORM, { abortOnError: false });
  await app.listen(port);
  printRequests(publicUrl);
} catch (error) {
  // No filter stands here: what stops the start is told with its code all the same.
  console.error(toMtException(error).message);
  process.exit(1);
}
