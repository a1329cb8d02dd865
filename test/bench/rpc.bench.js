// What a failing message costs a service, ours against Nest's own: `npm run bench:rpc -- --help`.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Logger } from '@nestjs/common';
import { ClientProxyFactory, Transport } from '@nestjs/microservices';
import { lastValueFrom } from 'rxjs';

const help = `npm run bench:rpc -- [options]
  --transport <names>  tcp,rabbitmq; default both
  --only <text>        of the variants only those whose name has this in it, and what they are compared with
  --processes <n>      so often every service is started anew; default 4
  --rounds <n>         interleaved rounds of each; default 4
  --messages <n>       messages a round and variant; default 3000
  --library <folder>   the built library; default dist/esm
  --cpu-prof <folder>  where the services leave their CPU profiles
  --json               one JSON document instead of tables`;
/** So many messages are on their way at a time. */
const CONCURRENCY = 32;
/** So many messages go before the first round: until then the compiler of Node is what is measured. */
const WARM_UP = 12_000;

/** Name, service, pattern, and what Nest alone does with the same. */
const variants = [
  ['nest: success', 'nest', 'succeed'],
  ['nest: RpcException', 'nest', 'fail'],
  ['nest: RpcException, same bytes', 'nest', 'failAlike'],
  ['nest: unknown error', 'nest', 'unknown'],
  ['ours: success', 'ours', 'succeed', 'nest: success'],
  ['ours: code', 'ours', 'code', 'nest: RpcException'],
  ['ours: code, of the same bytes', 'ours', 'code', 'nest: RpcException, same bytes'],
  ['ours: own code, a parameter', 'ours', 'own', 'nest: RpcException'],
  ['ours: code with a cause', 'ours', 'caused', 'nest: RpcException'],
  ['ours: RpcException', 'ours', 'fail', 'nest: RpcException'],
  ['ours: unknown error', 'ours', 'unknown', 'nest: unknown error'],
];

const { values: given } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    transport: { type: 'string', default: 'tcp,rabbitmq' },
    only: { type: 'string', default: '' },
    processes: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '4' },
    messages: { type: 'string', default: '3000' },
    library: { type: 'string', default: fileURLToPath(new URL('../../dist/esm', import.meta.url)) },
    'cpu-prof': { type: 'string' },
  },
});

function fail(error) {
  console.error(error);
  process.exit(1);
}

async function main() {
  Logger.overrideLogger(false);
  const tables = {};
  for (const transport of given.transport.split(',')) tables[transport] = await measure(transport);
  console.log(given.json ? JSON.stringify(tables, undefined, 2) : markdown(tables));
}

/**
 * Each service in a process of its own, several times, because one process may compile the same code
 * better than another; the variants in turn, so that what the machine does meets all.
 */
async function measure(transport) {
  const found = chosen().map(([name, , , base]) => ({ name, base, cpu: [], rates: [] }));
  for (let generation = 0; generation < Number(given.processes); generation++) {
    const lanes = await Promise.all(chosen().map((variant) => open(transport, variant)));
    for (const lane of lanes) await run(lane, WARM_UP);
    for (let round = 0; round < Number(given.rounds); round++)
      await measureRound(lanes, found, round);
    await Promise.all(lanes.map(close));
  }
  return found.map((each) => rowOf(each, found));
}

async function measureRound(lanes, found, round) {
  for (const lane of round % 2 ? lanes.toReversed() : lanes) {
    // What the pause since its last round took away comes back first.
    await run(lane, Number(given.messages) / 4);
    const { cpu, seconds } = await run(lane, Number(given.messages));
    const { cpu: costs, rates } = found.find(({ name }) => name === lane.name);
    costs.push(cpu / Number(given.messages));
    rates.push(Number(given.messages) / seconds);
  }
}

function chosen() {
  const wanted = variants.filter(([name]) => name.includes(given.only));
  const needed = new Set(wanted.flatMap(([name, , , base]) => [name, base]));
  return variants.filter(([name]) => needed.has(name));
}

async function open(transport, [name, service, pattern]) {
  const { server, client: options } = await pairOf(transport);
  const file = `${transport}-${name.replace(/\W+/g, '-')}.cpuprofile`;
  const profile = given['cpu-prof'];
  const child = fork(
    fileURLToPath(new URL('./rpc-server.js', import.meta.url)),
    [given.library, service, JSON.stringify(server)],
    {
      execArgv: profile
        ? [
            '--cpu-prof',
            '--cpu-prof-interval=200',
            `--cpu-prof-dir=${profile}`,
            `--cpu-prof-name=${file}`,
          ]
        : [],
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    },
  );
  await Promise.race([once(child, 'message'), ended(child, `${transport}, ${name}`)]);
  const client = ClientProxyFactory.create(options);
  await client.connect();
  return { name, pattern, child, client };
}

async function ended(child, name) {
  const [code] = await once(child, 'exit');
  throw new Error(`The service for ${name} ended with code ${code}`);
}

async function close({ client, child }) {
  await client.close();
  const exited = once(child, 'exit');
  child.disconnect();
  await exited;
}

async function pairOf(transport) {
  if (transport === 'tcp') {
    const options = { host: '127.0.0.1', port: await freePort() };
    return both({ transport: Transport.TCP, options });
  }
  const queue = `mt-bench-${randomUUID()}`;
  const queueOptions = { durable: false, autoDelete: true };
  const urls = [process.env.RABBITMQ_URL ?? 'amqp://127.0.0.1:5672'];
  return both({ transport: Transport.RMQ, options: { urls, queue, queueOptions } });
}

function both(options) {
  return { server: options, client: options };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Sends a message `count` times and says what it cost the service. */
async function run({ child, client, pattern }, count) {
  const before = await cpuOf(child);
  const start = performance.now();
  let left = count;
  const lane = async () => {
    while (left-- > 0) await lastValueFrom(client.send(pattern, {})).catch(() => undefined);
  };
  const rest = stayAwake();
  await Promise.all(Array.from({ length: CONCURRENCY }, lane)).finally(rest);
  const seconds = (performance.now() - start) / 1000;
  return { cpu: (await cpuOf(child)) - before, seconds };
}

/** Keeps this process from sleeping: the system charges the waking to the service. */
function stayAwake() {
  let isAwake = true;
  const turn = () => void (isAwake && setImmediate(turn));
  turn();
  return () => void (isAwake = false);
}

async function cpuOf(child) {
  child.send('read');
  const [reading] = await once(child, 'message');
  return reading;
}

function rowOf({ name, base, cpu, rates }, lanes) {
  const other = lanes.find((lane) => lane.name === base);
  const row = { name, cpu: median(cpu), rate: median(rates) };
  if (other === undefined) return row;
  return {
    ...row,
    cpuRatio: median(cpu.map((value, round) => other.cpu[round] / value)),
    rateRatio: median(rates.map((value, round) => value / other.rates[round])),
  };
}

function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** One table a transport. Ratios: throughput against Nest's, 1 is as fast. */
function markdown(tables) {
  return Object.entries(tables)
    .map(([transport, rows]) => [`**${transport}**`, '', ...head, ...rows.map(line)].join('\n'))
    .join('\n\n');
}

const head = [
  '| | CPU of the service, µs a message | messages/s | throughput by CPU, of Nest | messages/s, of Nest |',
  '|---|--:|--:|--:|--:|',
];

function line({ name, cpu, rate, cpuRatio, rateRatio }) {
  const cells = [name, cpu.toFixed(1), rate.toFixed(0), shown(cpuRatio), shown(rateRatio)];
  return `| ${cells.join(' | ')} |`;
}

function shown(ratio) {
  return ratio === undefined ? '' : ratio.toFixed(2);
}

if (given.help) console.log(help);
else await main().catch(fail);
