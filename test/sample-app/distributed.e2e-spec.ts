import { jest } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closedPort } from '../adapters/support/proxy.js';
import { type Answer, expectProblem, request } from '../support/answer.js';
import { describeWith } from '../support/services.js';

const main = 'sample-app/distributed/main.ts';
const loader = './test/rpc/support/ts-loader.mjs';
const card = '4000-1234';

/** A service of its own process, and what it wrote. */
interface Running {
  readonly child: ChildProcess;
  log(): string;
}

const started: ChildProcess[] = [];

afterAll(async () => {
  await Promise.all(started.splice(0).map(end));
});

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

function start(service: string, env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, ['--import', loader, main, service], {
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  started.push(child);
  let text = '';
  child.stdout!.on('data', (chunk) => (text += String(chunk)));
  child.stderr!.on('data', (chunk) => (text += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve({ child, log: () => text }));
    child.once('exit', (code) => reject(new Error(`${service} ended with ${code}: ${text}`)));
  });
}

async function addresses(env: Record<string, string>): Promise<Record<string, string>> {
  const [PORT, BILLING_PORT, INVENTORY_PORT] = [
    await closedPort(),
    await closedPort(),
    await closedPort(),
  ].map(String) as [string, string, string];
  return { PORT, BILLING_PORT, INVENTORY_PORT, ...env };
}

/** The three services, and a way to place an order. */
async function startAll(more: Record<string, string>) {
  const env = await addresses(more);
  const inventory = await start('inventory', env);
  const [billing, gateway] = await Promise.all([start('billing', env), start('gateway', env)]);
  const order = (body: object, language = 'en'): Promise<Answer> =>
    request(`http://127.0.0.1:${env.PORT}/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify(body),
    });
  return { inventory, billing, gateway, order, restart: () => start('inventory', env) };
}

/** The library's lines about one occurrence. */
function linesAbout(id: string, { log }: Running): string[] {
  return log()
    .split('\n')
    .filter((line) => line.includes(id))
    .map((line) => line.replace(/^.*\[MtErrors\] /, ''));
}

function placesOrders(channel: Record<string, string>): void {
  let services: Awaited<ReturnType<typeof startAll>>;
  beforeAll(async () => {
    services = await startAll(channel);
  });

  it('answers an error of inventory in Chinese and in English, with one id in every log', async () => {
    const { inventory, billing, gateway, order } = services;

    const chinese = await order({ item: 'lamp', quantity: 9, card }, 'zh-CN');
    const english = await order({ item: 'lamp', quantity: 9, card }, 'en');

    const same = {
      status: 409,
      code: '5002',
      key: 'OUT_OF_STOCK',
      type: 'urn:mt:error:orders:5002',
      params: { item: 'lamp', available: 3 },
    };
    expectProblem(chinese, {
      ...same,
      title: '库存不足',
      detail: 'lamp 仅剩 3 件。',
      language: 'zh-CN',
    });
    expectProblem(english, {
      ...same,
      title: 'Not enough in stock',
      detail: 'Only 3 pieces of lamp left.',
    });
    const id = chinese.headers['x-mt-error-id']!;
    const [atInventory, atBilling, atGateway] = [inventory, billing, gateway].map((service) =>
      linesAbout(id, service),
    );
    expect([atInventory, atBilling, atGateway].map((lines) => lines!.length)).toEqual([1, 1, 1]);
    expect(atInventory![0]).toContain('5002 OUT_OF_STOCK status=409');
    expect(atGateway![0]).toContain('from inventory');
    expect(billing.log() + gateway.log()).not.toContain('aisle 7');
  });

  it('places an order that nothing speaks against', async () => {
    const { order } = services;

    const { status, body } = await order({ item: 'chair', quantity: 2, card });

    expect([status, body]).toEqual([201, { item: 'chair', quantity: 2, left: 38 }]);
  });

  it('answers an error of billing, and input that the gateway refuses', async () => {
    const { order } = services;

    expectProblem(await order({ item: 'chair', quantity: 1, card: '4000-0000' }), {
      status: 422,
      code: '5003',
      key: 'PAYMENT_REFUSED',
      type: 'urn:mt:error:orders:5003',
      title: 'The payment was refused',
    });
    const { status, body } = await order({ item: 'chair', quantity: 0, card });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: '0044', errors: [{ pointer: '#/quantity' }] });
  });

  it('answers 503 while inventory is dead, and places the next order when it is back', async () => {
    const { inventory, order, restart } = services;
    await end(inventory.child);

    const { status, headers, body } = await order({ item: 'chair', quantity: 1, card });

    expect(status).toBe(503);
    expect(headers['error-code']).toBe('503');
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|connection|inventory/i);
    await restart();
    const placed = await placedSoon(() => order({ item: 'chair', quantity: 1, card }));
    expect([placed.status, placed.body]).toEqual([201, { item: 'chair', quantity: 1, left: 39 }]);
  });
}

/** gRPC waits a moment before it connects again. */
async function placedSoon(order: () => Promise<Answer>): Promise<Answer> {
  const last = Date.now() + 10_000;
  let answer = await order();
  while (answer.status !== 201 && Date.now() < last) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    answer = await order();
  }
  return answer;
}

jest.setTimeout(120_000);

describe('the distributed sample without a broker: HTTP, TCP, gRPC', () => {
  placesOrders({});
});

await describeWith('rabbitmq', 'the distributed sample: HTTP, RabbitMQ, gRPC', () => {
  placesOrders({
    AMQP_URL: 'amqp://127.0.0.1:5672',
    BILLING_QUEUE: `mt-sample-${randomUUID()}`,
  });
});
