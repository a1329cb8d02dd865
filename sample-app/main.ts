import 'reflect-metadata';
import { createApp } from './create-app.js';
import { printRequests } from './print-requests.js';

const port = Number(process.env.PORT ?? 3000);
const app = await createApp(process.env.PLATFORM);
await app.listen(port);
printRequests(port);
