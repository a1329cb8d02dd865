import 'reflect-metadata';
import { toMtException } from 'nestjs-mt-errors/adapters';
import { readConfig } from './config/app-config.js';
import { createApp } from './create-app.js';
import { printRequests } from './print-requests.js';

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
