import 'reflect-metadata';
import { fork } from 'node:child_process';
import { printRequests } from './print-requests.js';

/** Without an argument it starts the three services as processes; with one, that service in this. */
const [, file, service] = process.argv;
const services = ['inventory', 'billing', 'gateway'];

if (service === undefined) {
  await Promise.all(services.map(startProcess));
  printRequests();
} else {
  await import(`./${service}/start.js`);
  process.send?.('ready');
  process.once('disconnect', () => process.exit());
}

function startProcess(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(file!, [name]);
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`${name} ended with exit code ${code}`)));
  });
}
