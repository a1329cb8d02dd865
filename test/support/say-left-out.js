// Says which suites `npm test` leaves out, and what each of them needs.
import { readFileSync } from 'node:fs';

const NEEDS = {
  'test:adapters': 'other libraries; RabbitMQ, PostgreSQL, MariaDB',
  'test:rpc': 'RabbitMQ, NATS, Redis, MQTT and kcat',
  'test:walk': 'nothing; more rows with AMQP_URL and DATABASE_URL',
  'test:browser': 'Chromium',
  'test:installs': 'the npm registry',
  'test:schematics': 'the Nest CLI, from the npm registry',
  'test:faults': 'nothing, but minutes',
  'test:soak': 'nothing, but minutes',
  'test:leaks': 'nothing, but a minute',
  'test:fuzz': 'nothing, but minutes',
};

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const left = Object.keys(scripts).filter((name) => name.startsWith('test:'));
const unknown = left.filter((name) => !NEEDS[name]);
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: say in this file what it needs`);

console.log('\nLeft out here, each a command of its own:');
for (const name of left) console.log(`  npm run ${name.padEnd(16)} needs ${NEEDS[name]}`);
